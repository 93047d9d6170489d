import { NoteLinks } from '@/components/notes/NoteLinks';
import { Section } from '@/components/options/Section';
import { Button } from '@/components/std/Button';
import { Notice } from '@/components/std/Notice';
import { saveFile } from '@/lib/platform/save-file';
import { nextReminders } from '@/lib/reminders/next-reminders';
import { reminderEvents } from '@/lib/reminders/reminder-events';
import { reminderWords } from '@/lib/reminders/reminder-words';
import { calendarFile } from '@/lib/std/calendar-file';
import { dayWords } from '@/lib/std/day-words';
import { clockWords } from './clock-text';
import styles from './Reminders.module.css';
import type { Reminders } from './use-reminders';

const LISTED = 10;

/** What comes next, and all of it as a calendar file. */
export function NextSection({ reminders, now }: { reminders: Reminders; now: number }) {
  const { choices, sources, today, timeZone } = reminders;
  const next = nextReminders(sources, choices, LISTED, { now, timeZone, today });
  const save = () => {
    const events = reminderEvents(sources, choices, today);
    saveFile(
      'ccs-companion-reminders.ics',
      'text/calendar',
      calendarFile('CCS Companion reminders', events, Date.now()),
    );
  };
  return (
    <Section
      title="Next reminders"
      lead="The next ten; of the daily study only the next. The calendar file has all of them for three years. Save it again when dates change: most calendars then move the entries that they have."
    >
      {!sources.examOn && !sources.cycle && <NoDates />}
      {next.length === 0 ? (
        <p className={styles['soft']}>Nothing is ahead. Switch on a kind of reminder below.</p>
      ) : (
        <>
          <table className={styles['next']} aria-label="Next reminders">
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Reminder</th>
              </tr>
            </thead>
            <tbody>
              {next.map((reminder) => (
                <tr key={reminder.id}>
                  <td className={styles['when']}>
                    <span>{dayWords(reminder.due.on)}</span>{' '}
                    <span className={styles['soft']}>{clockWords(reminder.due.minuteOfDay)}</span>
                  </td>
                  <td>{reminderWords(reminder, reminder.on).title}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div>
            <Button onClick={save}>Save as calendar file (.ics)</Button>
          </div>
        </>
      )}
      <NoteLinks ids={['career-exam-day', 'career-ceu-cycle']} />
    </Section>
  );
}

function NoDates() {
  return (
    <Notice kind="empty" title="No exam date and no CEU cycle yet">
      Enter the <a href="#exam">exam date</a> while you prepare, or under <a href="#ceus">CEUs</a> the day you
      passed. Their reminders then stand in this list.
    </Notice>
  );
}
