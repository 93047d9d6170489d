import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Bar } from '@/components/std/Bar';
import { countOf } from '@/components/std/format-day';
import { cycleDaysLeft } from '@/lib/ceu/cycle';
import { ceuProgress } from '@/lib/ceu/progress';
import { ceuRuleSet } from '@/lib/ceu/rule-set';
import { readCeuLog } from '@/lib/db/ceu-log';
import { localTimeZone } from '@/lib/platform/local-time-zone';
import type { Settings } from '@/lib/settings/settings';
import styles from './CeuBars.module.css';

/** The CEU bars of the chosen rule set with the days left; one line while no credential is held. */
export function CeuBars({ settings, now }: { settings: Settings; now: number }) {
  const db = useDatabase();
  const log = useLiveQuery(async () => (await readCeuLog(db)) ?? null, [db]);
  if (log === undefined) return <p className={styles['soft']}>…</p>;
  if (log === null) {
    return (
      <p className={styles['soft']}>CEUs start to count on the day you pass. Set that day under CEUs.</p>
    );
  }
  const rules = ceuRuleSet(settings.ruleSet);
  const left = cycleDaysLeft(log.cycle.startsOn, rules.cycleYears.value, now, localTimeZone());
  return (
    <div className={styles['bars']}>
      {ceuProgress(rules, log.cycle.startsOn, log.activities).map((bar) => (
        <Bar key={bar.id} label={bar.title} value={bar.earned} total={bar.minimum} />
      ))}
      <p className={styles['soft']}>
        {rules.title} rules ·{' '}
        {left < 0 ? `cycle ended ${countOf(-left, 'day')} ago` : `cycle ends in ${countOf(left, 'day')}`}
      </p>
    </div>
  );
}
