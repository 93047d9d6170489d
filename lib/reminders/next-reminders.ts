import { addYears, type CalendarDay } from '@/lib/std/calendar-day';
import { remindersBetween } from './fall-due';
import type { Reminder, ReminderSources } from './reminder';
import type { ReminderChoices } from './reminder-choices';
import { dueAt } from './fire';

const YEARS_AHEAD = 3;

/**
 * The next reminders that fall due after `now`, the earliest first. Of the daily study only the next: it would crowd out
 * all others.
 * @param today the user's calendar day at `now`
 */
export function nextReminders(
  sources: ReminderSources,
  choices: ReminderChoices,
  count: number,
  clock: { now: number; timeZone: string; today: CalendarDay },
): Reminder[] {
  const { now, timeZone, today } = clock;
  const at = new Map<Reminder, number>();
  let hasStudy = false;
  for (const reminder of remindersBetween(sources, choices, today, addYears(today, YEARS_AHEAD))) {
    if (reminder.kind === 'study' && hasStudy) continue;
    const due = dueAt(reminder, timeZone);
    if (due <= now) continue;
    at.set(reminder, due);
    if (reminder.kind === 'study') hasStudy = true;
  }
  return [...at.keys()].toSorted((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0)).slice(0, count);
}
