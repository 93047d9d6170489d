import { describe, expect, it } from 'vitest';
import type { CodeRow } from '@/lib/codes/pack/code-row';
import { codePageLayers, codesLayer } from '@/lib/codes/testing/code-page-layers';
import { testBook } from '@/lib/codes/testing/test-book';
import { testCode } from '@/lib/db/testing/test-code';
import { openLookup } from './lookup';
import { buildLookupIndex } from './lookup-index';

const row = (code: string, title: string, isValid = true): CodeRow => ({ code, title, isValid });
const list = (edition: string, ...rows: CodeRow[]) => codesLayer('icd10cm', edition, rows);
const book = testBook([
  list('FY2026', row('I50', 'Heart failure', false), row('I509', 'Heart failure, unspecified')),
  list('FY2025', row('I50', 'Heart failure', false), row('I509', 'Heart failure, not specified')),
]);
const lookup = openLookup(
  book,
  buildLookupIndex([
    { kind: 'term', id: 'hf', title: 'heart failure', names: ['heart failure'], body: '', detail: 'A pump.' },
  ]),
);

describe('openLookup', () => {
  it('shows a code of several editions once, from the newest, and names the others', () => {
    const found = lookup.search('I50.9', 10).filter(({ kind }) => kind === 'code');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      id: 'I50.9',
      title: 'Heart failure, unspecified',
      detail: 'ICD-10-CM · FY2026 · billable',
      alsoIn: ['FY2025'],
    });
  });

  it.each([
    ['I50', 'ICD-10-CM · FY2026 · header'],
    ['J9999', 'HCPCS Level II · 2019 · no longer in force'],
    ['291', 'MS-DRG · v40 · FY2023'],
  ])('says of %s what it is, and always the edition', (code, detail) => {
    const others = openLookup(testBook(codePageLayers()), buildLookupIndex([]));
    expect(others.search(code, 1)[0]).toMatchObject({ id: code, detail });
  });

  it('says of a CPT code that it is from a list of the user', () => {
    // Invented, as nothing of CPT is in this project.
    const own = codesLayer('cpt', '2026', [row('00001', 'Brewing of mulled tea')]);
    const found = openLookup(testBook([own]), buildLookupIndex([])).search('mulled tea', 5);
    expect(found.map(({ id, detail }) => [id, detail])).toEqual([
      ['00001', 'CPT (your own list) · 2026 · billable'],
    ]);
  });

  it('says the year of a starter MS-DRG once', () => {
    const starter = { ...testCode('291'), system: 'msdrg', edition: 'FY2026' } as const;
    const others = openLookup(testBook([], [starter]), buildLookupIndex([]));
    expect(others.search('291', 1)[0]?.detail).toBe('MS-DRG · FY2026');
  });

  it('gives as many results as were asked for although editions are folded', () => {
    expect(
      lookup
        .search('heart failure', 3)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['I50', 'I50.9', 'hf']);
  });

  it('finds only codes where a filter is set, and shows the edition that was chosen', () => {
    expect(lookup.search('heart failure', 10, { isBillable: true }).map(({ id }) => id)).toEqual(['I50.9']);
    const [first] = lookup.search('I50.9', 10, { editions: ['FY2025'] });
    expect(first).toMatchObject({ title: 'Heart failure, not specified', alsoIn: [] });
    expect(
      lookup.search('heart failure', 10, { isBillable: false }).some(({ kind }) => kind === 'term'),
    ).toBe(true);
  });
});
