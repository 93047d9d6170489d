import { useMemo, useState } from 'react';
import { Gone } from '@/components/lookup/browse/Gone';
import { PageHead } from '@/components/lookup/browse/PageHead';
import type { BrowseNav } from '@/components/lookup/browse/browse-nav';
import { useCodeCheck, type CodeCheck } from '@/components/lookup/browse/use-code-check';
import { useGrowing } from '@/components/lookup/browse/use-growing';
import { useLayer, type OpenLayer } from '@/components/lookup/browse/use-layer';
import { INDEX_BOOKS, type BrowsePlace } from '@/lib/codes/browse/browse-place';
import { findLines, termLines } from '@/lib/codes/browse/term-lines';
import { referenceFinder, referenceTarget, type ReferenceTarget } from '@/lib/codes/browse/reference-target';
import type { IndexTerm } from '@/lib/codes/records/cm-index';
import type { PcsIndexTerm } from '@/lib/codes/records/pcs-index';
import { BookWarning } from './BookWarning';
import { CmTermBody } from './CmTermBody';
import { FindBox } from './FindBox';
import styles from './MainTermView.module.css';
import { PcsTermBody } from './PcsTermBody';
import { TermTitle } from './TermTitle';

type Props = { place: BrowsePlace & { kind: 'main-term' }; nav: BrowseNav };
type AnyTerm = IndexTerm | PcsIndexTerm;

/** Terms with fewer lines than this are read at a glance. */
const NEEDS_FIND = 16;

/** A main term of an index with all its subterms, indented as in the book. */
export function MainTermView({ place, nav }: Props) {
  const { title, system, kind, noun } = INDEX_BOOKS[place.book];
  const layer = useLayer<AnyTerm>(system, kind);
  const check = useCodeCheck(system);
  if (layer === undefined || !check) return null;
  const term = layer?.records.get(place.key);
  if (!layer || !term) {
    return <Gone>This term is not in the installed index. Go back and find it again.</Gone>;
  }
  const line = term.title === '' ? undefined : place.line;
  return (
    <>
      <PageHead edition={`${title} · ${layer.edition}`} title={<TermTitle term={term} />}>
        <BookWarning noun={noun} edition={layer.edition} check={check} />
      </PageHead>
      <Lines key={`${place.key}:${line}`} {...{ term, line, layer, check, place, nav }} />
    </>
  );
}

type LinesProps = Props & {
  term: AnyTerm;
  line: number | undefined;
  layer: OpenLayer<AnyTerm>;
  check: CodeCheck;
};

function Lines({ term: main, line: target, layer, check, place: { book }, nav }: LinesProps) {
  const [typed, setTyped] = useState('');
  const lines = useMemo(() => termLines<AnyTerm>(main), [main]);
  const found = findLines(lines, typed).filter(({ at }) => at > 0);
  const { shown, more } = useGrowing(found.length, typed, typed === '' ? (target ?? 0) : 0);
  const targetOf = useMemo(
    () => referenceFinder((reference) => referenceTarget(book, layer.records, reference)),
    [book, layer.records],
  );
  const follow = (to: ReferenceTarget) => {
    if (to.kind === 'place') nav.go(to.place);
    else nav.openCode(INDEX_BOOKS[book].system, to.code);
  };
  const body = (term: AnyTerm) =>
    'use' in term ? (
      <PcsTermBody term={term} {...{ check, targetOf, follow, nav }} />
    ) : (
      <CmTermBody term={term} {...{ check, targetOf, follow, nav }} />
    );

  return (
    <>
      <p className={styles['main']}>{body(main)}</p>
      {lines.length > NEEDS_FIND && (
        <FindBox label="Find in this term" typed="" hasFocus={target === undefined} onType={setTyped} />
      )}
      {typed !== '' && found.length === 0 && (
        <p role="status" className={styles['soft']}>
          No subterm with “{typed}”.
        </p>
      )}
      <ul className={styles['lines']} aria-label="Subterms">
        {found.slice(0, shown).map(({ at, depth, term }) => (
          <li
            key={at}
            aria-level={depth}
            ref={at === target ? showLine : null}
            className={at === target ? styles['target'] : undefined}
            style={{ '--depth': depth - 1 } as React.CSSProperties}
          >
            <TermTitle term={term} /> {body(term)}
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

/** Brings the line that a reference meant into view. */
function showLine(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'center' });
}
