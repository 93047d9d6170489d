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

/** Ids of the notifications on screen. Without a notification service of the system, Chromium takes them off after 8 s. */
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

/**
 * Wakes the worker by an alarm, and waits until a look at the reminders that began after it has ended and set the alarm
 * for the next one. Looks take turns by a lock: while it is held here, those asked for earlier have ended, and the one
 * of the alarm waits. Gives the ids of the notifications that are or meanwhile were on screen.
 */
export function lookAgain(code: ExtensionCode): Promise<string[]> {
  return code.evaluate(async () => {
    const lock = 'ccs-companion:reminders-check';
    const seen = new Set<string>();
    const keep = (id: string) => seen.add(id);
    // Where notifications are not allowed yet, the browser does not have them.
    const { notifications } = chrome as Partial<typeof chrome>;
    notifications?.onClosed.addListener(keep);
    const until = async (isSo: () => Promise<boolean>) => {
      while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 15));
    };
    const isSet = async (alarm: string) => (await chrome.alarms.get(alarm)) !== undefined;
    const isWaitedFor = async () =>
      (await navigator.locks.query()).pending?.some(({ name }) => name === lock) === true;
    await navigator.locks.request(lock, async () => {
      await chrome.alarms.clear('reminders');
      await chrome.alarms.create('wake', { when: Date.now() + 100 });
      await until(async () => !(await isSet('wake')) && (await isWaitedFor()));
    });
    await navigator.locks.request(lock, () => undefined);
    await until(() => isSet('reminders'));
    for (const id of Object.keys((await notifications?.getAll()) ?? {})) seen.add(id);
    notifications?.onClosed.removeListener(keep);
    return [...seen];
  });
}

/** Waits until a look at the reminders has set the alarm for the next one. */
export async function nextReminderSet(code: ExtensionCode): Promise<void> {
  await waitFor('the alarm of the next reminder', async () =>
    (await code.evaluate(() => chrome.alarms.get('reminders'))) === undefined ? undefined : true,
  );
}

/** Takes all notifications off the screen. */
export async function clearNotifications(code: ExtensionCode): Promise<void> {
  for (const id of await shownNotifications(code))
    await code.evaluate((each) => chrome.notifications.clear(each), id);
}
