import { useEffect } from 'react';
import type { PlanStart } from './plan-start';

/**
 * Hands the start of today's plan on to the screen that leads with it, whenever it is another.
 * @param start undefined while there is nothing to say
 * @param onLead stays the same
 */
export function useLead(
  start: PlanStart | undefined,
  onLead: ((start: PlanStart) => void) | undefined,
): void {
  const key = JSON.stringify(start);
  useEffect(() => {
    if (start) onLead?.(start);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- The key stands for the start, which is made anew each time.
  }, [key, onLead]);
}
