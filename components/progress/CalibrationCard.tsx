import { countOf } from '@/components/std/format-day';
import type { CalibrationRow } from '@/lib/stats/calibration';
import type { SaidConfidence } from '@/lib/stats/tally';
import styles from './CalibrationCard.module.css';
import { ChartCard } from './chart/ChartCard';
import { RangeBar } from './chart/RangeBar';
import { percent, rangeWords } from './progress-format';

const SAID_WORDS: Record<SaidConfidence, string> = {
  sure: 'Sure',
  neither: 'Nothing said',
  'not-sure': 'Not sure',
};

/** How often answers were right by what was said of them. */
export function CalibrationCard({ rows }: { rows: readonly CalibrationRow[] }) {
  const isEmpty = rows.every(({ share }) => !share);
  return (
    <ChartCard
      title="How sure, how right"
      lead={
        isEmpty
          ? 'Say sure or not sure before you see the verdict: here you see how often you were right.'
          : insightOf(rows)
      }
      {...(!isEmpty && {
        table: () => ({
          columns: ['You said', 'Right', 'Wrong', 'Share right', '95 % range'],
          rows: rows.map(({ said, right, wrong, share }) => [
            SAID_WORDS[said],
            String(right),
            String(wrong),
            share ? percent(share.share) : '–',
            share ? rangeWords(share) : '–',
          ]),
        }),
      })}
    >
      {!isEmpty && (
        <ul className={styles['rows']}>
          {rows.map(({ said, right, wrong, share }) => (
            <li key={said}>
              <span>{SAID_WORDS[said]}</span>
              <span className={styles['value']}>{share ? percent(share.share) : 'no answers'}</span>
              <span className={styles['bar']}>
                <RangeBar share={share} />
              </span>
              {share && (
                <span className={styles['soft']}>
                  {right} right, {wrong} wrong · {rangeWords(share)}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </ChartCard>
  );
}

/** What the shares say: a difference counts only where the ranges do not meet. */
function insightOf(rows: readonly CalibrationRow[]): string {
  const of = (said: SaidConfidence) => rows.find((row) => row.said === said);
  const [sure, unsure] = [of('sure'), of('not-sure')];
  if (!sure?.share || !unsure?.share) return 'Right answers by what you said before the verdict, in quizzes.';
  const wrong =
    sure.wrong === 0
      ? ''
      : ` ${countOf(sure.wrong, 'sure answer')} ${sure.wrong === 1 ? 'was' : 'were'} wrong.`;
  if (sure.share.low > unsure.share.high) return `You are right more often when you are sure.${wrong}`;
  return `The two ranges meet: so far “sure” says little.${wrong}`;
}
