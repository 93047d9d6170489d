import { describe, expect, it } from 'vitest';
import { openCodeBook } from '@/lib/codes/code-book';
import type { StarterCode } from '@/lib/codes/code';
import { openCodes } from '@/lib/codes/pack/open-codes';
import { packCodes } from '@/lib/codes/pack/pack-codes';
import { packRecords } from '@/lib/codes/pack/packed-records';
import { openSynonyms } from '@/lib/codes/search/synonym-table';
import { isReportable, scenarioCodes, searchedWords } from './scenario-codes';

const EDITIONS = { icd10: 'FY2026', hcpcs: '2026' };
const STARTER: StarterCode[] = [
  { system: 'icd10cm', code: 'I50', edition: 'FY2026', title: 'Heart failure', billable: false },
  {
    system: 'icd10cm',
    code: 'I50.23',
    edition: 'FY2026',
    title: 'Acute on chronic systolic heart failure',
    billable: true,
  },
  {
    system: 'hcpcs',
    code: 'G0463',
    edition: '2026',
    title: 'Hospital outpatient clinic visit',
    billable: true,
  },
];

function list(system: 'icd10cm' | 'cpt', edition: string, rows: [code: string, title: string][]) {
  const codes = openCodes(packCodes(rows.map(([code, title]) => ({ code, title, isValid: true }))));
  return { system, edition, codes };
}

const codesOf = (...lists: ReturnType<typeof list>[]) =>
  scenarioCodes(openCodeBook(lists, STARTER, openSynonyms(packRecords(new Map()))), EDITIONS);

describe('scenarioCodes', () => {
  it('checks against the starter set where nothing is installed', () => {
    const codes = codesOf();
    expect(codes.check('icd10cm', '')).toEqual({ kind: 'empty' });
    expect(codes.check('icd10cm', 'heart failure')).toEqual({ kind: 'words' });
    expect(codes.check('icd10cm', 'i5023')).toEqual({
      kind: 'valid',
      code: 'I50.23',
      title: 'Acute on chronic systolic heart failure',
    });
    expect(codes.check('icd10cm', 'I50')).toEqual({ kind: 'header', code: 'I50', title: 'Heart failure' });
    expect(codes.check('icd10cm', 'E11.9')).toEqual({ kind: 'unknown', edition: 'FY2026', isStarter: true });
    expect(codes.check('icd10pcs', '0DTJ4ZZ')).toEqual({
      kind: 'unknown',
      edition: 'FY2026',
      isStarter: true,
    });
    expect(codes.search(['icd10cm'], 'systolic', 5).map(({ code }) => code)).toEqual(['I50.23']);
    expect(codes.search(['icd10cm'], ' ', 5)).toEqual([]);
    expect(searchedWords(codes.lists(['icd10cm', 'icd10pcs'])).searched).toBe(
      'ICD-10-CM FY2026 (starter set)',
    );
  });

  it('keeps to the edition of the record where it is installed', () => {
    const codes = codesOf(
      list('icd10cm', 'FY2027', [['E119', 'New title']]),
      list('icd10cm', 'FY2026', [['E118', 'Old']]),
    );
    expect(codes.check('icd10cm', 'E11.8')).toMatchObject({ kind: 'valid', title: 'Old' });
    expect(codes.check('icd10cm', 'E11.9')).toEqual({ kind: 'unknown', edition: 'FY2026', isStarter: false });
    expect(codes.search(['icd10cm'], 'new title', 5)).toEqual([]);
    expect(searchedWords(codes.lists(['icd10cm']))).toEqual({ searched: 'ICD-10-CM FY2026', missing: '' });
  });

  it('says when another edition stands in', () => {
    const codes = codesOf(list('icd10cm', 'FY2027', [['E119', 'New title']]));
    expect(codes.check('icd10cm', 'E11.9')).toMatchObject({ kind: 'valid', title: 'New title' });
    expect(searchedWords(codes.lists(['icd10cm'])).missing).toBe(
      'This record wants FY2026; only ICD-10-CM FY2027 is installed.',
    );
  });

  it('never calls a CPT number valid, and titles it only from the list of the user', () => {
    expect(codesOf().check('cpt', '9921')).toEqual({ kind: 'cpt-incomplete' });
    expect(codesOf().check('cpt', '99213')).toEqual({ kind: 'cpt', title: undefined, hasOwnList: false });
    const own = codesOf(list('cpt', '2026', [['99213', 'As in my list']]));
    expect(own.check('cpt', '99213')).toEqual({ kind: 'cpt', title: 'As in my list', hasOwnList: true });
    expect(own.check('cpt', '99214')).toEqual({ kind: 'cpt', title: undefined, hasOwnList: true });
  });
});

describe('isReportable', () => {
  it.each([
    [{ kind: 'valid', code: 'I10', title: '' }, true],
    [{ kind: 'header', code: 'I50', title: '' }, false],
    [{ kind: 'unknown', edition: 'FY2026', isStarter: false }, false],
    [{ kind: 'unknown', edition: 'FY2026', isStarter: true }, undefined],
    [{ kind: 'cpt', title: undefined, hasOwnList: true }, undefined],
    [{ kind: 'cpt-incomplete' }, false],
    [{ kind: 'words' }, undefined],
  ] as const)('%j', (check, expected) => expect(isReportable(check)).toBe(expected));
});
