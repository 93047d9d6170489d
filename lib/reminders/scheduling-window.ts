import { withEdit, type EditedFacts } from '@/lib/exam/edited-fact';
import type { Fact } from '@/lib/exam/fact';
import { addDays, type CalendarDay } from '@/lib/std/calendar-day';
import type { ReminderChoices } from './reminder-choices';
import type { ReminderSources } from './reminder';

/** Days in which the exam has to be booked and taken, from the day on which the application was approved. */
export const WINDOW_DAYS: Fact<number> = {
  value: 120,
  source: 'AHIMA certification FAQ, as it stood after September 2023',
  checkedOn: '2026-11-29',
  confidence: 'A',
};

/** Its id among the user's own values. */
export const WINDOW_DAYS_ID = 'exam.windowDays';

/** The last day of a window by the rule; the user may enter another one. That the first day is day 0 is our reading. */
export function windowLastDay(opensOn: CalendarDay, edits: EditedFacts): CalendarDay {
  return addDays(opensOn, withEdit(WINDOW_DAYS, edits[WINDOW_DAYS_ID]).value);
}

/** The window that the user entered, or undefined without one or with one that ends before it begins. */
export function schedulingWindow(
  choices: Pick<ReminderChoices, 'windowOpensOn' | 'windowClosesOn'>,
  edits: EditedFacts,
): ReminderSources['window'] {
  const { windowOpensOn: opensOn } = choices;
  if (opensOn === undefined) return undefined;
  const closesOn = choices.windowClosesOn ?? windowLastDay(opensOn, edits);
  return closesOn < opensOn ? undefined : { opensOn, closesOn };
}
