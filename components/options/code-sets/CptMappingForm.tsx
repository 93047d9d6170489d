import { useId, useState, type FormEvent } from 'react';
import { Button } from '@/components/std/Button';
import { Field } from '@/components/std/Field';
import { focusOnMount } from '@/components/std/focus-on-mount';
import { CPT_EDITION, type CptPreview } from '@/lib/codes/files/read-cpt-list';
import type { CptMapping } from '@/lib/codes/install/read-cpt-layer';
import { columnName, yearInName } from './cpt-words';
import styles from './CptMappingForm.module.css';
import { CptPreviewTable } from './CptPreviewTable';

type Props = {
  /** The file's name as it can be shown. */
  name: string;
  preview: CptPreview;
  /** Editions of lists that are there: one of the same is replaced. */
  editions: readonly string[];
  isBusy: boolean;
  onInstall: (mapping: CptMapping) => void;
  onCancel: () => void;
};

/** Which column holds what, which edition it is, and that the list is the user's own; guessed where it can be. */
export function CptMappingForm({ name, preview, editions, isBusy, onInstall, onCancel }: Props) {
  const [code, setCode] = useState(preview.guess.code);
  const [title, setTitle] = useState(preview.guess.title);
  const [edition, setEdition] = useState(yearInName(name) ?? '');
  const [isOwn, setIsOwn] = useState(false);
  // Nothing is complained of before it was tried.
  const [isTried, setIsTried] = useState(false);
  const ownNote = useId();
  const problems = {
    code: code === undefined ? 'Choose the column that holds the codes.' : undefined,
    title: titleProblem(code, title),
    edition: CPT_EDITION.test(edition) ? undefined : 'Enter the year of the code book, such as 2026.',
    own: isOwn ? undefined : 'Confirm this to install the list.',
  };
  const shown: Partial<typeof problems> = isTried ? problems : {};
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    setIsTried(true);
    const isComplete = Object.values(problems).every((problem) => problem === undefined);
    if (code === undefined || title === undefined || !isComplete) {
      // The first control with a problem; it is marked as such in this very turn.
      const form = event.currentTarget;
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    onInstall({ columns: { code, title }, edition });
  };
  const isReplaced = editions.includes(edition);
  return (
    <form className={styles['form']} aria-label="Your own CPT list" noValidate onSubmit={submit}>
      <h3 ref={focusOnMount} tabIndex={-1}>
        {name}
      </h3>
      <CptPreviewTable preview={preview} code={code} title={title} />
      <div className={styles['fields']}>
        <ColumnChoice
          label="Column of the codes"
          chosen={code}
          preview={preview}
          error={shown.code}
          onChoose={setCode}
        />
        <ColumnChoice
          label="Column of the titles"
          chosen={title}
          preview={preview}
          error={shown.title}
          onChoose={setTitle}
        />
        <Field
          label="Edition (year)"
          error={shown.edition}
          hint={isReplaced ? `Replaces your list of ${edition}.` : 'The year of the code book, such as 2026.'}
        >
          {(ids) => (
            <input
              {...ids}
              inputMode="numeric"
              maxLength={4}
              autoComplete="off"
              value={edition}
              onChange={(event) => setEdition(event.target.value.trim())}
            />
          )}
        </Field>
      </div>
      <div>
        <label className={styles['own']}>
          <input
            type="checkbox"
            checked={isOwn}
            aria-invalid={shown.own === undefined ? undefined : true}
            aria-describedby={shown.own === undefined ? undefined : ownNote}
            onChange={(event) => setIsOwn(event.target.checked)}
          />
          <span>This is my own list, and I hold a licence to use CPT.</span>
        </label>
        {shown.own !== undefined && (
          <p id={ownNote} className={styles['error']}>
            {shown.own}
          </p>
        )}
      </div>
      <div className={styles['buttons']}>
        <Button type="submit" look="primary" aria-disabled={isBusy}>
          Install the list
        </Button>
        <Button
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) onCancel();
          }}
        >
          Do not install
        </Button>
      </div>
    </form>
  );
}

function titleProblem(code: number | undefined, title: number | undefined): string | undefined {
  if (title === undefined) return 'Choose the column that holds the titles.';
  return title === code ? 'This is the column of the codes. Choose another one.' : undefined;
}

type ChoiceProps = {
  label: string;
  chosen: number | undefined;
  preview: CptPreview;
  error: string | undefined;
  onChoose: (column: number | undefined) => void;
};

function ColumnChoice({ label, chosen, preview, error, onChoose }: ChoiceProps) {
  return (
    <Field label={label} error={error}>
      {(ids) => (
        <select
          {...ids}
          value={chosen ?? ''}
          onChange={(event) => onChoose(event.target.value === '' ? undefined : Number(event.target.value))}
        >
          {chosen === undefined && <option value="">Choose a column</option>}
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
