import { describe, expect, it } from 'vitest';
import { checkCommittedSections, checkSections, sectionProblem } from './check-sections';
import type { OfficialFiles } from './official-files';
import { makeContent, makeItem, makeNote } from './testing/fixtures';
import { orderFileOf } from './testing/order-file-of';

const NONE: OfficialFiles = { used: [], missing: [] };
const OFFICIAL: OfficialFiles = {
  ...NONE,
  icd10cm: orderFileOf('I50 0 Heart failure', 'I5023 1 Acute'),
  icd10pcs: orderFileOf('0DT 0 Gastrointestinal System, Resection'),
  cmSections: new Set(['I.A', 'I.C.1.d.1.a']),
};
const CM = 'ICD-10-CM Official Guidelines FY2026';
const PCS = 'ICD-10-PCS Official Guidelines FY2026';
const TABULAR = 'ICD-10-CM Tabular List FY2026';
const TABLES = 'ICD-10-PCS Tables FY2026';

describe('sectionProblem', () => {
  it.each([
    [CM, 'I.C.1.d.1.(a)'],
    [PCS, 'B3.10a'],
    [PCS, 'Selection of Principal Procedure'],
    [TABULAR, 'I50.23'],
    [TABULAR, 'I50'],
    [TABLES, '0DT'],
    ['45 CFR 164.502', '(b)'],
  ])('passes %s, %s', (source, section) =>
    expect(sectionProblem({ source, section }, OFFICIAL)).toBeUndefined(),
  );

  it.each([
    [CM, 'I.C.1.d.1.b'],
    [PCS, 'B3.10'],
    [PCS, 'B7.1'],
    [TABULAR, 'I50.99'],
    [TABULAR, 'I50-I51'],
    [TABLES, '0DX'],
    [TABLES, '0DTJ4ZZ'],
    ['ICD-10-CM Official Guidelines 2026', 'I.A'],
    ['ICD-10-PCS Official Guidelines for Coding and Reporting 2026', 'A1'],
  ])('refuses %s, %s', (source, section) =>
    expect(sectionProblem({ source, section }, OFFICIAL)).toBeTypeOf('string'),
  );

  it('uses the committed list without the official text', () => {
    expect(sectionProblem({ source: CM, section: 'I.C.19.g.3.b' }, NONE)).toBeUndefined();
    expect(sectionProblem({ source: CM, section: 'I.C.1.g.1.c.iv' }, NONE)).toBeUndefined();
    expect(sectionProblem({ source: CM, section: 'I.C.23' }, NONE)).toBe(`${CM} have no section I.C.23.`);
  });
});

describe('checkSections', () => {
  it('looks at items and at notes', () => {
    const bad = { source: CM, section: 'V.A' };
    const content = makeContent({
      items: [makeItem({ references: [bad] })],
      notes: [makeNote({ sources: [bad] })],
    });
    expect(checkSections(content, NONE).map(({ id, path }) => `${id} ${path}`)).toEqual([
      'sample-item references.0',
      'sample-note sources.0',
    ]);
    expect(checkSections(makeContent({ items: [makeItem()], notes: [makeNote()] }), NONE)).toEqual([]);
  });
});

describe('checkCommittedSections', () => {
  it('compares the committed list with the official text', () => {
    expect(checkCommittedSections(OFFICIAL, ['I.A', 'I.C.1.d.1.a'])).toEqual([]);
    expect(checkCommittedSections(NONE, ['I.A'])).toEqual([]);
    expect(checkCommittedSections(OFFICIAL, ['I.A', 'I.B'])[0]?.message).toMatch(/^Not the sections/);
  });
});
