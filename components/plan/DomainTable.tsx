import { Section } from '@/components/options/Section';
import { ScrollTable } from '@/components/std/ScrollTable';
import type { DomainShare } from '@/lib/plan/domain-shares';
import styles from './Plan.module.css';

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** How the minutes are split over the domains, and why. */
export function DomainTable({ shares }: { shares: readonly DomainShare[] }) {
  return (
    <Section
      title="Domains"
      lead="The weight in the exam, more where you answer worse than on average and less where better. Few answers change little."
    >
      <ScrollTable label="Domains of the plan" className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Domain</th>
            <th scope="col" className={styles['number']}>
              Weight
            </th>
            <th scope="col" className={styles['number']}>
              Right so far
            </th>
            <th scope="col" className={styles['number']}>
              Minutes
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ id, title, weight, accuracy, answers, share }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td className={styles['number']}>{Math.round(weight)} %</td>
              <td className={styles['number']}>
                {accuracy === undefined ? '–' : `${percent(accuracy)} of ${answers}`}
              </td>
              <td className={styles['number']}>{percent(share)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </Section>
  );
}
