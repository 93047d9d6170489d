import { useEffect, useState } from 'react';
import type { PlanInputs } from '@/lib/plan/plan-inputs';
import { readPlanInputs, watchPlanInputs } from '@/lib/settings/plan';

/** What the user gave for the plan, kept up to date: null while there is none, undefined until it was read. */
export function usePlanInputs(): PlanInputs | null | undefined {
  const [inputs, setInputs] = useState<PlanInputs | null>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const show = (next: PlanInputs | undefined) => setInputs(next ?? null);
    readPlanInputs().then(show, setError);
    return watchPlanInputs(show);
  }, []);
  if (error !== undefined) throw error;
  return inputs;
}
