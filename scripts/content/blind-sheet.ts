import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CONTENT_FOLDER } from './content-sources';
import { loadContent } from './load-content';
import { makeBlindSheets } from './make-blind-sheets';

/**
 * `npm run content:blind -- --bank core --out DIR [--seed 1] [--unverified]`: writes the sheets, and the key map in
 * DIR/keys. With `--unverified` only the items that no second reader has solved yet.
 */
const { bank, out, seed, unverified } = parseArgs({
  options: {
    bank: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    unverified: { type: 'boolean', default: false },
  },
}).values;
if (bank === undefined || out === undefined || !/^\d{1,9}$/.test(seed)) {
  throw new Error('Usage: npm run content:blind -- --bank core --out DIR [--seed NUMBER] [--unverified]');
}
const items = loadContent(CONTENT_FOLDER).items.filter(
  (each) => each.bank === bank && !(unverified && each.item.verification),
);
if (items.length === 0)
  throw new Error(`No items${unverified ? ' left to solve' : ''} in the bank "${bank}".`);
const { sheets, keys } = makeBlindSheets(
  bank,
  items.map(({ item }) => item),
  Number(seed),
);
const keyMap = join(out, 'keys', 'key-map.json');
if (existsSync(keyMap))
  throw new Error(`${keyMap} exists and belongs to other sheets: choose an empty folder.`);
mkdirSync(join(out, 'keys'), { recursive: true });
for (const { name, markdown } of sheets) writeFileSync(join(out, name), markdown);
writeFileSync(keyMap, `${JSON.stringify(keys, null, 2)}\n`);
console.log(
  `${items.length} items on ${sheets.length} sheets in ${out}; the key map is keys/key-map.json: not for the reader.`,
);
