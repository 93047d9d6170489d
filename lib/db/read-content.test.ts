import { describe, expect, it } from 'vitest';
import { openSynonyms } from '@/lib/codes/search/synonym-table';
import { readContent, readManifest } from './read-content';
import { contentReader } from './testing/content-reader';
import { testCode } from './testing/test-code';
import { testItem } from './testing/test-item';
import { testNote } from './testing/test-note';
import { testTerm } from './testing/test-term';

const PARTS = {
  banks: { core: [testItem('poa-y'), testItem('poa-u')], cpt: [testItem('global-package')] },
  notes: [
    testNote('poa-indicators', {
      terms: ['present-on-admission'],
      body: '## Five values\n\nY, N, U, W and exempt.',
    }),
  ],
  terms: [testTerm('present-on-admission')],
  codes: [testCode('E11.9')],
  synonyms: [{ say: ['t2dm'], means: ['type 2 diabetes mellitus'], codes: ['E11.9'] }],
};

describe('readManifest', () => {
  it('says what there is to read', async () => {
    expect(await readManifest(contentReader(PARTS))).toEqual({
      revision: '0000000000000001',
      banks: [
        { id: 'core', title: 'The bank core', files: ['banks/core/all.json'] },
        { id: 'cpt', title: 'The bank cpt', notice: 'A notice about CPT.', files: ['banks/cpt/all.json'] },
      ],
      notes: ['notes/poa-indicators.md'],
      terms: ['terms/all.json'],
      codes: ['codes/starter.json'],
      scenarios: [],
      scenariosCpt: [],
    });
  });

  it.each([
    ['a path that leaves the folder', { notes: ['../settings.json'] }],
    ['an address', { terms: ['https://example.org/terms.json'] }],
    ['a revision that is none', { revision: 'latest' }],
    ['a field that nobody knows', { scripts: [] }],
  ])('refuses %s', async (_, change) => {
    const manifest = { ...(await readManifest(contentReader(PARTS))), ...change };
    const readFile = contentReader({ broken: { 'manifest.json': JSON.stringify(manifest) } });
    await expect(readManifest(readFile)).rejects.toMatchObject({
      code: 'content-invalid',
      message: expect.stringContaining(`manifest.json: `) as string,
    });
  });
});

describe('readContent', () => {
  it('reads banks, notes, terms and codes', async () => {
    const readFile = contentReader(PARTS);
    const content = await readContent(await readManifest(readFile), readFile);
    expect(content.revision).toBe('0000000000000001');
    expect(content.banks).toEqual([
      { id: 'core', title: 'The bank core', notice: undefined, items: PARTS.banks.core },
      { id: 'cpt', title: 'The bank cpt', notice: 'A notice about CPT.', items: PARTS.banks.cpt },
    ]);
    expect(content.notes).toEqual(PARTS.notes);
    expect(content.terms).toEqual(PARTS.terms);
    expect(content.codes).toEqual(PARTS.codes);
    expect(openSynonyms(content.synonyms).of(['t2dm'])[0]?.codes).toEqual(['E119']);
  });

  it('puts the files of a bank together in the order of the manifest', async () => {
    const manifest = await readManifest(contentReader(PARTS));
    const files = {
      'banks/core/a.json': [testItem('a')],
      'banks/core/b.json': [testItem('b'), testItem('c')],
    };
    const readFile = contentReader({
      ...PARTS,
      broken: Object.fromEntries(Object.entries(files).map(([path, items]) => [path, JSON.stringify(items)])),
    });
    const banks = [{ id: 'core', title: 'Core', files: ['banks/core/b.json', 'banks/core/a.json'] }];
    const content = await readContent({ ...manifest, banks }, readFile);
    expect(content.banks[0]?.items.map((item) => item.id)).toEqual(['b', 'c', 'a']);
  });

  it('says which field of which row is wrong', async () => {
    const readFile = contentReader({
      ...PARTS,
      terms: [testTerm('one'), testTerm('two', { definition: 'Too short.' })],
    });
    await expect(readContent(await readManifest(readFile), readFile)).rejects.toThrow(
      /terms\/all\.json: [\s\S]*\[1\]\.definition/,
    );
  });

  it('keeps the reason why a file could not be read', async () => {
    const readFile = contentReader({ ...PARTS, broken: { 'codes/starter.json': null } });
    await expect(readContent(await readManifest(readFile), readFile)).rejects.toMatchObject({
      code: 'content-unreadable',
      message: 'codes/starter.json: Error: 404 for codes/starter.json',
      cause: new Error('404 for codes/starter.json'),
    });
  });
});
