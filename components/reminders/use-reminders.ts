import { useEffect, useState } from 'react';
import { useCeu } from '@/components/ceu/use-ceu';
import type { EditedFacts } from '@/lib/exam/edited-fact';
import { localTimeZone } from '@/lib/platform/local-time-zone';
import { notificationAccess, watchPermissions, type NotificationAccess } from '@/lib/platform/notifications';
import { cycleDates } from '@/lib/reminders/cycle-dates';
import type { ReminderSources } from '@/lib/reminders/reminder';
import type { ReminderChoices } from '@/lib/reminders/reminder-choices';
import { schedulingWindow } from '@/lib/reminders/scheduling-window';
import { readReminderChoices, watchReminderChoices } from '@/lib/settings/reminder-choices';
import type { Settings } from '@/lib/settings/settings';
import type { CalendarDay } from '@/lib/std/calendar-day';

export type Reminders = {
  choices: ReminderChoices;
  edits: EditedFacts;
  access: NotificationAccess;
  sources: ReminderSources;
  today: CalendarDay;
  timeZone: string;
};

/** What the screen of the reminders shows, kept up to date; undefined until it has been read. */
export function useReminders(settings: Settings, now: number): Reminders | undefined {
  const [choices, setChoices] = useState<ReminderChoices>();
  const [access, setAccess] = useState<NotificationAccess>();
  const [error, setError] = useState<unknown>();
  const ceu = useCeu(settings, now);
  useEffect(() => {
    readReminderChoices().then(setChoices, setError);
    return watchReminderChoices(setChoices);
  }, []);
  useEffect(() => {
    const look = () => void notificationAccess().then(setAccess, setError);
    look();
    // The browser's own settings tell nobody of a change: look when the user comes back from them.
    document.addEventListener('visibilitychange', look);
    const stop = watchPermissions(look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      stop();
    };
  }, []);
  // The error screen around the page says what to do.
  if (error !== undefined) throw error;
  if (!choices || !access || !ceu) return undefined;
  const { held, today } = ceu;
  const { edits } = ceu.choices;
  const sources = {
    examOn: settings.examOn,
    window: schedulingWindow(choices, edits),
    ...(held ? { cycle: cycleDates(held.record.days, edits) } : {}),
  };
  return { choices, edits, access, sources, today, timeZone: localTimeZone() };
}
