import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LayerKind } from '@/lib/codes/layer';
import { formatCode } from '@/lib/codes/format-code';
import { openCodes } from '@/lib/codes/pack/open-codes';
import type { Synonym } from '@/lib/codes/synonym';
import type { FileKind } from '@/lib/codes/install/file-kind';
import { CONTENT_FOLDER } from '@/scripts/content/content-sources';
import { codesetsFolder } from '@/scripts/codes/codesets-folder';
import { readCodeSets } from '@/scripts/codes/code-set-files';
import type { BenchCode, Engine } from './engines/engine';
import { flexsearch } from './engines/flexsearch';
import { minisearch } from './engines/minisearch';
import { ours } from './engines/ours';
import { plainScan } from './engines/plain-scan';
import { ufuzzy } from './engines/ufuzzy';

const CODES: LayerKind = 'codes';

/** The codes of the official files, dotted, headers included. */
export async function benchCodes(kinds: readonly FileKind[]): Promise<BenchCode[]> {
  const folder = codesetsFolder(undefined);
  if (folder === undefined) throw new RangeError('The benchmark needs the official files: set CODESETS_DIR.');
  const layers = await readCodeSets(folder, kinds);
  return layers
    .filter((layer) => layer.kind === CODES)
    .flatMap(({ system, packed }) => {
      const codes = openCodes(packed);
      return Array.from({ length: codes.size }, (_, row) => ({
        system,
        code: formatCode(system, codes.codeAt(row)),
        title: codes.titleAt(row),
        isValid: codes.isValidAt(row),
      }));
    });
}

/** The synonym table of the product. */
export function benchSynonyms(): Synonym[] {
  const folder = join(CONTENT_FOLDER, 'synonyms');
  return readdirSync(folder).flatMap(
    (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Synonym[],
  );
}

/** Ours first, then what it is compared with. */
export function benchEngines(): Engine[] {
  return [ours(benchSynonyms()), minisearch, flexsearch, ufuzzy, plainScan];
}
