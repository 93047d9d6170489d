import { Button } from '@/components/std/Button';
import { Notice } from '@/components/std/Notice';
import type { PlanInputs } from '@/lib/plan/plan-inputs';
import { catchUpWords, shortfallWords } from '@/lib/plan/plan-words';
import { shortfalls } from '@/lib/plan/shortfall';
import styles from './Plan.module.css';
import type { PlanNow } from './use-plan';

type Props = { now: PlanNow; inputs: PlanInputs; onStartAnew: () => void };

/** What was missed and how the plan adapts, and what it cannot give. */
export function PlanNotices({ now, inputs, onStartAnew }: Props) {
  const { plan, examOn, today } = now;
  const adapted = catchUpWords(plan.catchUp);
  const missing = shortfalls(plan, inputs, examOn, today);
  return (
    <>
      {adapted !== undefined && (
        <Notice
          kind="info"
          title="The plan has adapted"
          action={
            <div className={styles['actions']}>
              <a href="#exam">Move the exam</a>
              <Button look="quiet" onClick={onStartAnew}>
                Begin anew today
              </Button>
            </div>
          }
        >
          <p data-testid="adapted">{adapted}</p>
        </Notice>
      )}
      {missing.length > 0 && (
        <Notice kind="info" title="What this plan cannot give">
          <ul className={styles['list']}>
            {missing.map((shortfall) => {
              const words = shortfallWords(shortfall);
              return <li key={words}>{words}</li>;
            })}
          </ul>
        </Notice>
      )}
    </>
  );
}
