import { describe, expect, it } from 'vitest';
import { MOST_CANDIDATES } from '@/lib/terms/most-candidates';
import { readCandidates } from './read-candidates';

const E119 = 'icd10cm:E119';
const many = (count: number) => Array.from({ length: count }, () => E119);

describe('readCandidates', () => {
  it('takes candidates, up to as many as are allowed', () => {
    const candidates = [E119, 'cpt:99213', 'icd10pcs:0DTJ4ZZ'];
    expect(readCandidates({ candidates })).toEqual(candidates);
    expect(readCandidates({ candidates: [] })).toEqual([]);
    expect(readCandidates({ candidates: many(MOST_CANDIDATES) })).toHaveLength(MOST_CANDIDATES);
  });

  it.each([
    ['nothing', undefined],
    ['no list', { candidates: { length: 1 } }],
    ['too many', { candidates: many(MOST_CANDIDATES + 1) }],
    ['another system', { candidates: ['__proto__:E119'] }],
    ['a code with a dot', { candidates: ['icd10cm:E11.9'] }],
    ['a long code', { candidates: [`icd10cm:${'E'.repeat(1_000)}`] }],
    ['no text', { candidates: [119] }],
  ])('refuses %s', (_, data) => {
    expect(() => readCandidates(data)).toThrow(RangeError);
  });
});
