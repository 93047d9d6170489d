import { useAction } from '@/components/data/use-action';
import { useNow } from '@/components/data/use-now';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import type { ReminderChoices } from '@/lib/reminders/reminder-choices';
import { changeReminderChoices } from '@/lib/settings/reminder-choices';
import type { Settings } from '@/lib/settings/settings';
import { KindsSection } from './KindsSection';
import { NextSection } from './NextSection';
import { NotificationAccessSection } from './NotificationAccessSection';
import { TimesSection } from './TimesSection';
import { useReminders } from './use-reminders';
import { WindowSection } from './WindowSection';

/** Reminders: whether they may pop up, of what, when, and what comes next. */
export function RemindersSection({ settings }: { settings: Settings }) {
  const now = useNow();
  const reminders = useReminders(settings, now);
  const { error, run } = useAction();
  if (!reminders) return null;
  const { choices, access, edits, today } = reminders;
  const change = (next: Partial<ReminderChoices>) => run(() => changeReminderChoices(next));
  return (
    <>
      <NotificationAccessSection access={access} />
      {error !== undefined && <ErrorNotice error={error} />}
      <NextSection reminders={reminders} now={now} />
      <KindsSection choices={choices} onChange={change} />
      <TimesSection choices={choices} onChange={change} />
      <WindowSection choices={choices} edits={edits} today={today} onChange={change} />
    </>
  );
}
