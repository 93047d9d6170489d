import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmbeddedCodeSets } from '@/lib/codes/embedded-code-sets';
import { checkKnownCount } from '@/lib/codes/install/known-editions';
import { findCodeSetFiles, readCodeSetFiles } from './code-set-files';

/**
 * Packs the official code-set files below `from` into `out`, in the place of what was there, with a list of them
 * (`code-sets.json`). Nothing is written unless all can be read.
 * @returns a line about each layer
 * @throws RangeError where there are none, CodeFileError for a file that is cut off or of another year than its name says
 */
export async function embedCodeSets(from: string, out: string): Promise<string[]> {
  const files = await findCodeSetFiles(from);
  const layers = await readCodeSetFiles(files);
  // A list that is cut off or of another year than its name says must not get into a build.
  for (const layer of layers)
    checkKnownCount(
      layer,
      files.some((file) => file.isMidYear && layer.file === file.file.name),
    );
  if (layers.length === 0) throw new RangeError(`No official code-set files below ${from}.`);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const hash = createHash('sha256');
  const listed: EmbeddedCodeSets['layers'] = [];
  const lines: string[] = [];
  for (const { packed, system, ...layer } of layers) {
    if (system === 'cpt') continue;
    const path = `${system}-${layer.kind}-${layer.edition}.bin`.toLowerCase();
    writeFileSync(join(out, path), packed);
    hash.update(path).update(packed);
    listed.push({ system, ...layer, path });
    lines.push(`${path}: ${(packed.length / 1e6).toFixed(1)} MB, ${JSON.stringify(layer.counts)}`);
  }
  const sets: EmbeddedCodeSets = { revision: hash.digest('hex').slice(0, 16), layers: listed };
  writeFileSync(join(out, 'code-sets.json'), `${JSON.stringify(sets, null, 2)}\n`);
  return lines;
}
