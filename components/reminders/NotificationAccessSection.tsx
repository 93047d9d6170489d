import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { Section } from '@/components/options/Section';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import {
  allowNotifications,
  disallowNotifications,
  type NotificationAccess,
} from '@/lib/platform/notifications';
import styles from './Reminders.module.css';

const LEADS: Record<NotificationAccess, string> = {
  allowed:
    'Allowed. They come while the browser runs; what falls due while it is closed comes at its next start, in one notification.',
  'not-allowed':
    'Not allowed, so nothing pops up. The list and the calendar file below work without them. The browser asks you when you press the button.',
  blocked:
    'Allowed here, but switched off in the settings of the browser or the computer, so nothing pops up. The list and the calendar file below work without them.',
};

/** Whether the browser shows notifications, and the button that changes it. */
export function NotificationAccessSection({ access }: { access: NotificationAccess }) {
  const { error, run } = useAction();
  const [isRefused, setIsRefused] = useState(false);
  const isOff = access === 'not-allowed';
  const change = () => {
    // Before any other step: browsers ask only inside the click.
    const change = isOff ? allowNotifications() : disallowNotifications().then(() => true);
    run(async () => setIsRefused(!(await change)));
  };
  return (
    <Section title="Notifications" lead={LEADS[access]}>
      <div>
        <Button look={isOff ? 'primary' : 'plain'} onClick={change}>
          {isOff ? 'Allow notifications' : 'Stop notifications'}
        </Button>
      </div>
      <p role="status" className={styles['warn']}>
        {isOff && isRefused && 'The browser did not allow it. Press the button to be asked again.'}
      </p>
      {error !== undefined && <ErrorNotice error={error} />}
    </Section>
  );
}
