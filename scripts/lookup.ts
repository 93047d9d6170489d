import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { openCodeBook } from '@/lib/codes/code-book';
import { openCodes } from '@/lib/codes/pack/open-codes';
import { packSynonyms } from '@/lib/codes/search/pack-synonyms';
import { openSynonyms } from '@/lib/codes/search/synonym-table';
import { openLookup } from '@/lib/lookup/lookup';
import { itemEntry, noteEntry, termEntry } from '@/lib/lookup/lookup-entries';
import { buildLookupIndex } from '@/lib/lookup/lookup-index';
import { readCodeSets } from './codes/code-set-files';
import { codesetsFolder } from './codes/codesets-folder';
import { CONTENT_FOLDER } from './content/content-sources';
import { loadContent } from './content/load-content';

/**
 * `npm run -s lookup -- [--codesets DIR] [--top 10]`: the product's look-up without a browser. A query a line on
 * standard input, a JSON line each on standard output: `{ query, results: [{ kind, id, title, score }] }`; codes have
 * the dotted code as `id`.
 */
const { values } = parseArgs({ options: { codesets: { type: 'string' }, top: { type: 'string' } } });
const top = Number(values.top ?? 10);
if (!Number.isInteger(top) || top < 1) throw new RangeError(`--top ${values.top}: give a number from 1.`);

const folder = codesetsFolder(values.codesets);
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
const lookup = openLookup(
  book,
  buildLookupIndex([
    ...content.terms.map(({ term }) => termEntry(term)),
    ...content.notes.map(({ note }) => noteEntry(note)),
    ...content.items.map(({ item }) => itemEntry(item)),
  ]),
);

for await (const query of createInterface({ input: process.stdin })) {
  const results = lookup
    .search(query, top)
    .map(({ kind, id, title, score }) => ({ kind, id, title, score: Math.round(score * 100) / 100 }));
  process.stdout.write(`${JSON.stringify({ query, results })}\n`);
}
