import type { Reminder, ReminderKind } from './reminder';

/** Where a click on a notification leads: the quiz or today's page in the side panel, or a section of the settings. */
export type ReminderTarget = 'quiz' | 'today' | 'ceus' | 'codes' | 'reminders';

const OF_KIND: Record<ReminderKind, ReminderTarget> = {
  exam: 'today',
  window: 'reminders',
  cycle: 'ceus',
  'code-sets': 'codes',
  quarterly: 'codes',
  study: 'quiz',
};
const TARGETS: ReadonlySet<string> = new Set(Object.values(OF_KIND));

/**
 * The id of the notification that shows these reminders together: always the same for the same ones, so that it takes
 * its own place when it is shown again. It says where a click on it leads.
 */
export function notificationId(reminders: readonly Reminder[]): string {
  const targets = new Set(reminders.map(({ kind }) => OF_KIND[kind]));
  const [only] = targets.size === 1 ? targets : ['reminders'];
  return [only, ...reminders.map(({ id }) => id)].join('|');
}

/** Where a click on a notification leads; undefined for one that is not a reminder. */
export function targetOfNotification(id: string): ReminderTarget | undefined {
  const [target = ''] = id.split('|');
  return TARGETS.has(target) ? (target as ReminderTarget) : undefined;
}
