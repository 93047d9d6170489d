import type { CalendarDay } from '@/lib/std/calendar-day';

/** What a reminder is about: each kind is switched on and off by itself. In the order in which a day has them. */
export const REMINDER_KINDS = ['exam', 'window', 'cycle', 'code-sets', 'quarterly', 'study'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** One reminder of one day. */
export type Reminder = {
  /** Kind, step and day (`exam-30:2027-02-28`): the same wherever and whenever it is worked out, so that it fires once. */
  id: string;
  kind: ReminderKind;
  /** The user's own calendar day that it belongs to. */
  on: CalendarDay;
  /** When it falls due by the user's own clock, quiet hours over. */
  due: LocalTime;
  /** The last day on which it is still worth saying; what was missed for longer is stale. */
  until: CalendarDay;
  /** The day it speaks of: the exam, the end of a cycle. */
  about: CalendarDay;
};

/** A day and a minute of it by the user's own clock, in whatever zone that is. */
export type LocalTime = { on: CalendarDay; minuteOfDay: number };

/** The days that reminders are worked out from. What is not known is left out. */
export type ReminderSources = {
  examOn?: CalendarDay | undefined;
  /** The days in which the exam may be taken, both included. */
  window?: { opensOn: CalendarDay; closesOn: CalendarDay } | undefined;
  /** The newest CEU cycle: `endsOn` with its extension. */
  cycle?: CycleDates | undefined;
};

export type CycleDates = {
  startsOn: CalendarDay;
  endsOn: CalendarDay;
  inactiveFrom: CalendarDay;
  revokedFrom: CalendarDay;
};
