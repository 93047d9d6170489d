import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CATALOGUE } from '@/lib/codes/catalogue';
import { downloadPinned } from './codes/download-pinned';
import { embedCodeSets } from './codes/embed-code-sets';

/**
 * `npm run codesets -- --from DIR | --download`: packs official code sets into `public/code-sets/` (never committed),
 * so that the next build has them embedded. `--download` takes the archives of the catalogue whose SHA-256 is pinned.
 */
const OUT = fileURLToPath(new URL('../public/code-sets', import.meta.url));

const { values } = parseArgs({
  options: { from: { type: 'string' }, download: { type: 'boolean', default: false } },
});
if ((values.from === undefined) === !values.download) {
  throw new RangeError('Give either --from DIR or --download.');
}
const folder = values.from ?? (await downloadPinned(CATALOGUE));
try {
  for (const line of await embedCodeSets(folder, OUT)) console.log(line);
} finally {
  if (values.download) rmSync(folder, { recursive: true });
}
