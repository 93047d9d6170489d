import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { REMINDER_KINDS } from '@/lib/reminders/reminder';
import { DEFAULT_REMINDER_CHOICES, type ReminderChoices } from '@/lib/reminders/reminder-choices';
import { isCalendarDay } from '@/lib/std/calendar-day';
import { WEEKDAYS } from '@/lib/std/weekday';
import { oneAtATime } from './one-at-a-time';

const DEFAULTS = DEFAULT_REMINDER_CHOICES;
const minuteOfDay = z.int().check(z.minimum(0), z.maximum(1439));
const day = z.catch(z.optional(z.string().check(z.refine((text) => isCalendarDay(text)))), undefined);

// What does not parse is as if it had never been chosen; the rest is kept.
const choicesSchema = z.object({
  kinds: z.catch(z.array(z.enum(REMINDER_KINDS)), [...DEFAULTS.kinds]),
  minuteOfDay: z.catch(minuteOfDay, DEFAULTS.minuteOfDay),
  study: z.catch(z.object({ minuteOfDay, weekdays: z.array(z.enum(WEEKDAYS)) }), {
    minuteOfDay: DEFAULTS.study.minuteOfDay,
    weekdays: [...DEFAULTS.study.weekdays],
  }),
  // Null means: no quiet hours.
  quiet: z.catch(z.nullable(z.object({ from: minuteOfDay, to: minuteOfDay })), DEFAULTS.quiet ?? null),
  windowOpensOn: day,
  windowClosesOn: day,
});

const stored = storage.defineItem<unknown>('local:reminders');

/** What the user wants to be reminded of, and when. */
export async function readReminderChoices(): Promise<ReminderChoices> {
  return parsed(await stored.getValue());
}

/** Stores a change; `undefined` takes a day or the quiet hours away. */
export async function changeReminderChoices(change: Partial<ReminderChoices>): Promise<void> {
  await oneAtATime('reminders', async () => {
    const { quiet, ...next } = { ...(await readReminderChoices()), ...change };
    await stored.setValue({ ...next, quiet: quiet ?? null });
  });
}

/** Calls back with the choices at every change, from whichever page. Returns the way to stop. */
export function watchReminderChoices(onChange: (choices: ReminderChoices) => void): () => void {
  return stored.watch((value) => onChange(parsed(value)));
}

function parsed(value: unknown): ReminderChoices {
  const given = typeof value === 'object' && value !== null ? value : {};
  const { quiet, windowOpensOn, windowClosesOn, ...rest } = choicesSchema.parse({
    ...('quiet' in given ? {} : { quiet: DEFAULTS.quiet }),
    ...given,
  });
  return {
    ...rest,
    quiet: quiet ?? undefined,
    ...(isCalendarDay(windowOpensOn ?? '') ? { windowOpensOn } : {}),
    ...(isCalendarDay(windowClosesOn ?? '') ? { windowClosesOn } : {}),
  } as ReminderChoices;
}
