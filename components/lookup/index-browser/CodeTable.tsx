import { useMemo } from 'react';
import { ScrollTable } from '@/components/std/ScrollTable';
import { CodeLink } from '@/components/lookup/browse/CodeLink';
import type { CodeCheck } from '@/components/lookup/browse/use-code-check';
import { useGrowing } from '@/components/lookup/browse/use-growing';
import type { OpenLayer } from '@/components/lookup/browse/use-layer';
import type { IndexBookId } from '@/lib/codes/browse/browse-place';
import { referenceFinder, tableReference } from '@/lib/codes/browse/reference-target';
import { tableLetters, tableLines } from '@/lib/codes/browse/table-lines';
import { TABLE_HEADS_KEY, type TableRecord } from '@/lib/codes/records/cm-table';
import styles from './CodeTable.module.css';
import { FindBox } from './FindBox';
import type { IndexPlaceProps } from './IndexView';
import { LetterBar } from './LetterBar';
import { Reference, type ReferenceWays } from './Reference';
import { TermTitle } from './TermTitle';

type Props = IndexPlaceProps & { layer: OpenLayer<TableRecord>; check: CodeCheck };

/** The Table of Neoplasms or of Drugs: terms with the codes of six columns. It scrolls inside; the heads stay. */
export function CodeTable({ layer: { records }, place, check, nav }: Props) {
  const letters = tableLetters(records);
  const letter = place.letter || (letters.find((each) => /[A-Z]/.test(each)) ?? letters[0] ?? '');
  const { typed } = place;
  const lines = useMemo(() => tableLines(records, letter, typed), [records, letter, typed]);
  const { shown, more } = useGrowing(lines.length, `${letter}:${typed}`);
  const ways = useTableReferences(place.book, records, nav);
  const heads = records.get(TABLE_HEADS_KEY);
  const title = place.book === 'neoplasms' ? 'Find a site' : 'Find a substance';
  return (
    <>
      <FindBox label={title} typed={typed} onType={(text) => nav.keep({ ...place, typed: text })} />
      {typed.trim() === '' && letters.length > 1 && (
        <LetterBar
          letters={letters}
          current={letter}
          onChoose={(chosen) => nav.keep({ ...place, letter: chosen, typed: '' })}
        />
      )}
      {lines.length === 0 && (
        <p role="status" className={styles['soft']}>
          Nothing found for “{typed}”. Try the beginning of another word.
        </p>
      )}
      {lines.length > 0 && (
        <ScrollTable label="Table of codes" className={styles['table']} after={more}>
          <thead>
            <tr>
              {heads?.kind === 'heads' &&
                heads.heads.map((head, at) => (
                  <th key={at} scope="col">
                    {/* The heads of the files are run together with slashes and hyphens. */}
                    {head.replace(/([/,-])(?=\S)/g, '$1\u200B')}
                  </th>
                ))}
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, shown).map(({ id, depth, term }) => (
              <tr key={id}>
                <th scope="row" style={{ '--depth': depth } as React.CSSProperties}>
                  <TermTitle term={term} />{' '}
                  {term.see !== undefined && <Reference word="see" text={term.see} {...ways} />}
                  {term.seeAlso !== undefined && <Reference word="see also" text={term.seeAlso} {...ways} />}
                  {term.remark !== undefined && <em> {term.remark}</em>}
                </th>
                {(term.codes ?? Array<null>(6).fill(null)).map((code, at) => (
                  <td key={at}>{code === null ? '–' : link(code)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </>
  );

  function link(code: string) {
    const standing = check.standing(code);
    const open = standing === 'unknown' ? undefined : (plain: string) => nav.openCode('icd10cm', plain);
    return (
      <CodeLink system="icd10cm" printed={code} standing={standing} edition={check.edition} onOpen={open} />
    );
  }
}

/** How references in the table lead to its rows. */
function useTableReferences(
  book: IndexBookId,
  records: Props['layer']['records'],
  nav: Props['nav'],
): ReferenceWays {
  const targetOf = useMemo(
    () =>
      referenceFinder((reference) =>
        tableReference(book === 'neoplasms' ? 'neoplasms' : 'drugs', records, reference),
      ),
    [book, records],
  );
  return {
    targetOf,
    follow: (target) => {
      if (target.kind === 'place') nav.go(target.place);
    },
  };
}
