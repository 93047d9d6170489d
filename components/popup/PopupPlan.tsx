import { lazy, Suspense } from 'react';
import { browser } from 'wxt/browser';
import { usePlanInputs } from '@/components/plan/use-plan-inputs';
import { localDay } from '@/lib/platform/local-day';
import type { Settings } from '@/lib/settings/settings';
import styles from './Popup.module.css';

/** Loaded when there is a plan: the popup has to open at once. */
const PlanLine = lazy(async () => ({ default: (await import('@/components/plan/PlanLine')).PlanLine }));

/** Today's part of the plan; the way to make one while there is an exam ahead and no plan. */
export function PopupPlan({ settings, now }: { settings: Settings; now: number }) {
  const inputs = usePlanInputs();
  const { examOn } = settings;
  if (inputs === undefined || examOn === undefined || examOn <= localDay(now)) return null;
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
    <Suspense fallback={<p className={styles['soft']}>plan …</p>}>
      <PlanLine settings={settings} inputs={inputs} examOn={examOn} now={now} />
    </Suspense>
  );
}
