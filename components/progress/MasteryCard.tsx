import type { DomainMastery, Mastery } from '@/lib/stats/mastery';
import { ChartCard, type ChartTable } from './chart/ChartCard';
import { RangeBar } from './chart/RangeBar';
import styles from './MasteryCard.module.css';
import { percent, rangeWords } from './progress-format';

const LEAD =
  'Predicted recall tomorrow, on average over the questions you have seen. Band: its 95\u00a0% range. Ring: right at your first answers.';

/** What is known by domain, and by topic once a domain is opened. */
export function MasteryCard({ domains }: { domains: readonly DomainMastery[] }) {
  const shown = domains.filter(({ items, first }) => items > 0 || first);
  return (
    <ChartCard title="What you know" lead={LEAD} table={() => masteryTable(shown)}>
      <ul className={styles['domains']}>
        {shown.map((domain) => (
          <li key={domain.id}>
            <details>
              <summary>
                <Row of={domain} weight={domain.weight} />
              </summary>
              <ul className={styles['topics']}>
                {domain.topics
                  .filter(({ items }) => items > 0)
                  .map((topic) => (
                    <li key={topic.id}>
                      <Row of={topic} />
                    </li>
                  ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </ChartCard>
  );
}

function Row({ of, weight }: { of: Mastery & { title: string }; weight?: number }) {
  const { title, recall, first, items, seen } = of;
  return (
    <span className={styles['row']}>
      <span className={styles['title']}>
        {title}
        {weight !== undefined && (
          <span className={styles['weight']}> {Math.round(weight)} % of the exam</span>
        )}
      </span>
      <span className={styles['value']}>
        {recall ? percent(recall.share) : <span className={styles['unseen']}>not yet seen</span>}
      </span>
      <span className={styles['bar']}>
        <RangeBar share={recall} before={first?.share} />
      </span>
      <span className={styles['soft']}>
        {[
          ...(recall ? [rangeWords(recall), `${seen} of ${items} seen`] : [`${items} questions`]),
          ...(first ? [`${percent(first.share)} right at first`] : []),
        ].join(' · ')}
      </span>
    </span>
  );
}

function masteryTable(domains: readonly DomainMastery[]): ChartTable {
  const cells = ({ items, seen, recall, first }: Mastery) => [
    `${seen} of ${items}`,
    recall ? percent(recall.share) : 'not yet seen',
    recall ? rangeWords(recall) : '–',
    first ? `${percent(first.share)} of ${first.of}` : '–',
    first ? rangeWords(first) : '–',
  ];
  return {
    columns: ['Domain, topic', 'Exam', 'Seen', 'Recall', 'Its range', 'Right at first', 'Range of that'],
    rows: domains.flatMap((domain) => [
      [domain.title, `${Math.round(domain.weight)} %`, ...cells(domain)],
      ...domain.topics.map((topic) => [`– ${topic.title}`, '', ...cells(topic)]),
    ]),
  };
}
