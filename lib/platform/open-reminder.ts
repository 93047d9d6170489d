import { browser } from 'wxt/browser';
import { targetOfNotification } from '@/lib/reminders/reminder-target';
import { logged } from './logged';
import { openOptions } from './open-options';
import { showWithoutGesture } from './open-side-panel';

/**
 * Listens to clicks on notifications, where the browser has them: it has not until the user allowed them. To be called
 * at every start of the worker and when permissions are given; called again it changes nothing.
 */
export function listenToNotifications(): void {
  (browser.notifications as typeof browser.notifications | undefined)?.onClicked.addListener(openReminder);
}

const openReminder = logged('notification', async (id: string) => {
  const target = targetOfNotification(id);
  if (!target) return;
  await browser.notifications.clear(id);
  if (target === 'quiz' || target === 'today') await showWithoutGesture({ kind: target }, undefined);
  else await openOptions(target);
});
