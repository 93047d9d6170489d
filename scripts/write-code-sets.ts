import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CATALOGUE, type CatalogueEntry } from '@/lib/codes/catalogue';
import type { EmbeddedCodeSets } from '@/lib/codes/embedded-code-sets';
import { checkKnownCount } from '@/lib/codes/install/known-editions';
import { findCodeSetFiles, readCodeSetFiles } from './codes/code-set-files';

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
  await writeCodeSets(folder);
} finally {
  if (values.download) rmSync(folder, { recursive: true });
}

async function writeCodeSets(from: string): Promise<void> {
  const files = await findCodeSetFiles(from);
  const layers = await readCodeSetFiles(files);
  // A list that is cut off or of another year than its name says must not get into a build.
  for (const layer of layers)
    checkKnownCount(
      layer,
      files.some((file) => file.isMidYear && layer.file === file.file.name),
    );
  if (layers.length === 0) throw new RangeError(`No official code-set files below ${from}.`);
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const hash = createHash('sha256');
  const listed: EmbeddedCodeSets['layers'] = [];
  for (const { packed, system, ...layer } of layers) {
    if (system === 'cpt') continue;
    const path = `${system}-${layer.kind}-${layer.edition}.bin`.toLowerCase();
    writeFileSync(join(OUT, path), packed);
    hash.update(path).update(packed);
    listed.push({ system, ...layer, path });
    console.log(`${path}: ${(packed.length / 1e6).toFixed(1)} MB, ${JSON.stringify(layer.counts)}`);
  }
  const sets: EmbeddedCodeSets = { revision: hash.digest('hex').slice(0, 16), layers: listed };
  writeFileSync(join(OUT, 'code-sets.json'), `${JSON.stringify(sets, null, 2)}\n`);
}

/** Fetches the archives with a pinned SHA-256 into a folder of their own. @throws RangeError when one is another */
async function downloadPinned(entries: readonly CatalogueEntry[]): Promise<string> {
  const into = mkdtempSync(join(tmpdir(), 'ccs-code-sets-'));
  for (const { url, fileName, sha256 } of entries) {
    if (sha256 === undefined) continue;
    const response = await fetch(url);
    if (!response.ok)
      throw new RangeError(`${url}: ${response.status}. Fetch ${fileName} by hand and use --from.`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const found = createHash('sha256').update(bytes).digest('hex');
    if (found !== sha256)
      throw new RangeError(`${url}: SHA-256 ${found}, expected ${sha256}. Nothing was written.`);
    writeFileSync(join(into, fileName), bytes);
  }
  return into;
}
