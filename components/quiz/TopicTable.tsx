import { TOPICS } from '@/lib/exam/topic';
import type { TopicSummary } from '@/lib/quiz/summary-by-topic';
import styles from './TopicTable.module.css';

/** Right answers and time by topic, under the domains of the exam. */
export function TopicTable({ rows }: { rows: readonly TopicSummary[] }) {
  return (
    <table className={styles['table']}>
      <caption>By topic</caption>
      <thead>
        <tr>
          <th scope="col">Topic</th>
          <th scope="col">Right</th>
          <th scope="col">A question</th>
        </tr>
      </thead>
      {groups(rows).map(([domain, of]) => (
        <tbody key={domain}>
          <tr>
            <th scope="rowgroup" colSpan={3} className={styles['domain']}>
              {domain}
            </th>
          </tr>
          {of.map(({ topic, right, asked, answered, elapsedMs }) => (
            <tr key={topic}>
              <th scope="row">{TOPICS[topic]}</th>
              <td>
                {right} of {asked}
              </td>
              <td>{answered === 0 ? '–' : `${Math.max(1, Math.round(elapsedMs / answered / 1000))} s`}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function groups(rows: readonly TopicSummary[]): [string, TopicSummary[]][] {
  const byDomain = new Map<string, TopicSummary[]>();
  for (const row of rows) {
    const domain = row.domain ?? 'Outside this exam';
    byDomain.set(domain, [...(byDomain.get(domain) ?? []), row]);
  }
  return [...byDomain];
}
