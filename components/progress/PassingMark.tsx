import { useAction } from '@/components/data/use-action';
import { FigureField } from '@/components/facts/FigureField';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import type { NumberFact } from '@/lib/exam/edited-fact';
import { PASSING_MARK, PASSING_MARK_FACT } from '@/lib/exam/passing-mark';
import { editFact } from '@/lib/settings/edited-facts';
import type { CalendarDay } from '@/lib/std/calendar-day';
import styles from './Readiness.module.css';

/** The percent correct to reach: whose assumption it is, and another one of the user's own. */
export function PassingMark({ mark, today }: { mark: NumberFact; today: CalendarDay }) {
  const { error, run } = useAction();
  const isOwn = mark.published !== undefined;
  return (
    <details className={styles['fold']}>
      <summary>
        Mark: {mark.value} % right. {isOwn ? 'Your assumption, not AHIMA’s' : 'Our assumption, not AHIMA’s'}
      </summary>
      <div className={styles['mark']}>
        <FigureField
          title="Percent correct to reach"
          unit="%"
          fact={PASSING_MARK_FACT}
          own={isOwn ? mark.value : undefined}
          least={1}
          most={100}
          format={(value) => `${value} %`}
          onChange={(value) =>
            run(() => editFact(PASSING_MARK, value === undefined ? undefined : { value, editedOn: today }))
          }
        />
        {error !== undefined && <ErrorNotice error={error} />}
      </div>
    </details>
  );
}
