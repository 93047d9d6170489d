import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { Button } from '@/components/std/Button';
import { HiddenText } from '@/components/std/HiddenText';
import { formatDay } from '@/components/std/format-day';
import type { Scenario } from '@/lib/scenario/scenario';
import type { RecordHighlight } from '@/lib/scenario/scenario-session';
import { searchRecord } from '@/lib/scenario/search-record';
import type { WorkChange } from '@/lib/scenario/work';
import { onRecordKey } from './record-keys';
import { selectedStretch } from './record-selection';
import { RecordMarks } from './RecordMarks';
import { RecordSearch } from './RecordSearch';
import { RecordText, type RecordMark } from './RecordText';
import styles from './RecordView.module.css';

type Props = {
  scenario: Pick<Scenario, 'documents'>;
  highlights: readonly RecordHighlight[];
  /** Left out: the reader's marks are shown and cannot be changed. */
  onChange?: ((change: WorkChange) => void) | undefined;
  /** Words to show as support of a code; `at` (epoch ms) makes the same words a new wish. */
  shown?: { places: RecordHighlight[]; at: number } | undefined;
  searchRef: Ref<HTMLInputElement>;
};

/** The record: its documents as tabs, search over all of them, and the reader's own highlights. */
export function RecordView({ scenario: { documents }, highlights, onChange, shown, searchRef }: Props) {
  const id = useId();
  const [open, setOpen] = useState(documents[0]?.id ?? '');
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [hasSelection, setHasSelection] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const [shownAt, setShownAt] = useState<number>();
  const [goTo, setGoTo] = useState<{ kind: 'current' | 'support' }>();
  const arrived = useRef<typeof goTo>(undefined);
  const [target, setTarget] = useState<RecordHighlight>();
  const hits = useMemo(() => searchRecord(documents, query), [documents, query]);
  const current = hits[Math.min(at, hits.length - 1)];
  const document = documents.find((each) => each.id === open) ?? documents[0];

  if (shown && shown.at !== shownAt) {
    setShownAt(shown.at);
    const [first] = shown.places;
    if (first) {
      setOpen(first.document);
      setTarget(undefined);
      setGoTo({ kind: 'support' });
    }
  }
  useEffect(() => {
    if (!goTo || arrived.current === goTo) return;
    const mark = body.current?.querySelector(`mark[data-kind="${goTo.kind}"]`);
    if (!mark) return;
    arrived.current = goTo;
    mark.scrollIntoView({ block: 'center' });
  });

  useEffect(() => {
    const follow = () => setHasSelection(Boolean(body.current && selectedStretch(body.current)));
    window.document.addEventListener('selectionchange', follow);
    return () => window.document.removeEventListener('selectionchange', follow);
  }, []);

  const show = (hit: RecordHighlight | undefined) => {
    if (!hit) return;
    setOpen(hit.document);
    setGoTo({ kind: 'current' });
  };
  const search = (next: string) => {
    setQuery(next);
    setAt(0);
    setTarget(undefined);
    show(searchRecord(documents, next)[0]);
  };
  const step = (by: 1 | -1) => {
    if (hits.length === 0) return;
    const next = (Math.min(at, hits.length - 1) + by + hits.length) % hits.length;
    setAt(next);
    show(hits[next]);
  };
  const showMark = (mark: RecordHighlight) => {
    setQuery('');
    setTarget(mark);
    show(mark);
  };
  const toggle = (stretch: { start: number; end: number }) => {
    if (!document) return;
    const highlight = { document: document.id, ...stretch };
    const isMarked = highlights.some(
      (each) => each.document === document.id && each.start <= stretch.start && stretch.end <= each.end,
    );
    onChange?.({ kind: isMarked ? 'highlight-removed' : 'highlight-added', highlight });
    getSelection()?.collapseToEnd();
  };
  const marks = useMemo((): RecordMark[] => {
    const here = (list: readonly RecordHighlight[], kind: RecordMark['kind']) =>
      list.filter((each) => each.document === open).map(({ start, end }) => ({ start, end, kind }));
    const shownNow = target ? [target] : [];
    return [
      ...here(highlights, 'own'),
      ...here(hits, 'hit'),
      ...here(shown?.places ?? [], 'support'),
      ...here(current ? [current] : shownNow, 'current'),
    ];
  }, [highlights, hits, shown, current, target, open]);
  const onTabKey = (event: KeyboardEvent) => {
    const place = documents.findIndex((each) => each.id === open);
    const to = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: documents.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = documents[(to + documents.length) % documents.length];
    if (!next) return;
    setOpen(next.id);
    window.document.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${next.id}`)}`)?.focus();
  };
  if (!document) return null;
  return (
    <section className={styles['record']} aria-label="Record">
      <div className={styles['tools']}>
        <RecordSearch
          ref={searchRef}
          query={query}
          onQuery={search}
          at={at}
          count={hits.length}
          onStep={step}
        />
        {onChange && (
          <Button
            aria-disabled={!hasSelection}
            title="Select words in the document first (key: H)"
            // The button must not take the selection away.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              const stretch = body.current && selectedStretch(body.current);
              if (stretch) toggle(stretch);
            }}
          >
            Highlight
          </Button>
        )}
      </div>
      <div
        className={styles['tabs']}
        role="tablist"
        aria-label="Documents"
        tabIndex={-1}
        onKeyDown={onTabKey}
      >
        {documents.map((each) => {
          const count = hits.filter((hit) => hit.document === each.id).length;
          return (
            <button
              key={each.id}
              id={`${id}-${each.id}`}
              type="button"
              role="tab"
              aria-selected={each.id === document.id}
              aria-controls={`${id}-body`}
              tabIndex={each.id === document.id ? 0 : -1}
              onClick={() => setOpen(each.id)}
            >
              {each.title}
              {count > 0 && (
                <span className={styles['hits']}>
                  {count}
                  <HiddenText> found</HiddenText>
                </span>
              )}
            </button>
          );
        })}
      </div>
      {/* The document scrolls and has keys of its own. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={body}
        id={`${id}-body`}
        role="tabpanel"
        aria-labelledby={`${id}-${document.id}`}
        // The document scrolls, and its keys select and mark.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className={styles['body']}
        onKeyDown={(event) => onRecordKey(event, document.text, toggle)}
      >
        <p className={styles['head']}>
          {document.title} · {formatDay(document.on)}
          {document.author !== undefined && ` · ${document.author}`}
        </p>
        <RecordText source={document.text} marks={marks} />
      </div>
      <RecordMarks
        documents={documents}
        highlights={highlights}
        onShow={showMark}
        onRemove={onChange && ((highlight) => onChange({ kind: 'highlight-removed', highlight }))}
      />
    </section>
  );
}
