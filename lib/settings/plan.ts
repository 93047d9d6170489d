import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import type { PlanInputs } from '@/lib/plan/plan-inputs';
import { isCalendarDay, type CalendarDay } from '@/lib/std/calendar-day';
import { oneAtATime } from './one-at-a-time';

/** The most minutes that a weekday can have. */
export const MOST_MINUTES = 720;

const day = z.custom<CalendarDay>((value) => typeof value === 'string' && isCalendarDay(value));
const minutes = z.int().check(z.minimum(0), z.maximum(MOST_MINUTES));
const mock = z.catch(z.optional(z.int().check(z.minimum(1))), undefined);
const week = z.tuple([minutes, minutes, minutes, minutes, minutes, minutes, minutes]);

const planSchema = z.object({
  startsOn: day,
  versions: z
    .array(
      z.object({
        from: day,
        preset: z.enum(['three-months', 'six-months', 'gain-experience']),
        minutes: week,
      }),
    )
    .check(z.minLength(1)),
  daysOff: z.catch(z.array(z.object({ from: day, to: day })), []),
  mockMinutes: z.catch(z.object({ half: mock, full: mock }), {}),
});

const stored = storage.defineItem<unknown>('local:plan');

/** What the user gave for the study plan; undefined while there is none. */
export async function readPlanInputs(): Promise<PlanInputs | undefined> {
  return parsed(await stored.getValue());
}

/**
 * Changes what the plan is made from; `undefined` takes the plan away.
 * @returns what there was before, for undo
 */
export async function changePlanInputs(
  change: (inputs: PlanInputs | undefined) => PlanInputs | undefined,
): Promise<PlanInputs | undefined> {
  return oneAtATime('plan', async () => {
    const before = parsed(await stored.getValue());
    const next = change(before);
    await (next ? stored.setValue(next) : stored.removeValue());
    return before;
  });
}

/** Calls back at every change, from whichever page. Returns the way to stop. */
export function watchPlanInputs(onChange: (inputs: PlanInputs | undefined) => void): () => void {
  return stored.watch((value) => onChange(parsed(value)));
}

function parsed(value: unknown): PlanInputs | undefined {
  const found = planSchema.safeParse(value).data;
  const [first, ...rest] = found?.versions ?? [];
  return found && first ? { ...found, versions: [first, ...rest] } : undefined;
}
