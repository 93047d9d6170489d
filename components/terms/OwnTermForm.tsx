import { useState, type FormEvent } from 'react';
import { useAction } from '@/components/data/use-action';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Field } from '@/components/std/Field';
import { saveOwnTerm, type OwnTermsBefore } from '@/lib/db/own-terms';
import { changeOwnTerms } from '@/lib/platform/change-own-terms';
import { OWN_TERM_LIMITS, readTypedTerm, type OwnTerm, type OwnTermProblem } from '@/lib/terms/own-term';
import styles from './OwnTerm.module.css';

type Props = {
  /** The term to change; undefined for a new one. */
  term?: OwnTerm | undefined;
  /** The name that a new one is filled in with. */
  name?: string;
  onSaved: (saved: { id: string; name: string; before: OwnTermsBefore }) => void;
  onCancel: () => void;
};

/** Name, other names and definition of a term of the user's own. Nothing is stored until it is saved. */
export function OwnTermForm({ term, name = '', onSaved, onCancel }: Props) {
  const db = useDatabase();
  const [typed, setTyped] = useState({
    name: term?.name ?? name,
    aliases: term?.aliases.join('; ') ?? '',
    definition: term?.definition ?? '',
    isCaseSensitive: term?.isCaseSensitive ?? false,
  });
  const [isTried, setIsTried] = useState(false);
  const { isBusy, error, run } = useAction();
  const { fields, problems } = readTypedTerm(typed);
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const problemOf = (field: OwnTermProblem['field']) =>
    isTried ? problems.find((problem) => problem.field === field)?.message : undefined;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setIsTried(true);
    const form = event.currentTarget;
    if (problems.length > 0)
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
    else if (!isBusy)
      run(async () => {
        const saved = await changeOwnTerms(() => saveOwnTerm(db, fields, term?.id));
        onSaved({ ...saved, name: fields.name });
      });
  };
  return (
    <form
      className={styles['form']}
      aria-label={term ? 'Edit your term' : 'Add a term'}
      noValidate
      onSubmit={submit}
    >
      <Field label="Term" error={problemOf('name')}>
        {(ids) => (
          <input
            {...ids}
            // The user came here to fill it in.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={typed.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Field>
      <Field
        label="Other names"
        hint="Separated by semicolons. They are flagged too."
        error={problemOf('aliases')}
      >
        {(ids) => (
          <input
            {...ids}
            value={typed.aliases}
            onChange={(event) => change({ aliases: event.target.value })}
          />
        )}
      </Field>
      <Field
        label="Definition"
        hint={`In your own words, up to ${OWN_TERM_LIMITS.definition} characters. It can stay empty.`}
        error={problemOf('definition')}
      >
        {(ids) => (
          <textarea
            {...ids}
            rows={4}
            value={typed.definition}
            onChange={(event) => change({ definition: event.target.value })}
          />
        )}
      </Field>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={typed.isCaseSensitive}
          onChange={(event) => change({ isCaseSensitive: event.target.checked })}
        />
        Only with the same capitals: RAC, not rac
      </label>
      {error !== undefined && <ErrorNotice error={error} />}
      <div className={styles['buttons']}>
        <Button type="submit" look="primary" disabled={isBusy}>
          {term ? 'Save' : 'Add to your terms'}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
