import { describe, expect, it } from 'vitest';
import { openCodeBook } from '@/lib/codes/code-book';
import { openCodes } from '@/lib/codes/pack/open-codes';
import { packCodes } from '@/lib/codes/pack/pack-codes';
import { packSynonyms } from '@/lib/codes/search/pack-synonyms';
import { openSynonyms } from '@/lib/codes/search/synonym-table';
import { checkListOf, codeStanding, printedForm } from './code-standing';

const codes = (...rows: [string, boolean][]) =>
  openCodes(packCodes(rows.map(([code, isValid]) => ({ code, title: `Title of ${code}`, isValid }))));
const STARTER = {
  system: 'icd10pcs',
  code: '0DTJ4ZZ',
  edition: 'FY2026',
  title: 'Appendix',
  billable: true,
} as const;
const BOOK = openCodeBook(
  [
    { system: 'icd10cm', edition: 'FY2025', codes: codes(['E11', false], ['E119', true], ['X99', true]) },
    { system: 'icd10cm', edition: 'FY2026', codes: codes(['E11', false], ['E119', true]) },
  ],
  [STARTER],
  openSynonyms(packSynonyms([])),
);

describe('codeStanding', () => {
  const cm = checkListOf(BOOK, 'icd10cm');

  it('holds codes against the newest list', () => {
    expect(cm?.edition).toBe('FY2026');
    expect(codeStanding(cm, 'E119')).toBe('valid');
    expect(codeStanding(cm, 'E11-')).toBe('header');
    expect(codeStanding(cm, 'X99')).toBe('missing');
  });

  it('does not call a code missing that only the starter set lacks', () => {
    const pcs = checkListOf(BOOK, 'icd10pcs');
    expect(pcs?.isStarter).toBe(true);
    expect(codeStanding(pcs, '0DTJ4ZZ')).toBe('valid');
    expect(codeStanding(pcs, '0DTJ0ZZ')).toBe('unknown');
    expect(codeStanding(checkListOf(BOOK, 'hcpcs'), 'J0120')).toBe('unknown');
  });
});

describe('printedForm', () => {
  it.each([
    ['icd10cm', 'E1165', 'E11.65'],
    ['icd10cm', 'C50-', 'C50.-'],
    ['icd10cm', 'L026-', 'L02.6-'],
    ['icd10cm', 'I10', 'I10'],
    ['icd10pcs', '0DTJ-', '0DTJ-'],
    ['icd10pcs', '0DTJ4ZZ', '0DTJ4ZZ'],
  ] as const)('%s %s is %s', (system, printed, text) => expect(printedForm(system, printed)).toBe(text));
});
