import { useState } from 'react';
import { Field } from '@/components/std/Field';
import {
  BANK_FIELDS,
  NEEDED_FIELDS,
  type BankColumns,
  type BankField,
  type BankTablePreview,
} from '@/lib/bank/bank-columns';
import { TOPICS, type TopicId } from '@/lib/exam/topic';
import type { SentBankError } from '@/lib/platform/bank-import/bank-import-messages';
import { MapTable } from '../table/MapTable';
import styles from '../table/MapTable.module.css';

type Props = {
  preview: BankTablePreview;
  /** What was wrong with the last try. */
  error: SentBankError | undefined;
  onMap: (columns: BankColumns, topic: TopicId) => void;
  onCancel: () => void;
};

const MAIN: ReadonlySet<BankField> = new Set<BankField>([
  ...NEEDED_FIELDS.slice(0, 3),
  'option-c',
  'option-d',
  'key',
  'explanation',
  'topic',
]);
const FURTHER = {
  words: 'More columns: options E and F, reasons, difficulty, source, id',
  fields: (Object.keys(BANK_FIELDS) as BankField[]).filter((field) => !MAIN.has(field)),
};

/** Which column of a table of questions holds what, and the topic of questions that name none. */
export function MapColumns({ preview, error, onMap, onCancel }: Props) {
  const [topic, setTopic] = useState<TopicId>('cm-general');
  return (
    <MapTable
      preview={preview}
      fields={BANK_FIELDS}
      guess={preview.guess}
      needed={NEEDED_FIELDS}
      further={FURTHER}
      what="questions"
      error={error}
      onMap={(columns) => onMap(columns, topic)}
      onCancel={onCancel}
    >
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
    </MapTable>
  );
}
