import { openCodeBook, type CodeBook } from '@/lib/codes/code-book';
import { openCodes } from '@/lib/codes/pack/open-codes';
import { packSynonyms } from '@/lib/codes/search/pack-synonyms';
import { openSynonyms } from '@/lib/codes/search/synonym-table';
import { seededRandom } from '@/lib/std/random';
import type { Term } from '@/lib/terms/term';
import { codesetsFolder } from '@/scripts/codes/codesets-folder';
import { readCodeSets } from '@/scripts/codes/code-set-files';
import { CONTENT_FOLDER } from '@/scripts/content/content-sources';
import { loadContent } from '@/scripts/content/load-content';
import { pick } from './bench-terms';

const CODES_ON_PAGES = 3_000;

/** The product's glossary and code sets: the official ones where there are any, else the starter codes. */
export type BenchGlossary = {
  terms: Term[];
  book: CodeBook;
  /** Some of the codes, as a text writes them. */
  codes: string[];
};

export async function benchGlossary(): Promise<BenchGlossary> {
  const folder = codesetsFolder(undefined);
  const layers =
    folder === undefined ? [] : await readCodeSets(folder, ['cm-order', 'pcs-order', 'hcpcs', 'msdrg-list']);
  const lists = layers
    .filter((layer) => layer.kind === 'codes')
    .map(({ system, edition, packed }) => ({ system, edition, codes: openCodes(packed) }));
  const content = loadContent(CONTENT_FOLDER);
  const book = openCodeBook(lists, content.starter.rows, openSynonyms(packSynonyms([])));
  const random = seededRandom(1);
  const written = book.lists
    .filter(({ system }) => system !== 'msdrg')
    .map(({ system, codes }) => ({ system, codes }));
  const codes = Array.from({ length: CODES_ON_PAGES }, () => {
    const { system, codes: packed } = pick(written, random);
    const code = packed.codeAt(Math.floor(random() * packed.size));
    return system === 'icd10cm' && code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code;
  });
  return { terms: content.terms.map(({ term }) => term), book, codes };
}
