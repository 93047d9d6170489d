import { countOf } from '@/components/std/format-day';
import type { DomainReadiness } from '@/lib/stats/readiness';
import { RangeBar } from './chart/RangeBar';
import { percent, rangeWords } from './progress-format';
import styles from './Readiness.module.css';

/** What each domain adds to the percent correct that is expected. */
export function ReadinessDomains({ domains }: { domains: readonly DomainReadiness[] }) {
  return (
    <>
      <h3 className={styles['heading']}>What each domain adds</h3>
      <ul className={styles['domains']}>
        {domains.map(({ id, title, weight, answers, right, middle, low, high, fromStudy }) => (
          <li key={id}>
            <span className={styles['title']}>{title}</span>
            <span className={styles['value']}>
              {Math.round(weight * middle)} of {Math.round(weight)} points
            </span>
            <span className={styles['bar']}>
              <RangeBar share={{ share: middle, low, high }} />
            </span>
            <span className={styles['soft']}>
              {[
                `${percent(middle)} right expected, ${rangeWords({ low, high })}`,
                `${countOf(answers, 'first answer')}, ${right} right`,
                ...(weight * fromStudy >= 0.5 ? [`${studyWords(weight * fromStudy)} by study`] : []),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function studyWords(points: number): string {
  return countOf(Math.round(points), 'point');
}
