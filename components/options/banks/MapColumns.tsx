import { useState, type FormEvent } from 'react';
import { Button } from '@/components/std/Button';
import { Field } from '@/components/std/Field';
import { focusOnMount } from '@/components/std/focus-on-mount';
import { ScrollTable } from '@/components/std/ScrollTable';
import {
  BANK_FIELDS,
  missingFields,
  NEEDED_FIELDS,
  type BankColumns,
  type BankField,
  type TablePreview,
} from '@/lib/bank/bank-columns';
import { TOPICS, type TopicId } from '@/lib/exam/topic';
import type { SentBankError } from '@/lib/platform/bank-import/bank-import-messages';
import { BankProblem } from './BankProblem';
import styles from './MapColumns.module.css';

type Props = {
  preview: TablePreview;
  /** What was wrong with the last try. */
  error: SentBankError | undefined;
  onMap: (columns: BankColumns, topic: TopicId) => void;
  onCancel: () => void;
};

const ALL = Object.keys(BANK_FIELDS) as BankField[];
const MAIN: readonly BankField[] = [
  ...NEEDED_FIELDS.slice(0, 3),
  'option-c',
  'option-d',
  'key',
  'explanation',
  'topic',
];
const FURTHER = ALL.filter((field) => !MAIN.includes(field));

/** Which column of a table holds what; guessed from the names in its first row. */
export function MapColumns({ preview, error, onMap, onCancel }: Props) {
  const [columns, setColumns] = useState(preview.guess);
  const [topic, setTopic] = useState<TopicId>('cm-general');
  const [isTried, setIsTried] = useState(false);
  const missing = missingFields(columns);
  const choose = (field: BankField, at: number | undefined) => {
    const { [field]: _, ...others } = columns;
    setColumns(at === undefined ? others : { ...others, [field]: at });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setIsTried(true);
    if (missing.length === 0) {
      onMap(columns, topic);
      return;
    }
    const form = event.currentTarget;
    requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };
  const fieldChoice = (field: BankField) => (
    <ColumnChoice
      key={field}
      field={field}
      preview={preview}
      chosen={columns[field]}
      error={isTried && missing.includes(field) ? 'Choose a column.' : undefined}
      onChoose={(at) => choose(field, at)}
    />
  );
  return (
    <form className={styles['form']} aria-label="Columns" noValidate onSubmit={submit}>
      <h3 ref={focusOnMount} tabIndex={-1}>
        Which column holds what?
      </h3>
      {error && <BankProblem error={error} />}
      <ScrollTable label="First rows of the file" className={styles['table']}>
        <thead>
          <tr>
            {Array.from({ length: preview.width }, (_, at) => (
              <th key={at} scope="col">
                {columnName(preview, at)}
                <span className={styles['use']}>{wordsForUse(columns, at)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((cells, row) => (
            <tr key={row}>
              {Array.from({ length: preview.width }, (_, at) => (
                <td key={at}>
                  <span className={styles['cell']}>{cells[at]}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <div className={styles['fields']}>{MAIN.map(fieldChoice)}</div>
      <details>
        <summary>More columns: options E and F, reasons, difficulty, source, id</summary>
        <div className={styles['fields']}>{FURTHER.map(fieldChoice)}</div>
      </details>
      <Field
        label="Topic of questions that name none"
        hint="It decides in which domain of the exam they count."
      >
        {(ids) => (
          <select {...ids} value={topic} onChange={(event) => setTopic(event.target.value as TopicId)}>
            {Object.entries(TOPICS).map(([id, title]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className={styles['hint']}>
        The right answer is a letter, a number or the text of an option; several letters or numbers are
        separated by commas.
      </p>
      <div className={styles['buttons']}>
        <Button type="submit" look="primary">
          Check the questions
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}

type ChoiceProps = {
  field: BankField;
  preview: TablePreview;
  chosen: number | undefined;
  error: string | undefined;
  onChoose: (column: number | undefined) => void;
};

function ColumnChoice({ field, preview, chosen, error, onChoose }: ChoiceProps) {
  return (
    <Field label={BANK_FIELDS[field]} error={error}>
      {(ids) => (
        <select
          {...ids}
          value={chosen ?? ''}
          onChange={(event) => onChoose(event.target.value === '' ? undefined : Number(event.target.value))}
        >
          <option value="">{NEEDED_FIELDS.includes(field) ? 'Choose a column' : 'None'}</option>
          {Array.from({ length: preview.width }, (_, at) => (
            <option key={at} value={at}>
              {columnName(preview, at)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function columnName({ header }: TablePreview, at: number): string {
  return header[at] || `Column ${at + 1}`;
}

function wordsForUse(columns: BankColumns, at: number): string {
  const fields = ALL.filter((field) => columns[field] === at);
  return fields.length === 0 ? 'not used' : fields.map((field) => BANK_FIELDS[field]).join(', ');
}
