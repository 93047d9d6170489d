import { Section } from '@/components/options/Section';
import { Choices } from '@/components/std/Choices';
import { Field } from '@/components/std/Field';
import { afterQuietHours, isQuiet, type QuietHours } from '@/lib/reminders/quiet-hours';
import { DEFAULT_REMINDER_CHOICES, type ReminderChoices } from '@/lib/reminders/reminder-choices';
import { calendarDay } from '@/lib/std/calendar-day';
import type { Weekday } from '@/lib/std/weekday';
import { clockText, clockWords, minuteOfClock } from './clock-text';
import { DraftInput } from './DraftInput';
import styles from './Reminders.module.css';

type Props = { choices: ReminderChoices; onChange: (change: Partial<ReminderChoices>) => void };

const WEEK: readonly { value: Weekday; label: string }[] = [
  { value: 'MO', label: 'Mon' },
  { value: 'TU', label: 'Tue' },
  { value: 'WE', label: 'Wed' },
  { value: 'TH', label: 'Thu' },
  { value: 'FR', label: 'Fri' },
  { value: 'SA', label: 'Sat' },
  { value: 'SU', label: 'Sun' },
];
const ANY_DAY = calendarDay('2026-01-01');

/** When reminders come, by the computer's clock: those of a day, the daily study, and when none do. */
export function TimesSection({ choices, onChange }: Props) {
  const { study, quiet } = choices;
  return (
    <Section title="When" lead="By the clock of this computer, wherever you are.">
      <div className={styles['row']}>
        <TimeField
          label="All but study"
          minuteOfDay={choices.minuteOfDay}
          quiet={quiet}
          onChange={(minuteOfDay) => onChange({ minuteOfDay })}
        />
        <TimeField
          label="Study"
          minuteOfDay={study.minuteOfDay}
          quiet={quiet}
          onChange={(minuteOfDay) => onChange({ study: { ...study, minuteOfDay } })}
        />
      </div>
      <Choices
        legend="Study on"
        type="checkbox"
        layout="row"
        choices={WEEK}
        chosen={study.weekdays}
        onChange={(weekdays) => onChange({ study: { ...study, weekdays } })}
      />
      <label className={styles['switch']}>
        <input
          type="checkbox"
          checked={quiet !== undefined}
          onChange={(event) =>
            onChange({ quiet: event.target.checked ? DEFAULT_REMINDER_CHOICES.quiet : undefined })
          }
        />
        Quiet hours: what falls into them comes when they end
      </label>
      {quiet && (
        <div className={styles['row']}>
          <TimeField
            label="Quiet from"
            minuteOfDay={quiet.from}
            onChange={(from) => onChange({ quiet: { ...quiet, from } })}
          />
          <TimeField
            label="Quiet until"
            minuteOfDay={quiet.to}
            onChange={(to) => onChange({ quiet: { ...quiet, to } })}
          />
        </div>
      )}
    </Section>
  );
}

type TimeProps = {
  label: string;
  minuteOfDay: number;
  quiet?: QuietHours | undefined;
  onChange: (minuteOfDay: number) => void;
};

function TimeField({ label, minuteOfDay, quiet, onChange }: TimeProps) {
  const later = afterQuietHours({ on: ANY_DAY, minuteOfDay }, quiet);
  const hint = isQuiet(minuteOfDay, quiet)
    ? `In your quiet hours: comes at ${clockWords(later.minuteOfDay)}${later.on === ANY_DAY ? '' : ' the next day'}.`
    : undefined;
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {(ids) => (
        <DraftInput
          {...ids}
          type="time"
          required
          value={clockText(minuteOfDay)}
          onCommit={(text) => {
            const next = minuteOfClock(text);
            if (next !== undefined) onChange(next);
          }}
        />
      )}
    </Field>
  );
}
