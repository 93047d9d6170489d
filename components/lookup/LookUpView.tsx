import { useState } from 'react';
import { Button } from '@/components/std/Button';
import { focusOnMount } from '@/components/std/focus-on-mount';
import { HiddenText } from '@/components/std/HiddenText';
import type { LookupKind, LookupResult } from '@/lib/lookup/lookup-entry';
import { plainLine } from '@/lib/std/plain-line';
import { LookUpDetail } from './LookUpDetail';
import styles from './LookUpView.module.css';
import { useFindBest, useLookup } from './use-lookup';

/** What the view was asked to show when it was opened from elsewhere. */
export type LookUpWish = { at: number } & (
  | { kind: 'look-up'; query: string }
  | { kind: 'entry'; entry: Target }
);

type Target = { kind: LookupKind; id: string };

const SHOWN = 20;
/** Characters of a question or definition in the list. */
const LINE = 110;
const KIND_WORDS: Record<LookupKind, string> = { term: 'Term', note: 'Note', code: 'Code', item: 'Question' };

/** Look up: one box over terms, notes, codes and questions; results, then the thing itself. */
export function LookUpView({ wish }: { wish: LookUpWish | undefined }) {
  const [query, setQuery] = useState(wish?.kind === 'look-up' ? wish.query : '');
  const [trail, setTrail] = useState<Target[]>(wish?.kind === 'entry' ? [wish.entry] : []);
  const results = useLookup(query, SHOWN);
  const findBest = useFindBest();
  const target = trail.at(-1);
  const open = (next: Target) => setTrail((before) => [...before, next]);
  const openBest = async () => {
    const best = await findBest(query);
    // Enter twice opens one thing.
    if (best) setTrail((before) => (before.length === 0 ? [best] : before));
  };

  if (target) {
    return (
      <>
        <Button
          key={trail.length}
          ref={focusOnMount}
          look="quiet"
          className={styles['back']}
          onClick={() => setTrail(trail.slice(0, -1))}
        >
          ‹ Back
        </Button>
        <LookUpDetail key={`${target.kind}:${target.id}`} kind={target.kind} id={target.id} onOpen={open} />
      </>
    );
  }
  return (
    <>
      <HiddenText as="h1">Look up</HiddenText>
      <div role="search">
        <input
          type="search"
          className={styles['input']}
          aria-label="Look up a term, code, note or question"
          placeholder="Term, code, note or question"
          // The user came here to type.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void openBest();
          }}
        />
      </div>
      {query.trim() === '' ? (
        <p className={styles['soft']}>
          Type a term, an abbreviation, a code with or without its dot, or words of a rule. Enter opens the
          first result. Codes: a starter set, FY2026.
        </p>
      ) : (
        <Results results={results} query={query} onOpen={open} />
      )}
    </>
  );
}

type ResultsProps = { results: LookupResult[] | undefined; query: string; onOpen: (target: Target) => void };

function Results({ results, query, onOpen }: ResultsProps) {
  if (!results) return <p className={styles['soft']}>Searching…</p>;
  if (results.length === 0) {
    return (
      <p className={styles['soft']} role="status">
        Nothing found for “{query}”. Try fewer words, the singular, or the code without its dot.
      </p>
    );
  }
  return (
    <ul className={styles['results']} aria-label="Results">
      {results.map((result) => (
        <li key={`${result.kind}:${result.id}`}>
          <button type="button" onClick={() => onOpen(result)}>
            <span className={styles['title']}>
              {result.kind === 'code' && <code>{result.id}</code>}{' '}
              {result.kind === 'item' ? plainLine(result.title, LINE) : result.title}
            </span>
            <span className={styles['detail']}>
              {result.kind === 'term' ? plainLine(result.detail, LINE) : result.detail}
            </span>
            <span className={styles['kind']}>{KIND_WORDS[result.kind]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
