import { useAction } from '@/components/data/use-action';
import { FigureField } from '@/components/facts/FigureField';
import { Section } from '@/components/options/Section';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Field } from '@/components/std/Field';
import { formatDay } from '@/components/std/format-day';
import type { EditedFacts } from '@/lib/exam/edited-fact';
import type { ReminderChoices } from '@/lib/reminders/reminder-choices';
import { WINDOW_DAYS, WINDOW_DAYS_ID, windowLastDay } from '@/lib/reminders/scheduling-window';
import { editFact } from '@/lib/settings/edited-facts';
import { isCalendarDay, type CalendarDay } from '@/lib/std/calendar-day';
import { DraftInput } from './DraftInput';
import styles from './Reminders.module.css';

type Props = {
  choices: ReminderChoices;
  edits: EditedFacts;
  today: CalendarDay;
  onChange: (change: Partial<ReminderChoices>) => void;
};

/** AHIMA grants extensions of the 120 days. */
const MOST_DAYS = 999;

/** The days in which the exam may be taken, as the letter of authorization says. */
export function WindowSection({ choices, edits, today, onChange }: Props) {
  const { error, run } = useAction();
  const { windowOpensOn: opensOn, windowClosesOn: closesOn } = choices;
  const worked = opensOn && windowLastDay(opensOn, edits);
  const isWrong = opensOn !== undefined && closesOn !== undefined && closesOn < opensOn;
  return (
    <Section
      title="Time to take the exam"
      lead="Once AHIMA has approved your application, you have so many days to book and take the exam. Check with AHIMA: your letter has the dates."
    >
      <div className={styles['row']}>
        <Field label="First day">
          {(ids) => (
            <DraftInput
              {...ids}
              type="date"
              value={opensOn ?? ''}
              onCommit={(text) => onChange({ windowOpensOn: isCalendarDay(text) ? text : undefined })}
            />
          )}
        </Field>
        <Field
          label="Last day"
          {...(worked && !closesOn
            ? { hint: `${formatDay(worked)} by the rule. Enter another if it differs.` }
            : {})}
          error={isWrong ? 'It is before the first day, so nothing is reminded of.' : undefined}
        >
          {(ids) => (
            <DraftInput
              {...ids}
              type="date"
              value={closesOn ?? ''}
              onCommit={(text) => onChange({ windowClosesOn: isCalendarDay(text) ? text : undefined })}
            />
          )}
        </Field>
        <FigureField
          title="Time to take the exam"
          unit="days"
          fact={WINDOW_DAYS}
          own={edits[WINDOW_DAYS_ID]?.value}
          least={1}
          most={MOST_DAYS}
          onChange={(value) =>
            run(() => editFact(WINDOW_DAYS_ID, value === undefined ? undefined : { value, editedOn: today }))
          }
        />
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
    </Section>
  );
}
