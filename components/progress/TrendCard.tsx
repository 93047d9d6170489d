import { useState } from 'react';
import type { Progress } from '@/lib/stats/progress';
import type { TrendPoint, TrendUnit } from '@/lib/stats/trend';
import { ChartCard, type ChartTable } from './chart/ChartCard';
import { percent, rangeWords, secondsWords, spanWords } from './progress-format';
import styles from './TrendCard.module.css';
import { TrendChart } from './TrendChart';

const UNITS: readonly [TrendUnit, string][] = [
  ['week', 'By week'],
  ['day', 'By day'],
];
const SPANS: Record<TrendUnit, string> = { week: 'in the last 26 weeks', day: 'in the last 30 days' };

/** Accuracy, time a question and the number of answers, by week or by day. */
export function TrendCard({ trends }: Pick<Progress, 'trends'>) {
  const [unit, setUnit] = useState<TrendUnit>('week');
  const points = trends[unit];
  return (
    <ChartCard
      title="Accuracy and time"
      lead={`Of all answers, ${SPANS[unit]}. The band is the 95 % range.`}
      choice={
        <div role="group" aria-label="Accuracy and time" className={styles['units']}>
          {UNITS.map(([each, title]) => (
            <button key={each} type="button" aria-pressed={unit === each} onClick={() => setUnit(each)}>
              {title}
            </button>
          ))}
        </div>
      }
      {...(points.length > 0 && { table: () => trendTable(points, unit) })}
    >
      {points.length > 0 ? (
        <TrendChart key={unit} points={points} unit={unit} />
      ) : (
        <p className={styles['none']}>No answers {SPANS[unit]}.</p>
      )}
    </ChartCard>
  );
}

function trendTable(points: readonly TrendPoint[], unit: TrendUnit): ChartTable {
  return {
    columns: [unit === 'week' ? 'Week' : 'Day', 'Answers', 'Right', '95 % range', 'Median time'],
    rows: points
      .toReversed()
      .map((point) => [
        spanWords(point),
        String(point.answers),
        point.accuracy ? percent(point.accuracy.share) : '–',
        point.accuracy ? rangeWords(point.accuracy) : '–',
        point.medianMs === undefined ? '–' : secondsWords(point.medianMs),
      ]),
  };
}
