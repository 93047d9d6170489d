import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { isCalendarDay, type CalendarDay } from '@/lib/std/calendar-day';

/** The plan of one day, as it was made for this device. */
export type KeptDayPlan = {
  on: CalendarDay;
  /** What it was made from (`dayPlanKey`): anything else, and it is made anew. */
  key: string;
  /** Ids of the items, in the order to ask them. */
  itemIds: string[];
  /** What it asks and why, in one line. */
  line: string;
};

const keptSchema = z.object({
  on: z.custom<CalendarDay>((day) => typeof day === 'string' && isCalendarDay(day)),
  key: z.string(),
  itemIds: z.array(z.string()),
  line: z.string(),
});

/** Derived: no choice of the user's, so neither in the mirror nor in a backup. */
const stored = storage.defineItem<unknown>('local:day-plan');

/** The plan that was made last, also one of an earlier day; undefined while there is none. */
export async function readDayPlan(): Promise<KeptDayPlan | undefined> {
  return keptSchema.safeParse(await stored.getValue()).data;
}

export async function storeDayPlan(plan: KeptDayPlan): Promise<void> {
  await stored.setValue(plan);
}

/** Calls back with every plan that is made, on whichever page. Returns the way to stop. */
export function watchDayPlan(onChange: (plan: KeptDayPlan | undefined) => void): () => void {
  return stored.watch((value) => onChange(keptSchema.safeParse(value).data));
}
