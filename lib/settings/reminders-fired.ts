import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { EMPTY_REMINDER_LOG, type ReminderLog } from '@/lib/reminders/fire';
import { REMINDER_KINDS } from '@/lib/reminders/reminder';

const logSchema = z.object({
  known: z.partialRecord(z.enum(REMINDER_KINDS), z.object({ from: z.string(), since: z.number() })),
  ids: z.array(z.string().check(z.regex(/:\d{4}-\d\d-\d\d$/))),
});

// Of this browser alone, and so in no copy and no backup: with an older one put in its place, reminders would come twice.
const stored = storage.defineItem<unknown>('local:remindersFired');

/** Which reminders were dealt with in this browser. One that cannot be read counts as empty: nothing comes twice by it. */
export async function readReminderLog(): Promise<ReminderLog> {
  return logSchema.safeParse(await stored.getValue()).data ?? EMPTY_REMINDER_LOG;
}

export async function storeReminderLog(log: ReminderLog): Promise<void> {
  await stored.setValue(log);
}
