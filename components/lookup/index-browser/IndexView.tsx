import { useRef } from 'react';
import { moveByArrow } from '@/components/lookup/arrow-keys';
import { LayerMissing } from '@/components/lookup/browse/LayerMissing';
import { PageHead } from '@/components/lookup/browse/PageHead';
import type { BrowseNav } from '@/components/lookup/browse/browse-nav';
import { useCodeCheck } from '@/components/lookup/browse/use-code-check';
import { useGrowing } from '@/components/lookup/browse/use-growing';
import { useLayer, type OpenLayer } from '@/components/lookup/browse/use-layer';
import { INDEX_BOOKS, type BrowsePlace, type IndexBookId } from '@/lib/codes/browse/browse-place';
import { CODE_SYSTEMS } from '@/lib/codes/code-system';
import { cmLetters, cmMainTerms, pcsLetters, pcsMainTerms } from '@/lib/codes/browse/index-letters';
import type { IndexRecord } from '@/lib/codes/records/cm-index';
import type { TableRecord } from '@/lib/codes/records/cm-table';
import type { PcsIndexTerm } from '@/lib/codes/records/pcs-index';
import { BookWarning } from './BookWarning';
import { CodeTable } from './CodeTable';
import { FindBox } from './FindBox';
import styles from './IndexView.module.css';
import { LetterBar } from './LetterBar';

export type IndexPlaceProps = { place: BrowsePlace & { kind: 'index' }; nav: BrowseNav };

/** The file that each book is read from. */
const FILES: Record<IndexBookId, string> = {
  'cm-index': 'the Alphabetic Index (icd10cm_index_YYYY.xml, in “Code Tables, Tabular and Index”)',
  'external-causes':
    'the External Cause Index (icd10cm_eindex_YYYY.xml, in “Code Tables, Tabular and Index”)',
  neoplasms: 'the Table of Neoplasms (icd10cm_neoplasm_YYYY.xml, in “Code Tables, Tabular and Index”)',
  drugs: 'the Table of Drugs and Chemicals (icd10cm_drug_YYYY.xml, in “Code Tables, Tabular and Index”)',
  'pcs-index': 'the ICD-10-PCS Index (icd10pcs_index_YYYY.xml, in “ICD-10-PCS Code Tables and Index”)',
};

const CM_ADVICE = 'Main terms are nouns: the condition, not the site.';
const PCS_ADVICE = 'Look for the procedure, the body part or the device.';
/** A box of main terms: as many as begin with what was typed. */
const MOST_FOUND = 200;

/** An index or table from a letter or a typed beginning. */
export function IndexView({ place, nav }: IndexPlaceProps) {
  const { book } = place;
  const { title, system, kind } = INDEX_BOOKS[book];
  const layer = useLayer<object>(system, kind);
  const check = useCodeCheck(system);
  if (layer === undefined || !check) return null;
  if (layer === null) return <LayerMissing title={title} file={FILES[book]} />;
  return (
    <>
      <PageHead edition={`${CODE_SYSTEMS[system]} · ${layer.edition}`} title={title}>
        <BookWarning noun={INDEX_BOOKS[book].noun} edition={layer.edition} check={check} />
      </PageHead>
      {book === 'neoplasms' || book === 'drugs' ? (
        <CodeTable layer={layer as OpenLayer<TableRecord>} {...{ place, check, nav }} />
      ) : (
        <MainTerms layer={layer} {...{ place, nav }} />
      )}
    </>
  );
}

function MainTerms({ layer: { records }, place, nav }: IndexPlaceProps & { layer: OpenLayer<object> }) {
  const { book, typed } = place;
  const isPcs = book === 'pcs-index';
  const cm = records as OpenLayer<IndexRecord>['records'];
  const pcs = records as OpenLayer<PcsIndexTerm>['records'];
  const letters = isPcs ? pcsLetters(pcs) : cmLetters(cm);
  const letter = place.letter || (letters.find((each) => /[A-Z]/.test(each)) ?? '');
  const most = typed.trim() === '' ? records.size : MOST_FOUND;
  const terms = isPcs ? pcsMainTerms(pcs, letter, typed, most) : cmMainTerms(cm, letter, typed, most);
  const { shown, more } = useGrowing(terms.length, `${letter}:${typed}`);
  const around = useRef<HTMLDivElement>(null);
  if (book === 'neoplasms' || book === 'drugs') return null;
  const [first] = terms;
  return (
    // The arrows lead from the box into the terms, which are all reached by Tab, too.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={around} className={styles['found']} onKeyDown={(event) => moveByArrow(event, around.current)}>
      <FindBox
        label="Find a main term"
        typed={typed}
        onType={(text) => nav.keep({ ...place, typed: text })}
        onEnter={() => {
          if (first && typed.trim() !== '') nav.go({ kind: 'main-term', book, key: first.key });
        }}
      />
      {typed.trim() === '' && (
        <LetterBar
          letters={letters}
          current={letter}
          onChoose={(chosen) => nav.keep({ ...place, letter: chosen, typed: '' })}
        />
      )}
      {terms.length === 0 ? (
        <p className={styles['soft']} role="status">
          No main term begins with “{typed}”. {isPcs ? PCS_ADVICE : CM_ADVICE}
        </p>
      ) : (
        <ul
          data-results
          className={styles['terms']}
          aria-label={typed.trim() === '' ? `Main terms of ${letter}` : 'Main terms found'}
        >
          {terms.slice(0, shown).map(({ key, title }) => (
            <li key={key}>
              <button type="button" onClick={() => nav.go({ kind: 'main-term', book, key })}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      )}
      {more}
    </div>
  );
}
