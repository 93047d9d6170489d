import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import type { ResolvedPublicFile } from 'wxt';
import { packSynonyms } from '../../lib/codes/search/pack-synonyms';
import { SYNONYMS_FILE, synonymSchema, type Synonym } from '../../lib/codes/synonym';
import { changeManifest } from './change-manifest';

const SOURCES = /^content\/synonyms\/.*\.json$/;

/**
 * Puts the synonym table into a build as one packed file in the place of its JSON files: reading and packing 10,000
 * entries would cost the first start of the extension a second. The revision of the content also changes with the
 * packing. Changes `files` in place, as the WXT hook expects.
 * @param packedFile where the packed file is written, from where the build copies it
 * @throws Error naming the file that is not synonyms
 */
export function packSynonymFiles(files: ResolvedPublicFile[], packedFile: string): void {
  const sources = files
    .filter((file) => SOURCES.test(file.relativeDest))
    .toSorted((a, b) => (a.relativeDest < b.relativeDest ? -1 : 1));
  const packed = packSynonyms(sources.flatMap(synonymsOf));
  mkdirSync(dirname(packedFile), { recursive: true });
  writeFileSync(packedFile, packed);
  changeManifest(files, `synonyms ${createHash('sha256').update(packed).digest('hex')}`);
  const others = files.filter((file) => !SOURCES.test(file.relativeDest));
  files.splice(0, files.length, ...others, {
    absoluteSrc: packedFile,
    relativeDest: `content/${SYNONYMS_FILE}`,
  });
}

function synonymsOf(file: ResolvedPublicFile): Synonym[] {
  const text = 'contents' in file ? file.contents : readFileSync(file.absoluteSrc, 'utf8');
  try {
    return z.array(synonymSchema).parse(JSON.parse(text));
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new Error(`${file.relativeDest}: ${why}`, { cause });
  }
}
