import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentManifestSchema } from './content-manifest';

const MANIFEST = {
  revision: '0123456789abcdef',
  banks: [
    { id: 'core', title: 'CCS', files: ['banks/core/poa.json'] },
    {
      id: 'cpt',
      title: 'CPT',
      notice: 'A mark of its owner.',
      files: ['banks/cpt/evaluation-and-management.json'],
    },
  ],
  notes: ['notes/poa-indicators.md'],
  terms: ['terms/poa.json'],
  codes: ['codes/starter.json'],
  scenarios: ['scenarios/hip-fracture.json'],
  scenariosCpt: ['scenarios-cpt/flank-pain.json'],
};
const isAccepted = (over: object) => contentManifestSchema.safeParse({ ...MANIFEST, ...over }).success;

describe('contentManifestSchema', () => {
  it('takes a manifest as it is', () => {
    expect(contentManifestSchema.parse(MANIFEST)).toEqual(MANIFEST);
  });

  it('takes an empty one', () => {
    expect(isAccepted({ banks: [], notes: [], terms: [], codes: [] })).toBe(true);
  });

  it.each([
    ['a revision that is too short', { revision: '0123456789abcde' }],
    ['a revision that is too long', { revision: '0123456789abcdef0' }],
    ['a revision in capitals', { revision: '0123456789ABCDEF' }],
    ['no revision', { revision: undefined }],
    ['no notes', { notes: undefined }],
    ['an unknown field', { scripts: [] }],
    ['a bank without a title', { banks: [{ id: 'core', files: [] }] }],
    ['a bank id that is no slug', { banks: [{ id: 'Core', title: 'CCS', files: [] }] }],
    ['a bank with an unknown field', { banks: [{ id: 'core', title: 'CCS', files: [], url: '/' }] }],
  ])('refuses %s', (_, over) => {
    expect(isAccepted(over)).toBe(false);
  });

  it.each([
    '../settings.json',
    'notes/../../poa.md',
    '/notes/poa.md',
    'notes//poa.md',
    './notes/poa.md',
    'https://example.org/poa.md',
    'notes\\poa.md',
    'notes/POA.md',
    'notes/poa.html',
    'notes/poa.md?x',
    'notes/poa.md\n',
    'notes/.md',
    '',
  ])('refuses the file %j', (path) => {
    expect(isAccepted({ notes: [path] })).toBe(false);
    expect(isAccepted({ banks: [{ id: 'core', title: 'CCS', files: [path] }] })).toBe(false);
  });

  it('never takes a file that lies outside the content folder', () => {
    const anyPath = fc
      .array(fc.constantFrom('a', 'poa', '/', '//', '.', '..', '-', '%2e', '\\', ':', '@'), { maxLength: 8 })
      .map((parts) => `${parts.join('')}.json`);
    let accepted = 0;
    fc.assert(
      fc.property(anyPath, (path) => {
        if (!isAccepted({ terms: [path] })) return;
        accepted += 1;
        const base = 'https://extension.example/content/';
        expect(new URL(path, base).href).toBe(`${base}${path}`);
      }),
      { numRuns: 3000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });
});
