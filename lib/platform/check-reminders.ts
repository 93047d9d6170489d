import { browser } from 'wxt/browser';
import { database } from '@/lib/db/database';
import { identifyDatabase } from '@/lib/db/identify-database';
import { remindersBetween } from '@/lib/reminders/fall-due';
import { fireReminders, reminderOrigins } from '@/lib/reminders/fire';
import type { Reminder } from '@/lib/reminders/reminder';
import { notificationId } from '@/lib/reminders/reminder-target';
import { reminderWords } from '@/lib/reminders/reminder-words';
import { oneAtATime } from '@/lib/settings/one-at-a-time';
import { readReminderChoices } from '@/lib/settings/reminder-choices';
import { readReminderLog, storeReminderLog } from '@/lib/settings/reminders-fired';
import { readSettings } from '@/lib/settings/settings';
import { addDays, calendarDayAt, type CalendarDay } from '@/lib/std/calendar-day';
import { localTimeZone } from './local-time-zone';
import { notificationAccess } from './notifications';
import { reminderSources } from './reminder-sources';

const ALARM = 'reminders';
/** Beyond it an alarm is not set yet: another one, or the next start, sets it in time. */
const DAYS_AHEAD = 400;

/**
 * Shows the reminders that are due, together, and sets the alarm for the next ones. Called at every alarm, every start
 * of the worker and every change of settings or choices. Checks take turns, and what was shown is kept before the
 * next one begins, so that each reminder fires once. A worker killed between the two shows it again under the same id,
 * which takes the place of what is on screen.
 */
export async function checkReminders(): Promise<void> {
  await oneAtATime('reminders-check', async () => {
    const db = await database();
    // Without the records the end of the cycle is not known; they are there again once the user has decided.
    if ((await identifyDatabase(db)).kind === 'lost') return;
    const [settings, choices, log, access] = await Promise.all([
      readSettings(),
      readReminderChoices(),
      readReminderLog(),
      notificationAccess(),
    ]);
    const clock = { now: Date.now(), timeZone: localTimeZone() };
    const today = calendarDayAt(clock.now, clock.timeZone);
    const sources = await reminderSources(db, settings, choices, today);
    const reminders = remindersBetween(sources, choices, today, addDays(today, DAYS_AHEAD));
    const isAllowed = access === 'allowed';
    const origins = reminderOrigins(sources, choices);
    const firing = fireReminders(reminders, origins, log, choices, isAllowed, clock);
    if (firing.show.length > 0) await notify(firing.show, today);
    if (JSON.stringify(firing.log) !== JSON.stringify(log)) await storeReminderLog(firing.log);
    if (firing.nextAt === undefined || !isAllowed) await browser.alarms.clear(ALARM);
    else await browser.alarms.create(ALARM, { when: firing.nextAt });
  });
}

async function notify(reminders: readonly Reminder[], today: CalendarDay): Promise<void> {
  const words = reminders.map((each) => reminderWords(each, today));
  const [only, ...others] = words;
  if (!only) return;
  await browser.notifications.create(notificationId(reminders), {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png'),
    title: others.length === 0 ? only.title : `${words.length} reminders`,
    message: others.length === 0 ? only.text : words.map(({ title }) => title).join('\n'),
  });
}
