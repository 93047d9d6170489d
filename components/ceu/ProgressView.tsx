import { Bar } from '@/components/std/Bar';
import { countOf, formatDay } from '@/components/std/format-day';
import { cycleDaysLeft } from '@/lib/ceu/cycle';
import { ceuPace } from '@/lib/ceu/pace';
import { ceuProgress, type CycleRecord } from '@/lib/ceu/progress';
import { missingWords, overMaximumWords, paceWords, projectionWords } from '@/lib/ceu/progress-words';
import type { CalendarDay } from '@/lib/std/calendar-day';
import styles from './CeuBars.module.css';

/** How far the cycle is: a bar for each requirement, what is missing, the pace and where it leads. */
export function ProgressView({ record, today }: { record: CycleRecord; today: CalendarDay }) {
  const { ruleSet, days } = record;
  const bars = ceuProgress(record);
  const pace = ceuPace(record, today);
  const left = cycleDaysLeft(days, today);
  return (
    <div className={[styles['bars'], styles['wide']].join(' ')}>
      {bars.map((bar) => (
        <Bar
          key={bar.id}
          label={bar.kind === 'maximum' ? `${bar.title}, at most` : bar.title}
          value={bar.earned}
          total={bar.required}
        />
      ))}
      <p>
        <strong>{missingWords(ruleSet, bars)}</strong>
      </p>
      {overMaximumWords(ruleSet, bars).map((words) => (
        <p key={words}>{words}</p>
      ))}
      {pace.elapsed > 0 && left >= 0 && (
        <p>
          {paceWords(pace)} {projectionWords(pace, ruleSet.total.value)}
        </p>
      )}
      <p className={styles['soft']}>
        {ruleSet.title} rules · {formatDay(days.startsOn)} to {formatDay(days.endsOn)} ·{' '}
        {left < 0 ? `ended ${countOf(-left, 'day')} ago` : `${countOf(left, 'day')} left`}
      </p>
    </div>
  );
}
