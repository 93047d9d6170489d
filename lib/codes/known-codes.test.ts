import { describe, expect, it } from 'vitest';
import { openCodeBook } from './code-book';
import { knownCodes } from './known-codes';
import { openCodes } from './pack/open-codes';
import { packCodes } from './pack/pack-codes';
import { packSynonyms } from './search/pack-synonyms';
import { openSynonyms } from './search/synonym-table';

const list = (system: 'icd10cm' | 'icd10pcs' | 'hcpcs', edition: string, codes: Record<string, boolean>) => ({
  system,
  edition,
  codes: openCodes(
    packCodes(Object.entries(codes).map(([code, isValid]) => ({ code, title: code, isValid }))),
  ),
});
const book = openCodeBook(
  [
    list('icd10cm', 'FY2025', { E11: false, E119: true }),
    list('icd10cm', 'FY2026', { E11: false, E119: true, I10: true, QA0: false, QA00109: true }),
    list('icd10pcs', 'FY2026', { '0DTJ4ZZ': true }),
    list('hcpcs', '2019', { J1100: true }),
  ],
  [],
  openSynonyms(packSynonyms([])),
);
const known = (text: string) => knownCodes(text, book).map(({ code, edition }) => `${code} ${edition}`);

describe('knownCodes', () => {
  it.each([
    ['E11.9 and I10, in the newest edition', ['E11.9 FY2026', 'I10 FY2026']],
    ['resection 0DTJ4ZZ, then J1100', ['0DTJ4ZZ FY2026', 'J1100 2019']],
    ['the category E11', ['E11 FY2026']],
    ['QA0.0109 of this year', ['QA0.0109 FY2026']],
  ])('knows the codes of %j', (text, expected) => expect(known(text)).toEqual(expected));

  it.each([
    'vitamin B12 and coenzyme Q10',
    'an F-35 over highway I-95, paper A4, E85 fuel',
    'the summit G20 in room Z80',
    'ZIP 90210-4321, amount 18,500',
    'E11.99 and 0DTJ4ZX are no codes',
  ])('knows none in %j', (text) => expect(known(text)).toEqual([]));

  it('takes no CPT number without the user’s list', () => expect(known('CPT 99213')).toEqual([]));
});
