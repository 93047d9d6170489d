import type { CompanionDatabase } from '@/lib/db/schema';
import type { KeptDayPlan } from '@/lib/settings/day-plan';
import type { DayPlanRequest } from './day-plan-request';
import { makeDayPlan } from './make-day-plan';

export type DayPlanReply = { type: 'planned'; plan: KeptDayPlan } | { type: 'failed'; message: string };

type Port = {
  addEventListener(type: 'message', listener: (event: MessageEvent<DayPlanRequest>) => void): void;
  postMessage(reply: DayPlanReply): void;
};

/**
 * The worker's side of planning a day: one answer to each request. The page keeps the plan, since a worker does not reach
 * the settings.
 * @param open opens the worker's own connection to the database
 */
export function serveDayPlan(port: Port, open: () => Promise<CompanionDatabase>): void {
  port.addEventListener('message', ({ data }) => {
    open()
      .then((db) => makeDayPlan(db, data))
      .then(
        (plan) => port.postMessage({ type: 'planned', plan }),
        (cause: unknown) => port.postMessage({ type: 'failed', message: String(cause) }),
      );
  });
}
