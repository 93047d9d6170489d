import { browser, type Browser } from 'wxt/browser';

const PERMISSIONS = { permissions: ['notifications'] } satisfies Browser.permissions.Permissions;

/**
 * Whether the browser shows notifications of the extension: `blocked` is allowed by the user here, and switched off in
 * the settings of the browser.
 */
export type NotificationAccess = 'allowed' | 'not-allowed' | 'blocked';

export async function notificationAccess(): Promise<NotificationAccess> {
  if (!(await browser.permissions.contains(PERMISSIONS))) return 'not-allowed';
  // Firefox does not have it.
  const level = await browser.notifications.getPermissionLevel?.();
  return level === 'denied' ? 'blocked' : 'allowed';
}

/** Asks the browser to allow notifications. To be called synchronously inside a click. Gives what the user decided. */
export function allowNotifications(): Promise<boolean> {
  return browser.permissions.request(PERMISSIONS);
}

/** Gives the permission back. */
export async function disallowNotifications(): Promise<void> {
  await browser.permissions.remove(PERMISSIONS);
}

/** Calls back whenever permissions are given or taken back. Returns the way to stop. */
export function watchPermissions(onChange: () => void): () => void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  return () => {
    browser.permissions.onAdded.removeListener(onChange);
    browser.permissions.onRemoved.removeListener(onChange);
  };
}
