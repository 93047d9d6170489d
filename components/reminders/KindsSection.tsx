import { Section } from '@/components/options/Section';
import { dayAndMonth } from '@/components/plan/plan-format';
import { Choices } from '@/components/std/Choices';
import { formatDay } from '@/components/std/format-day';
import { CODE_SET_CALENDARS } from '@/lib/reminders/code-set-days';
import type { ReminderKind } from '@/lib/reminders/reminder';
import type { ReminderChoices } from '@/lib/reminders/reminder-choices';
import styles from './Reminders.module.css';

type Props = { choices: ReminderChoices; onChange: (change: Partial<ReminderChoices>) => void };

const KINDS: readonly { value: ReminderKind; label: string }[] = [
  { value: 'exam', label: 'Exam: 30, 7 and 1 days before' },
  {
    value: 'window',
    label: 'Time to take the exam: when it begins; 60, 30, 7 and 1 days before it ends',
  },
  {
    value: 'cycle',
    label: 'CEU cycle: 365, 180, 90, 30 and 7 days before its end, on its last day, and what follows',
  },
  { value: 'code-sets', label: 'Code sets: ICD-10 on 1 October and 1 April, CPT and OPPS on 1 January' },
  { value: 'quarterly', label: 'Quarterly updates: HCPCS Level II, OPPS addenda and NCCI' },
  { value: 'study', label: 'Study: on the weekdays below' },
];

const ANY_YEAR = 2027;

/** Which kinds of reminders are on. */
export function KindsSection({ choices, onChange }: Props) {
  return (
    <Section title="What">
      <Choices
        legend="Remind me of"
        type="checkbox"
        layout="list"
        choices={KINDS}
        chosen={choices.kinds}
        onChange={(kinds) => onChange({ kinds })}
      />
      <details>
        <summary>The days on which code sets change, with their sources</summary>
        <ul className={styles['list']}>
          {CODE_SET_CALENDARS.map(({ names, value, source, checkedOn }) => (
            <li key={names}>
              {names}: {value.map((date) => dayAndMonth(`${ANY_YEAR}-${date}`)).join(', ')}.{' '}
              <span className={styles['soft']}>
                {source}, checked {formatDay(checkedOn)}.
              </span>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}
