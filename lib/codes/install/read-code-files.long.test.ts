import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openCodes } from '../pack/open-codes';
import { openRecords } from '../pack/packed-records';
import { expectOnlyCodeFileErrors } from '../testing/mutate';
import { codesetsFolder } from '@/scripts/codes/codesets-folder';
import { readCodeFiles } from './read-code-files';
import { fileOf } from './testing/make-archive';

const COPIES = 20;
/** A damaged copy takes no longer than the whole file, which is a few seconds; the machine may be busy. */
const MAX_MS = 60_000;
/** Beside the code sets lie documents; none of them is installed. */
const DOCUMENT = /guidelines|recordlayout|README/i;

const folder = codesetsFolder(undefined);
const paths =
  folder === undefined ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
const isFile = (path: string) => /\.(zip|gz|txt|xml)$/i.test(path);
const official = paths.filter((path) => isFile(path) && !DOCUMENT.test(path));
const leftOut = paths.filter((path) => isFile(path) && DOCUMENT.test(path));

// oxlint-disable no-console
if (folder === undefined) console.info('Skipped: no official files (set CODESETS_DIR).');
for (const path of leftOut) console.info(`Left out: ${path} is a document.`);

/** Reads a file as a person gives it and opens all that it gave. */
async function readWhole(name: string, bytes: Uint8Array): Promise<number> {
  const { layers } = await readCodeFiles([fileOf(name, Uint8Array.from(bytes))]);
  for (const { kind, packed } of layers) {
    if (kind === 'codes') openCodes(packed);
    else openRecords(packed);
  }
  return layers.length;
}

describe.skipIf(folder === undefined)('damaged copies of the official files', () => {
  // Damage to the bytes of a gzip file is noticed by its checksum: what is damaged is the text in it.
  it.each(official)('%s: read whole or refused in words', async (path) => {
    const packed = readFileSync(join(folder ?? '', path));
    const bytes = path.endsWith('.gz') ? gunzipSync(packed) : packed;
    const name = basename(path, '.gz');
    const layers = await readWhole(name, bytes);
    expect(layers).toBeGreaterThan(0);
    let read = 0;
    const readCopy = async (damaged: Uint8Array) => {
      // A damaged name in an archive may hide a file; none is added.
      expect(await readWhole(name, damaged)).toBeLessThanOrEqual(layers);
      read += 1;
    };
    await expectOnlyCodeFileErrors(bytes, readCopy, { count: COPIES, seed: path.length, maxMs: MAX_MS });
    console.info(`${path}: ${read} of ${COPIES} damaged copies read, ${COPIES - read} refused.`);
  });
});
