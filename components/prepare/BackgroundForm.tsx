import { Choices } from '@/components/std/Choices';
import { Field } from '@/components/std/Field';
import { DEGREES, type Background } from '@/lib/exam/background';
import styles from './Prepare.module.css';
import { YearsField } from './YearsField';

type Props = { background: Background; onChange: (background: Background) => void };

const THINGS = {
  hasDiploma: 'A high-school diploma or its equal',
  hasProgramme: 'A finished coding program',
  hasCoursework: 'Courses in anatomy, pathophysiology, pharmacology, terminology and the code sets',
  hasHigherCredential: 'The CCS-P, RHIT or RHIA',
} as const;
type Thing = keyof typeof THINGS;
const THING_IDS = Object.keys(THINGS) as Thing[];

/** The questionnaire; every answer is handed over at once. */
export function BackgroundForm({ background, onChange }: Props) {
  const change = (part: Partial<Background>) => onChange({ ...background, ...part });
  return (
    <div className={styles['form']}>
      <Field label="Highest degree">
        {(ids) => (
          <select
            {...ids}
            value={background.degree}
            onChange={(event) => change({ degree: event.target.value as Background['degree'] })}
          >
            {Object.entries(DEGREES).map(([id, title]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Choices
        legend="What you have"
        type="checkbox"
        layout="list"
        choices={THING_IDS.map((value) => ({ value, label: THINGS[value] }))}
        chosen={THING_IDS.filter((thing) => background[thing])}
        onChange={(chosen) =>
          change(Object.fromEntries(THING_IDS.map((thing) => [thing, chosen.includes(thing)])))
        }
      />
      <div className={styles['row']}>
        <YearsField
          label="Years of coding work"
          hint="All of it; half years count."
          value={background.codingYears}
          onChange={(codingYears) => change({ codingYears: codingYears ?? 0 })}
        />
        <YearsField
          label="Of these with the CCA"
          hint="Empty if you do not hold it."
          value={background.ccaYears}
          onChange={(ccaYears) => change({ ccaYears })}
        />
        <YearsField
          label="With another credential"
          hint="Of another body, as the CPC. Empty if none."
          value={background.otherCredentialYears}
          onChange={(otherCredentialYears) => change({ otherCredentialYears })}
        />
      </div>
    </div>
  );
}
