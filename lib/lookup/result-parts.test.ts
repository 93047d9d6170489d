import { expect, it } from 'vitest';
import type { LookupResult } from './lookup-entry';
import { partsOf } from './result-parts';

const result = (kind: LookupResult['kind'], id: string, about?: string): LookupResult => ({
  kind,
  id,
  title: id,
  detail: '',
  score: 1,
  ...(about !== undefined && { about }),
  ...(kind === 'code' && {
    code: {
      system: 'icd10cm',
      edition: 'FY2026',
      code: id,
      title: id,
      isBillable: true,
      validFrom: undefined,
      validTo: undefined,
      isStarter: true,
    },
  }),
});

it('puts together what answers the same words, and says what to practise', () => {
  const parts = partsOf([
    result('code', 'I50.23', 'heart'),
    result('term', 'poa', 'POA'),
    result('term', 'heart-failure', 'heart'),
    result('note', 'poa-note', 'POA'),
    result('item', 'question', 'heart'),
    result('code', 'I50.43', 'heart'),
  ]);
  expect(parts.map(({ about, results }) => [about, results.map(({ id }) => id)])).toEqual([
    ['heart', ['I50.23', 'heart-failure', 'question', 'I50.43']],
    ['POA', ['poa', 'poa-note']],
  ]);
  expect(parts.map(({ practice }) => practice)).toEqual([
    ['code:icd10cm:I5023', 'term:heart-failure'],
    // No question on it was found.
    [],
  ]);
});

it('one search is one part', () => {
  expect(partsOf([result('note', 'a'), result('item', 'b')])).toEqual([
    { about: undefined, results: [result('note', 'a'), result('item', 'b')], practice: [] },
  ]);
  expect(partsOf([])).toEqual([]);
});
