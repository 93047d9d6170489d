import { openCodeBook } from '@/lib/codes/code-book';
import { openCodes } from '@/lib/codes/pack/open-codes';
import { packSynonyms } from '@/lib/codes/search/pack-synonyms';
import { openSynonyms } from '@/lib/codes/search/synonym-table';
import { openLookup, type Lookup } from '@/lib/lookup/lookup';
import { itemEntry, noteEntry, termEntry } from '@/lib/lookup/lookup-entries';
import { buildLookupIndex } from '@/lib/lookup/lookup-index';
import { linkLookup } from '@/lib/lookup/lookup-links';
import { readCodeSets } from '../codes/code-set-files';
import { CONTENT_FOLDER } from './content-sources';
import { loadContent } from './load-content';

/**
 * The product's look-up over the built-in content.
 * @param folder official code-set files; undefined: the starter codes
 */
export async function openContentLookup(folder: string | undefined): Promise<Lookup> {
  const layers =
    folder === undefined ? [] : await readCodeSets(folder, ['cm-order', 'pcs-order', 'hcpcs', 'msdrg-list']);
  const content = loadContent(CONTENT_FOLDER);
  const lists = layers
    .filter((layer) => layer.kind === 'codes')
    .map(({ system, edition, packed }) => ({ system, edition, codes: openCodes(packed) }));
  const book = openCodeBook(
    lists,
    content.starter.rows,
    openSynonyms(packSynonyms(content.synonyms.map(({ synonym }) => synonym))),
  );
  const terms = content.terms.map(({ term }) => term);
  const notes = content.notes.map(({ note }) => note);
  const items = content.items.map(({ item }) => item);
  return openLookup(
    book,
    buildLookupIndex([...terms.map(termEntry), ...notes.map(noteEntry), ...items.map(itemEntry)]),
    linkLookup({ terms, notes, items }),
  );
}
