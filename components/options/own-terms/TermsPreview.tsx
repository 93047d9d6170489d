import { useState } from 'react';
import { Button } from '@/components/std/Button';
import { Choices, type Choice } from '@/components/std/Choices';
import { countOf } from '@/components/std/format-day';
import { Preview } from '@/components/std/Preview';
import { isSameTerm, type DuplicateChoice } from '@/lib/db/own-terms';
import type { OwnTermRow } from '@/lib/db/schema';
import { plainLine } from '@/lib/std/plain-line';
import { ownTermKey, type OwnTermFields } from '@/lib/terms/own-term';
import styles from './OwnTerms.module.css';

const DUPLICATE_CHOICES: readonly Choice<DuplicateChoice>[] = [
  { value: 'keep', label: 'Keep mine' },
  { value: 'replace', label: 'Replace with the file’s' },
];
const SAMPLE = 5;
const NAMED = 20;
const LINE = 110;

type Props = {
  read: readonly OwnTermFields[];
  mine: readonly OwnTermRow[];
  isBusy: boolean;
  onStore: (duplicates: DuplicateChoice) => void;
  onBack: () => void;
  onCancel: () => void;
};

/** What was read, before anything is stored: how many, the first of them, and those that the user has already. */
export function TermsPreview({ read, mine, isBusy, onStore, onBack, onCancel }: Props) {
  const [duplicates, setDuplicates] = useState<DuplicateChoice>('keep');
  const byKey = new Map(mine.map((term) => [ownTermKey(term.name), term]));
  const known = read.flatMap((term) => {
    const old = byKey.get(ownTermKey(term.name));
    return old ? [{ term, old }] : [];
  });
  const different = known.filter(({ term, old }) => !isSameTerm(old, term)).map(({ old }) => old.name);
  return (
    <Preview
      label="Preview"
      title={`${countOf(read.length, 'term')} read`}
      onSubmit={() => onStore(duplicates)}
      actions={
        <>
          <Button type="submit" look="primary" disabled={isBusy}>
            Add the terms
          </Button>
          <Button onClick={onBack}>Back to the columns</Button>
          <Button onClick={onCancel}>Cancel</Button>
        </>
      }
    >
      <p>{countWords(read.length - known.length, known.length - different.length, different.length)}</p>
      <ul className={styles['sample']} aria-label="First terms">
        {read.slice(0, SAMPLE).map(({ name, definition }) => (
          <li key={name}>
            <strong>{name}</strong>
            {definition !== '' && <span className={styles['soft']}> · {plainLine(definition, LINE)}</span>}
          </li>
        ))}
      </ul>
      {different.length > 0 && (
        <Choices
          legend={`You have ${different.length === 1 ? 'this term' : 'these terms'} already`}
          type="radio"
          layout="list"
          choices={DUPLICATE_CHOICES}
          chosen={[duplicates]}
          hint={
            different.slice(0, NAMED).join('; ') +
            (different.length > NAMED ? `; and ${different.length - NAMED} more` : '')
          }
          onChange={([next]) => next && setDuplicates(next)}
        />
      )}
    </Preview>
  );
}

function countWords(added: number, same: number, different: number): string {
  const parts = [
    `${added} new`,
    same === 0 ? '' : `${same} just as you have ${same === 1 ? 'it' : 'them'}`,
    different === 0 ? '' : `${different} that you have in other words`,
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}
