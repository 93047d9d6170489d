import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { formatDay } from '@/components/std/format-day';
import { startNextCycle } from '@/lib/db/ceu-log';
import type { CalendarDay } from '@/lib/std/calendar-day';
import styles from './CeuSection.module.css';
import type { Ceu } from './use-ceu';

type Props = { held: NonNullable<Ceu['held']>; today: CalendarDay; onStarted: () => void };

/** Begins the next cycle, once the last day of the newest one has passed. */
export function NextCycle({ held: { log, cycle, record }, today, onStarted }: Props) {
  const db = useDatabase();
  const { error, run } = useAction();
  const { lastOn } = record.days;
  if (log.cycles.at(-1)?.id !== cycle.id || today <= lastOn) return null;
  const start = () =>
    run(async () => {
      await startNextCycle(db, cycle, { lastOn, ruleSetId: record.ruleSet.id });
      onStarted();
    });
  return (
    <div className={styles['actions']}>
      <p>This cycle’s last day was {formatDay(lastOn)}.</p>
      <Button look="primary" onClick={start}>
        Start the next cycle
      </Button>
      {error !== undefined && <ErrorNotice error={error} />}
    </div>
  );
}
