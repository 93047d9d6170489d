import { useState, type ReactNode } from 'react';
import { Button } from '@/components/std/Button';
import { Field } from '@/components/std/Field';
import { Preview } from '@/components/std/Preview';
import { ScrollTable } from '@/components/std/ScrollTable';
import type { SentBankError } from '@/lib/platform/bank-import/bank-import-messages';
import type { TablePreview } from '@/lib/std/table-preview';
import { FileProblem } from './FileProblem';
import styles from './MapTable.module.css';

/** Which column (from 0) holds what. */
type Columns<Name extends string> = { [Each in Name]?: number };

type Props<Name extends string> = {
  preview: TablePreview;
  /** What the columns can hold, in words. */
  fields: Readonly<Record<Name, string>>;
  guess: Columns<Name>;
  needed: readonly Name[];
  /** Fields shown only when the reader asks for more, and what they are. */
  further?: { words: string; fields: readonly Name[] };
  /** What a row is: `questions`. */
  what: string;
  /** What was wrong with the last try. */
  error: SentBankError | undefined;
  /** Further choices, below the columns. */
  children?: ReactNode;
  onMap: (columns: Columns<Name>) => void;
  onCancel: () => void;
};

/** Which column of a table holds what; guessed from the names in its first row. */
export function MapTable<Name extends string>(props: Props<Name>) {
  const { preview, fields, guess, needed, further, what, error, children, onMap, onCancel } = props;
  const [columns, setColumns] = useState(guess);
  const [isTried, setIsTried] = useState(false);
  const all = Object.keys(fields) as Name[];
  const missing = needed.filter((name) => columns[name] === undefined);
  const choose = (name: Name, at: number | undefined) => {
    const { [name]: _, ...others } = columns;
    setColumns((at === undefined ? others : { ...others, [name]: at }) as Columns<Name>);
  };
  const submit = (form: HTMLFormElement) => {
    setIsTried(true);
    if (missing.length === 0) {
      onMap(columns);
      return;
    }
    requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };
  const fieldChoice = (name: Name) => (
    <Field
      key={name}
      label={fields[name]}
      error={isTried && missing.includes(name) ? 'Choose a column.' : undefined}
    >
      {(ids) => (
        <select
          {...ids}
          value={columns[name] ?? ''}
          onChange={({ target: { value } }) => choose(name, value === '' ? undefined : Number(value))}
        >
          <option value="">{needed.includes(name) ? 'Choose a column' : 'None'}</option>
          {columnNames.map((each, at) => (
            <option key={at} value={at}>
              {each}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  const columnNames = Array.from(
    { length: preview.width },
    (_, at) => preview.header[at] || `Column ${at + 1}`,
  );
  return (
    <Preview
      label="Columns"
      title="Which column holds what?"
      onSubmit={submit}
      actions={
        <>
          <Button type="submit" look="primary">
            Check the {what}
          </Button>
          <Button onClick={onCancel}>Cancel</Button>
        </>
      }
    >
      {error && <FileProblem error={error} what={what} />}
      <ScrollTable label="First rows of the file" className={styles['table']}>
        <thead>
          <tr>
            {columnNames.map((name, at) => (
              <th key={at} scope="col">
                {name}
                <span className={styles['use']}>
                  {all
                    .filter((each) => columns[each] === at)
                    .map((each) => fields[each])
                    .join(', ') || 'not used'}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((cells, row) => (
            <tr key={row}>
              {columnNames.map((_, at) => (
                <td key={at}>
                  <span className={styles['cell']}>{cells[at]}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <div className={styles['fields']}>
        {all.filter((name) => !further?.fields.includes(name)).map(fieldChoice)}
      </div>
      {further && (
        <details className={styles['further']}>
          <summary>{further.words}</summary>
          <div className={styles['fields']}>{further.fields.map(fieldChoice)}</div>
        </details>
      )}
      {children}
    </Preview>
  );
}
