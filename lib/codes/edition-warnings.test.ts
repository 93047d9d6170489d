import { describe, expect, it } from 'vitest';
import { testCode } from '@/lib/db/testing/test-code';
import type { CodeBook } from './code-book';
import type { CodeSystem } from './code-system';
import { editionWarnings } from './edition-warnings';
import { codePageLayers } from './testing/code-page-layers';
import { testBook } from './testing/test-book';

const book = testBook(codePageLayers());
type Place = { edition?: string; system?: CodeSystem; from?: CodeBook };
const warn = (
  code: string,
  wanted: { exam: string; work: string },
  { edition = 'FY2026', system = 'icd10cm', from = book }: Place = {},
) => {
  const found = from.find(code, system).find((each) => each.edition === edition);
  if (!found) throw new Error(`No ${code} in ${edition}.`);
  return editionWarnings(from, found, wanted);
};
const both = (edition: string) => ({ exam: edition, work: edition });

describe('editionWarnings', () => {
  it('says nothing of a code that is as valid in both', () => {
    expect(warn('I50.9', { exam: 'FY2025', work: 'FY2026' })).toEqual([]);
    expect(warn('I50', { exam: 'FY2025', work: 'FY2026' })).toEqual([]);
  });

  it.each([
    ['E11.A', 'FY2026', 'absent'],
    ['I51.0', 'FY2026', undefined],
    ['I51', 'FY2026', 'absent'],
  ])('%s of %s in FY2025: %s', (code, edition, problem) => {
    const warnings = warn(code, both('FY2025'), { edition });
    expect(warnings.map((each) => each.problem)).toEqual(problem === undefined ? [] : [problem]);
  });

  it('tells a code that became a header', () => {
    expect(warn('I51.0', { exam: 'FY2025', work: 'FY2026' }, { edition: 'FY2025' })).toEqual([
      { edition: 'FY2026', uses: ['work'], problem: 'header' },
    ]);
  });

  it('says that an edition could not be checked, once for both uses', () => {
    expect(warn('I50.9', both('FY2027'))).toEqual([
      { edition: 'FY2027', uses: ['exam', 'work'], problem: 'not-installed' },
    ]);
    expect(warn('I50.9', { exam: 'FY2024', work: 'FY2027' }).map(({ edition }) => edition)).toEqual([
      'FY2024',
      'FY2027',
    ]);
  });

  it('does not take the starter set for a whole edition', () => {
    const starter = testBook([], [testCode('E11.9'), testCode('I10', { edition: 'FY2025' })]);
    expect(warn('E11.9', both('FY2026'), { from: starter })).toEqual([]);
    expect(warn('E11.9', both('FY2025'), { from: starter })).toMatchObject([{ problem: 'not-installed' }]);
  });

  it('leaves systems alone whose editions are not those of ICD-10', () => {
    expect(warn('291', both('FY2027'), { system: 'msdrg', edition: 'v40' })).toEqual([]);
    expect(warn('0DTN4ZZ', both('FY2027'), { system: 'icd10pcs' })).toHaveLength(1);
  });
});
