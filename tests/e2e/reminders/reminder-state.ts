import { waitFor } from '../harness/wait-for';
import type { ReminderLog } from '@/lib/reminders/fire';
import type { ExtensionCode } from '../journey/stored-data';

/** Which reminders the extension has dealt with. */
export function storedLog(code: ExtensionCode): Promise<ReminderLog> {
  return code.evaluate(async () => {
    const { remindersFired } = await chrome.storage.local.get('remindersFired');
    return (remindersFired ?? { known: {}, ids: [] }) as ReminderLog;
  });
}

/** Ids of the notifications on screen. */
export function shownNotifications(code: ExtensionCode): Promise<string[]> {
  return code.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
}

/** Makes reminders come at any hour that a test runs at: those of a day from its first minute on, no quiet hours. */
export async function withoutQuietHours(code: ExtensionCode, choices: object = {}): Promise<void> {
  await code.evaluate((reminders) => chrome.storage.local.set({ reminders }), {
    minuteOfDay: 0,
    quiet: null,
    ...choices,
  });
}

/** As if everything that reminders are worked out from had been entered long ago, and nothing been shown since. */
export async function forgetSince(code: ExtensionCode): Promise<void> {
  await code.evaluate(async () => {
    const { remindersFired } = await chrome.storage.local.get('remindersFired');
    const { known } = remindersFired as { known: Record<string, { from: string; since: number }> };
    for (const each of Object.values(known)) each.since = 0;
    await chrome.storage.local.set({ remindersFired: { known, ids: [] } });
  });
}

/** Wakes the worker by an alarm, and waits until it has looked at the reminders and set the alarm for the next one. */
export async function lookAgain(code: ExtensionCode): Promise<void> {
  await code.evaluate(async () => {
    await chrome.alarms.clear('reminders');
    await chrome.alarms.create('wake', { when: Date.now() + 100 });
  });
  await waitFor('the alarm of the next reminder', async () =>
    (await code.evaluate(() => chrome.alarms.get('reminders'))) === undefined ? undefined : true,
  );
}

/** Takes all notifications off the screen. */
export async function clearNotifications(code: ExtensionCode): Promise<void> {
  for (const id of await shownNotifications(code))
    await code.evaluate((each) => chrome.notifications.clear(each), id);
}
