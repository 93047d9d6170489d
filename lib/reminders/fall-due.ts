import { addDays, type CalendarDay } from '@/lib/std/calendar-day';
import { weekdayOf } from '@/lib/std/weekday';
import { codeSetDays } from './code-set-days';
import { afterQuietHours } from './quiet-hours';
import { REMINDER_KINDS, type Reminder, type ReminderKind, type ReminderSources } from './reminder';
import type { ReminderChoices } from './reminder-choices';

/** Days before the day itself. */
const EXAM_STEPS = [30, 7, 1] as const;
const WINDOW_STEPS = [60, 30, 7, 1] as const;
const CYCLE_STEPS = [365, 180, 90, 30, 7] as const;
const BEFORE_REVOCATION = 30;
/** How long a new edition is news. */
const CODE_SETS_FRESH_DAYS = 30;

type Step = { step: string; on: CalendarDay };

/**
 * The reminders that are worth saying on or after `from` and belong to a day up to `to`, in the order of the days they
 * belong to. Only of the kinds that are switched on.
 */
export function remindersBetween(
  sources: ReminderSources,
  choices: ReminderChoices,
  from: CalendarDay,
  to: CalendarDay,
): Reminder[] {
  return REMINDER_KINDS.filter((kind) => choices.kinds.includes(kind))
    .flatMap((kind) => OF_KIND[kind](sources, choices, from, to))
    .filter(({ on, until }) => until >= from && on <= to)
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

const OF_KIND: Record<ReminderKind, typeof remindersBetween> = {
  exam: ({ examOn }, choices) => {
    if (examOn === undefined) return [];
    return chain('exam', choices, examOn, before(examOn, EXAM_STEPS), examOn);
  },
  window: ({ window }, choices) => {
    if (!window) return [];
    const { opensOn, closesOn } = window;
    const steps = before(closesOn, WINDOW_STEPS).filter(({ on }) => on > opensOn);
    return chain('window', choices, closesOn, [{ step: 'opens', on: opensOn }, ...steps], closesOn);
  },
  cycle: ({ cycle }, choices) => {
    if (!cycle) return [];
    const { startsOn, endsOn, inactiveFrom, revokedFrom } = cycle;
    const ahead = before(endsOn, CYCLE_STEPS).filter(({ on }) => on > startsOn);
    const ending = chain('cycle', choices, endsOn, [...ahead, { step: 'last-day', on: endsOn }], endsOn);
    const over = [
      { step: 'inactive', on: inactiveFrom },
      { step: `revoked-${BEFORE_REVOCATION}`, on: addDays(revokedFrom, -BEFORE_REVOCATION) },
    ].filter(({ on }) => on >= inactiveFrom);
    return [...ending, ...chain('cycle', choices, revokedFrom, over, addDays(revokedFrom, -1))];
  },
  'code-sets': (_, choices, from, to) => codeSetReminders('code-sets', choices, from, to),
  quarterly: (_, choices, from, to) => codeSetReminders('quarterly', choices, from, to),
  study: (_, choices, from, to) => {
    const { weekdays, minuteOfDay } = choices.study;
    const reminders: Reminder[] = [];
    // From the day before: quiet hours may have put it off to the first day.
    for (let day = addDays(from, -1); day <= to; day = addDays(day, 1))
      if (weekdays.includes(weekdayOf(day)))
        reminders.push(reminder('study', 'study', choices, day, day, day, minuteOfDay));
    return reminders;
  },
};

function before(day: CalendarDay, steps: readonly number[]): Step[] {
  return steps.map((days) => ({ step: String(days), on: addDays(day, -days) }));
}

/** Each step is worth saying until the next one is there, the last one until `lastDay`. */
function chain(
  kind: ReminderKind,
  choices: ReminderChoices,
  about: CalendarDay,
  steps: readonly Step[],
  lastDay: CalendarDay,
): Reminder[] {
  return steps.map(({ step, on }, at) => {
    const next = steps[at + 1]?.on;
    const until = next === undefined ? lastDay : addDays(next, -1);
    return reminder(kind, `${kind}-${step}`, choices, on, until, about);
  });
}

function codeSetReminders(
  kind: 'code-sets' | 'quarterly',
  choices: ReminderChoices,
  from: CalendarDay,
  to: CalendarDay,
): Reminder[] {
  return codeSetDays(kind, addDays(from, -CODE_SETS_FRESH_DAYS), to).map((day) =>
    reminder(kind, kind, choices, day, addDays(day, CODE_SETS_FRESH_DAYS), day),
  );
}

function reminder(
  kind: ReminderKind,
  name: string,
  choices: ReminderChoices,
  on: CalendarDay,
  until: CalendarDay,
  about: CalendarDay,
  minuteOfDay = choices.minuteOfDay,
): Reminder {
  const due = afterQuietHours({ on, minuteOfDay }, choices.quiet);
  // Put off by quiet hours, it is not stale before it was due.
  return { id: `${name}:${on}`, kind, on, due, until: until < due.on ? due.on : until, about };
}
