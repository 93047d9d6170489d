import type { CalendarDay } from '@/lib/std/calendar-day';
import type { Weekday } from '@/lib/std/weekday';
import type { QuietHours } from './quiet-hours';
import type { ReminderKind } from './reminder';

/** What the user wants to be reminded of, and when. Times are minutes from midnight by the user's own clock. */
export type ReminderChoices = {
  kinds: readonly ReminderKind[];
  /** When the reminders of a day come. */
  minuteOfDay: number;
  study: { minuteOfDay: number; weekdays: readonly Weekday[] };
  /** Without them nothing is held back. */
  quiet: QuietHours | undefined;
  /** First and last day to take the exam. */
  windowOpensOn?: CalendarDay | undefined;
  /** Where it is not the one worked out from the first. */
  windowClosesOn?: CalendarDay | undefined;
};

export const DEFAULT_REMINDER_CHOICES: ReminderChoices = {
  kinds: ['exam', 'window', 'cycle', 'code-sets'],
  minuteOfDay: 9 * 60,
  study: { minuteOfDay: 18 * 60, weekdays: ['MO', 'TU', 'WE', 'TH', 'FR'] },
  quiet: { from: 22 * 60, to: 7 * 60 },
};
