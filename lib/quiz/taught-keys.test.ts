import { expect, it } from 'vitest';
import { taughtKeys } from './taught-keys';

it('names terms, notes and codes, a code of two editions once and without its dot', () => {
  const codes = [
    { system: 'icd10cm' as const, code: 'I50.21', edition: 'FY2026' },
    { system: 'icd10cm' as const, code: 'I50.21', edition: 'FY2027' },
    { system: 'cpt' as const, code: '99213', edition: '2026' },
  ];
  expect(taughtKeys({ terms: ['poa'], notes: ['poa'], codes })).toEqual([
    'term:poa',
    'note:poa',
    'code:icd10cm:I5021',
    'code:cpt:99213',
  ]);
});

it('is empty for an item that names nothing', () => {
  expect(taughtKeys({ terms: [], notes: [], codes: [] })).toEqual([]);
  expect(taughtKeys({})).toEqual([]);
});
