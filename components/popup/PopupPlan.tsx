import { lazy, Suspense } from 'react';
import { browser } from 'wxt/browser';
import type { PlanStart } from '@/components/plan/plan-start';
import { useLead } from '@/components/plan/use-lead';
import { usePlanInputs } from '@/components/plan/use-plan-inputs';
import type { Settings } from '@/lib/settings/settings';
import type { CalendarDay } from '@/lib/std/calendar-day';
import styles from './Popup.module.css';

/** Loaded when there is a plan: the popup has to open at once. */
const PlanLine = lazy(async () => ({ default: (await import('@/components/plan/PlanLine')).PlanLine }));

type Props = {
  settings: Settings;
  /** It lies ahead. */
  examOn: CalendarDay;
  now: number;
  onLead: (start: PlanStart) => void;
};

/** Today's part of the plan that leads to the exam; the way to make one while there is none. */
export function PopupPlan({ settings, examOn, now, onLead }: Props) {
  const inputs = usePlanInputs();
  useLead(inputs === null ? { is: 'none' } : undefined, onLead);
  if (inputs === null) {
    return (
      <p>
        <a href={browser.runtime.getURL('/options.html#plan')} target="_blank" rel="noreferrer">
          Make a study plan
        </a>
      </p>
    );
  }
  return (
    <div className={styles['plan']}>
      <Suspense fallback={<p className={styles['soft']}>plan …</p>}>
        {inputs && <PlanLine settings={settings} inputs={inputs} examOn={examOn} now={now} onLead={onLead} />}
      </Suspense>
    </div>
  );
}
