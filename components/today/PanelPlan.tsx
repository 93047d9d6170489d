import { lazy, Suspense } from 'react';
import { browser } from 'wxt/browser';
import type { DayPlanProps } from '@/components/plan/DayPlan';
import { usePlanInputs } from '@/components/plan/use-plan-inputs';
import { minutesWithoutPlan } from '@/lib/plan/question-minutes';
import { localDay } from '@/lib/platform/local-day';
import styles from './TodayView.module.css';

/** Loaded when there is a plan. */
const TodayOfPlan = lazy(async () => ({
  default: (await import('@/components/plan/TodayOfPlan')).TodayOfPlan,
}));

/** The same without a plan that leads to an exam. */
const DayPlan = lazy(async () => ({ default: (await import('@/components/plan/DayPlan')).DayPlan }));

/** Today's part of the plan in the panel; the questions of the day also while there is no plan or no exam ahead. */
export function PanelPlan(props: DayPlanProps) {
  const inputs = usePlanInputs();
  const { settings, now } = props;
  const { examOn } = settings;
  if (inputs === undefined) return null;
  const today = localDay(now);
  const isAhead = examOn !== undefined && examOn > today;
  if (!inputs || !isAhead) {
    const minutes = { byDay: minutesWithoutPlan(inputs ?? undefined, examOn, today), done: 0 };
    return (
      <section className={styles['section']} aria-label="Plan">
        <h2>Today’s questions</h2>
        <Suspense fallback={null}>
          <DayPlan {...props} minutes={minutes} otherwise={undefined} />
        </Suspense>
        {isAhead && (
          <p>
            <a href={browser.runtime.getURL('/options.html#plan')} target="_blank" rel="noreferrer">
              Make a study plan
            </a>
          </p>
        )}
      </section>
    );
  }
  return (
    <section className={styles['section']} aria-label="Plan">
      <h2>Plan</h2>
      <Suspense fallback={null}>
        <TodayOfPlan {...props} inputs={inputs} examOn={examOn} />
      </Suspense>
      <p>
        <a href={browser.runtime.getURL('/options.html#plan')} target="_blank" rel="noreferrer">
          The whole plan
        </a>
      </p>
    </section>
  );
}
