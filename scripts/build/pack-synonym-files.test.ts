import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ResolvedPublicFile } from 'wxt';
import { contentManifestSchema } from '@/lib/bank/content-manifest';
import { openSynonyms } from '@/lib/codes/search/synonym-table';
import { leaveOutCptBank } from './leave-out-cpt-bank';
import { packSynonymFiles } from './pack-synonym-files';

const MANIFEST = { revision: '0000000000000001', banks: [], notes: [], terms: [], codes: [] };

let folder: string;
const copied = (path: string, json: unknown): ResolvedPublicFile => {
  const absoluteSrc = join(folder, path);
  mkdirSync(dirname(absoluteSrc), { recursive: true });
  writeFileSync(absoluteSrc, typeof json === 'string' ? json : JSON.stringify(json));
  return { absoluteSrc, relativeDest: path };
};
const publicFiles = (...synonyms: unknown[]) => [
  copied('content/manifest.json', MANIFEST),
  ...synonyms.map((json, at) => copied(`content/synonyms/${at}.json`, json)).toReversed(),
  copied('content/terms/one.json', []),
];
const packed = () => join(folder, 'made/synonyms.bin');
const revisionOf = (files: ResolvedPublicFile[]) => {
  const manifest = files.find(({ relativeDest }) => relativeDest === 'content/manifest.json');
  if (!manifest || !('contents' in manifest)) throw new Error('The manifest was not rewritten.');
  return contentManifestSchema.parse(JSON.parse(manifest.contents)).revision;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'synonyms-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const HEART = { say: ['mi'], means: ['acute myocardial infarction'], codes: ['I21.9'] };
const VALVE = { say: ['mi'], means: ['mitral valve insufficiency'], codes: ['I34.0'] };

describe('packSynonymFiles', () => {
  it('puts one packed file in the place of the sources, which are read in the order of their names', () => {
    const files = publicFiles([HEART], [VALVE]);
    packSynonymFiles(files, packed());
    expect(files.map(({ relativeDest }) => relativeDest)).toEqual([
      'content/manifest.json',
      'content/terms/one.json',
      'content/synonyms.bin',
    ]);
    expect(files[2]).toMatchObject({ absoluteSrc: packed() });
    const table = openSynonyms(readFileSync(packed()));
    expect(table.of(['mi']).map(({ codes }) => codes[0])).toEqual(['I219', 'I340']);
  });

  it('gives the content a revision of its own, the same for the same synonyms', () => {
    const revisions = [[HEART], [VALVE], [HEART]].map((entries) => {
      const files = publicFiles(entries);
      packSynonymFiles(files, packed());
      return revisionOf(files);
    });
    expect(revisions[2]).toBe(revisions[0]);
    expect(new Set([...revisions, MANIFEST.revision]).size).toBe(3);
  });

  it('works in a build that leaves out the cpt bank as well', () => {
    const [first, second] = [publicFiles([HEART]), publicFiles([HEART])];
    packSynonymFiles(first, packed());
    leaveOutCptBank(second);
    packSynonymFiles(second, packed());
    expect(revisionOf(second)).not.toBe(revisionOf(first));
  });

  it.each([
    ['no JSON', '[{', /^content\/synonyms\/1\.json: .*JSON/],
    ['another shape', [{ ...VALVE, say: ['MI'] }], /^content\/synonyms\/1\.json: [\s\S]*say/],
  ])('ends the build at %s, naming the file', (_, json, message) => {
    expect(() => packSynonymFiles(publicFiles([HEART], json), packed())).toThrow(message);
  });
});
