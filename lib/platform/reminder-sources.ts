import { currentCycle, cycleRecord } from '@/lib/ceu/cycle-record';
import { readCeuLog } from '@/lib/db/ceu-log';
import type { CompanionDatabase } from '@/lib/db/schema';
import { cycleDates } from '@/lib/reminders/cycle-dates';
import type { ReminderSources } from '@/lib/reminders/reminder';
import type { ReminderChoices } from '@/lib/reminders/reminder-choices';
import { schedulingWindow } from '@/lib/reminders/scheduling-window';
import { readCeuChoices } from '@/lib/settings/ceu-choices';
import type { Settings } from '@/lib/settings/settings';
import type { CalendarDay } from '@/lib/std/calendar-day';

/** The days that reminders are worked out from: exam, scheduling window, the CEU cycle of today. */
export async function reminderSources(
  db: CompanionDatabase,
  settings: Settings,
  choices: ReminderChoices,
  today: CalendarDay,
): Promise<ReminderSources> {
  const [log, ceuChoices] = await Promise.all([readCeuLog(db), readCeuChoices(settings)]);
  const days = { examOn: settings.examOn, window: schedulingWindow(choices, ceuChoices.edits) };
  if (!log) return days;
  const record = cycleRecord(currentCycle(log.cycles, today), log, ceuChoices);
  return { ...days, cycle: cycleDates(record.days, ceuChoices.edits) };
}
