import { addDays, calendarDayAt, type CalendarDay } from '@/lib/std/calendar-day';
import { minuteOfDayAt, zoneInstant } from '@/lib/std/zone-instant';
import { afterQuietHours, isQuiet } from './quiet-hours';
import { REMINDER_KINDS, type Reminder, type ReminderKind, type ReminderSources } from './reminder';
import type { ReminderChoices } from './reminder-choices';

/** What has been dealt with: kept, so that no reminder fires twice. */
export type ReminderLog = {
  /**
   * From which days and choices the reminders of each kind are worked out, and since when (epoch ms): nothing that fell
   * due earlier is shown.
   */
  known: Partial<Record<ReminderKind, { from: string; since: number }>>;
  /** Ids of the reminders that were shown. */
  ids: readonly string[];
};

export const EMPTY_REMINDER_LOG: ReminderLog = { known: {}, ids: [] };

export type Firing = {
  /** What to show now, together. */
  show: Reminder[];
  /** What to keep once it was shown. */
  log: ReminderLog;
  /** When to look again, epoch ms; undefined when nothing is ahead. */
  nextAt: number | undefined;
};

/** From which days and choices the reminders of each kind that is on are worked out, as text to compare. */
export type ReminderOrigins = Partial<Record<ReminderKind, string>>;

type Clock = { now: number; timeZone: string };

/** Longer than any reminder stays worth saying: the half year between two milestones of a cycle. */
const KEPT_DAYS = 200;
const KEPT_IDS = 600;

/**
 * Which reminders to show now. What fell due while the browser was closed is shown once, unless it is stale. What fell
 * due before its kind was switched on, before its day was entered, or while notifications were not allowed is passed
 * over: it was never promised. In quiet hours nothing is shown; their end is the next look.
 * @param reminders all that are worth saying today or later
 * @param origins from what they were worked out (`reminderOrigins`)
 */
export function fireReminders(
  reminders: readonly Reminder[],
  origins: ReminderOrigins,
  log: ReminderLog,
  choices: Pick<ReminderChoices, 'quiet'>,
  isAllowed: boolean,
  clock: Clock,
): Firing {
  const { now, timeZone } = clock;
  const today = calendarDayAt(now, timeZone);
  const known = isAllowed ? knownSince(origins, log.known, now) : {};
  const done = new Set(log.ids);
  const open = reminders.filter(({ id }) => !done.has(id));
  const due = open.filter((each) => isDue(each, today, clock));
  const wanted = due.filter(
    (each) => each.until >= today && dueAt(each, timeZone) > (known[each.kind]?.since ?? now),
  );
  const isHeldBack = isQuiet(minuteOfDayAt(now, timeZone), choices.quiet);
  const show = isHeldBack ? [] : wanted;
  const first = firstDue(open.filter((each) => !due.includes(each)));
  const looks = [
    ...(first ? [dueAt(first, timeZone)] : []),
    ...(isHeldBack && wanted.length > 0 ? [quietEnd(choices, clock)] : []),
  ];
  return {
    show,
    log: { known, ids: keptIds([...log.ids, ...show.map(({ id }) => id)], today) },
    nextAt: looks.length === 0 ? undefined : Math.min(...looks),
  };
}

/** The kinds as they were known before, with their instant; those that are new or changed are known from now on. */
function knownSince(
  origins: ReminderOrigins,
  before: ReminderLog['known'],
  now: number,
): ReminderLog['known'] {
  return Object.fromEntries(
    REMINDER_KINDS.flatMap((kind) => {
      const from = origins[kind];
      if (from === undefined) return [];
      const known = before[kind];
      // A clock that was set back must not silence what comes next.
      return [[kind, { from, since: known?.from === from ? Math.min(known.since, now) : now }]];
    }),
  );
}

/** When a reminder falls due, epoch ms. */
export function dueAt({ due }: Reminder, timeZone: string): number {
  return zoneInstant(due.on, due.minuteOfDay, timeZone);
}

/**
 * From what the reminders of each kind that is on are worked out. Another time for the reminders of a day does not make
 * them new ones: what is due by it is said.
 */
export function reminderOrigins(sources: ReminderSources, choices: ReminderChoices): ReminderOrigins {
  const of: Record<ReminderKind, unknown> = {
    exam: sources.examOn,
    window: sources.window,
    cycle: sources.cycle,
    'code-sets': true,
    quarterly: true,
    study: choices.study,
  };
  return Object.fromEntries(
    REMINDER_KINDS.filter((kind) => choices.kinds.includes(kind)).map((kind) => [
      kind,
      JSON.stringify(of[kind] ?? null),
    ]),
  );
}

/** Only of today's the instant is worked out: it takes a while, and there may be hundreds. */
function isDue(reminder: Reminder, today: CalendarDay, { now, timeZone }: Clock): boolean {
  const { on } = reminder.due;
  return on < today || (on === today && dueAt(reminder, timeZone) <= now);
}

function firstDue(reminders: readonly Reminder[]): Reminder | undefined {
  const isEarlier = ({ due: a }: Reminder, { due: b }: Reminder) =>
    a.on < b.on || (a.on === b.on && a.minuteOfDay < b.minuteOfDay);
  let first: Reminder | undefined;
  for (const each of reminders) if (!first || isEarlier(each, first)) first = each;
  return first;
}

function quietEnd({ quiet }: Pick<ReminderChoices, 'quiet'>, { now, timeZone }: Clock): number {
  const here = { on: calendarDayAt(now, timeZone), minuteOfDay: minuteOfDayAt(now, timeZone) };
  const end = afterQuietHours(here, quiet);
  return zoneInstant(end.on, end.minuteOfDay, timeZone);
}

/** The latest ids, by the day that each ends with. */
function keptIds(ids: readonly string[], today: CalendarDay): string[] {
  const dayOf = (id: string) => id.slice(-10);
  const oldest = addDays(today, -KEPT_DAYS);
  return [...new Set(ids)]
    .filter((id) => dayOf(id) >= oldest)
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
    .slice(-KEPT_IDS);
}
