import { Choices } from '@/components/std/Choices';
import { Field } from '@/components/std/Field';
import type { CostChoices } from '@/lib/exam/costs';
import styles from './Prepare.module.css';

type Props = { choices: CostChoices; onChange: (choices: CostChoices) => void };

type Counted = 'sittings' | 'yearsBefore' | 'renewals' | 'furtherCredentials';
type Optional = 'hasBooks' | 'hasCourse';

const MOST = 10;
const COUNTED: readonly { id: Counted; label: string; from: number }[] = [
  { id: 'sittings', label: 'Exams, with retakes', from: 1 },
  { id: 'yearsBefore', label: 'Years of membership up to the exam', from: 0 },
  { id: 'renewals', label: 'Renewals, one every two years', from: 0 },
  { id: 'furtherCredentials', label: 'Further credentials to renew', from: 0 },
];
const OPTIONAL: Record<Optional, string> = { hasBooks: 'Code books', hasCourse: 'A course' };
const OPTIONAL_IDS = Object.keys(OPTIONAL) as Optional[];

/** How many exams, years and renewals are counted, and whether books and a course are. */
export function CostChoicesForm({ choices, onChange }: Props) {
  return (
    <div className={styles['form']}>
      <div className={`${styles['row']} ${styles['counts']}`}>
        {COUNTED.map(({ id, label, from }) => (
          <Field key={id} label={label}>
            {(ids) => (
              <select
                {...ids}
                value={choices[id]}
                onChange={(event) => onChange({ ...choices, [id]: Number(event.target.value) })}
              >
                {Array.from({ length: MOST - from + 1 }, (_, at) => (
                  <option key={at}>{from + at}</option>
                ))}
              </select>
            )}
          </Field>
        ))}
      </div>
      <Choices
        legend="Also count"
        type="checkbox"
        layout="row"
        choices={OPTIONAL_IDS.map((value) => ({ value, label: OPTIONAL[value] }))}
        chosen={OPTIONAL_IDS.filter((id) => choices[id])}
        onChange={(chosen) =>
          onChange({
            ...choices,
            ...Object.fromEntries(OPTIONAL_IDS.map((id) => [id, chosen.includes(id)])),
          })
        }
      />
    </div>
  );
}
