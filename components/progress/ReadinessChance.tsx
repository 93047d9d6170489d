import { formatDay } from '@/components/std/format-day';
import type { CalendarDay } from '@/lib/std/calendar-day';
import type { Range } from '@/lib/stats/range-of';
import { chanceFigure, chanceRange, chanceWords } from '@/lib/stats/readiness-words';
import { RangeBar } from './chart/RangeBar';
import { percent, rangeWords } from './progress-format';
import styles from './Readiness.module.css';

type Props = {
  chance: Range;
  /** Share right on one exam. */
  percentRange: Range;
  /** Percent correct to reach. */
  mark: number;
  /** Where it is ahead. */
  examOn: CalendarDay | undefined;
};

/** The chance in words and as a number with its range, and the percent correct that it comes from. */
export function ReadinessChance({ chance, percentRange, mark, examOn }: Props) {
  const { middle, low, high } = percentRange;
  return (
    <>
      <p className={styles['chance']} data-testid="chance">
        <span className={styles['figure']}>{chanceFigure(chance.middle)}</span>
        <span className={styles['words']}>{chanceWords(chance.middle)}</span>
        <span className={styles['range']}>{chanceRange(chance)}</span>
      </p>
      <p className={styles['lead']}>
        {examOn === undefined
          ? `Your chance to get at least ${mark} % right, if the exam were tomorrow. `
          : `Your chance to get at least ${mark} % right on ${formatDay(examOn)}, if you studied nothing more until then. `}
        More answers to new questions make the range narrower.
      </p>
      <div className={styles['expected']}>
        <RangeBar share={{ share: middle, low, high }} mark={mark / 100} />
        <p className={styles['soft']}>
          Expected: {percent(middle)} right, {rangeWords(percentRange)} with 95 % certainty. The line is the
          mark.
        </p>
      </div>
    </>
  );
}
