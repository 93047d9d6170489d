import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useRef, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/std/Button';
import { focusOnMount } from '@/components/std/focus-on-mount';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { HiddenText } from '@/components/std/HiddenText';
import { codeBook } from '@/lib/db/code-book';
import { AddOwnTerm } from '@/components/terms/AddOwnTerm';
import type { BrowsePlace } from '@/lib/codes/browse/browse-place';
import { formatCode } from '@/lib/codes/format-code';
import { targetOf, type LookupTarget } from '@/lib/lookup/lookup-entry';
import { isSelection } from '@/lib/lookup/is-selection';
import type { FindingKey } from '@/lib/terms/finding';
import { asCodeFilters, countFilters, readLookUpFilters } from '@/lib/settings/look-up-filters';
import { moveByArrow } from './arrow-keys';
import { BrowseView } from './browse/BrowseView';
import { EmptyLookUp } from './EmptyLookUp';
import { LookUpDetail } from './LookUpDetail';
import { LookUpFilters } from './LookUpFilters';
import { LookUpResults } from './LookUpResults';
import { LookUpStatus } from './LookUpStatus';
import styles from './LookUpView.module.css';
import { useLookUpFilters } from './use-look-up-filters';
import { useFindBest, useLookup } from './use-lookup';

/** What the view was asked to show when it was opened from elsewhere. */
export type LookUpWish = { at: number } & (
  | { kind: 'look-up'; query: string }
  | { kind: 'entry'; entry: LookupTarget }
  | { kind: 'add-term'; text: string }
);

type Props = {
  wish: LookUpWish | undefined;
  onQuiz: () => void;
  /** Proposes a quiz on terms and codes. */
  onPractise: (keys: FindingKey[]) => void;
};

/** A step of the way that Back goes back. */
type Step = LookupTarget | { kind: 'browse'; place: BrowsePlace } | { kind: 'add-term'; text: string };

const SHOWN = 20;

/** Look up: one box over terms, notes, codes and questions; results, then the thing itself. */
export function LookUpView({ wish, onQuiz, onPractise }: Props) {
  const [query, setQuery] = useState(wish?.kind === 'look-up' ? wish.query : '');
  const [trail, setTrail] = useState<Step[]>(() => firstStep(wish));
  const target = trail.at(-1);
  const go = (next: Step) => setTrail((before) => [...before, next]);
  const browse = (place: BrowsePlace) => go({ kind: 'browse', place });
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
        {target.kind === 'add-term' ? (
          <AddOwnTerm
            key={`add ${trail.length}`}
            text={target.text}
            onCancel={() => setTrail(trail.slice(0, -1))}
          />
        ) : target.kind === 'browse' ? (
          <BrowseView
            key={`browse ${trail.length}`}
            place={target.place}
            nav={{
              go: browse,
              keep: (place) => setTrail((before) => [...before.slice(0, -1), { kind: 'browse', place }]),
              openCode: (system, code) => go({ kind: 'code', id: formatCode(system, code), system }),
            }}
          />
        ) : (
          <LookUpDetail
            key={`${trail.length} ${JSON.stringify(target)}`}
            target={target}
            onOpen={go}
            onBrowse={browse}
            onQuiz={onQuiz}
          />
        )}
      </>
    );
  }
  // Enter twice opens one thing.
  return (
    <Search
      query={query}
      onQuery={setQuery}
      onPractise={onPractise}
      onBrowse={() => browse({ kind: 'contents' })}
      onOpen={(next) => setTrail((before) => (before.length === 0 ? [next] : before))}
      onAddTerm={(text) => go({ kind: 'add-term', text })}
    />
  );
}

function firstStep(wish: LookUpWish | undefined): Step[] {
  if (wish?.kind === 'entry') return [wish.entry];
  return wish?.kind === 'add-term' ? [{ kind: 'add-term', text: wish.text }] : [];
}

type SearchProps = {
  query: string;
  onQuery: (query: string) => void;
  onPractise: (keys: FindingKey[]) => void;
  onBrowse: () => void;
  onOpen: (target: LookupTarget) => void;
  onAddTerm: (text: string) => void;
};

function Search({ query, onQuery, onPractise, onBrowse, onOpen, onAddTerm }: SearchProps) {
  const db = useDatabase();
  const book = useLiveQuery(() => codeBook(db), [db]);
  const { filters, change } = useLookUpFilters();
  const codeFilters = useMemo(() => filters && asCodeFilters(filters), [filters]);
  const results = useLookup(query, SHOWN, codeFilters);
  const findBest = useFindBest();
  const { error, run } = useAction();
  const place = useRef<HTMLDivElement>(null);
  const isFiltered = filters !== undefined && countFilters(filters) > 0;
  const openBest = async () => {
    const best = await findBest(query, asCodeFilters(filters ?? (await readLookUpFilters())));
    if (best) onOpen(targetOf(best));
  };
  return (
    // The keys are those of the box and the results in it, not of the element itself.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={place} className={styles['search']} onKeyDown={(event) => moveByArrow(event, place.current)}>
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
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(openBest);
          }}
        />
        {filters && book && <LookUpFilters filters={filters} lists={book.lists} onChange={change} />}
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
      <LookUpStatus results={filters && results} query={query} most={SHOWN} isFiltered={isFiltered} />
      {query.trim() === '' ? (
        <EmptyLookUp book={book} onBrowse={onBrowse} onOpen={onOpen} />
      ) : (
        <LookUpResults
          results={filters && results}
          onOpen={onOpen}
          onAddTerm={() => onAddTerm(query.trim())}
          onClear={isFiltered ? () => change({}) : undefined}
          onPractise={isSelection(query) ? onPractise : undefined}
        />
      )}
    </div>
  );
}
