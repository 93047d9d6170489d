import { Bar } from '@/components/std/Bar';
import { countOf } from '@/components/std/format-day';
import { cycleDaysLeft } from '@/lib/ceu/cycle';
import { ceuProgress } from '@/lib/ceu/progress';
import type { Settings } from '@/lib/settings/settings';
import styles from './CeuBars.module.css';
import { useCeu } from './use-ceu';

/** The CEU bars of the current cycle with the days left; one line while no credential is held. */
export function CeuBars({ settings, now }: { settings: Settings; now: number }) {
  const ceu = useCeu(settings, now);
  if (!ceu) return <p className={styles['soft']}>…</p>;
  if (!ceu.held) {
    return (
      <p className={styles['soft']}>CEUs start to count on the day you pass. Set that day under CEUs.</p>
    );
  }
  const { record } = ceu.held;
  const left = cycleDaysLeft(record.days, ceu.today);
  return (
    <div className={styles['bars']}>
      {ceuProgress(record)
        .filter(({ kind }) => kind === 'minimum')
        .map((bar) => (
          <Bar key={bar.id} label={bar.title} value={bar.earned} total={bar.required} />
        ))}
      <p className={styles['soft']}>
        {record.ruleSet.title} rules ·{' '}
        {left < 0 ? `cycle ended ${countOf(-left, 'day')} ago` : `cycle ends in ${countOf(left, 'day')}`}
      </p>
    </div>
  );
}
