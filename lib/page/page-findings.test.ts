import { describe, expect, it } from 'vitest';
import type { PageCode, TextSpan } from '@/lib/terms/mention';
import { findingKey, findingsOf } from './page-findings';

const ENTRIES = [
  { id: 'query', name: 'query', definition: 'A question to a provider.' },
  { id: 'sepsis', name: 'sepsis', definition: 'A life-threatening response.' },
];
const entryAt = (entry: number) => ENTRIES[entry];
const E119: PageCode = {
  system: 'icd10cm',
  code: 'E11.9',
  title: 'Type 2 diabetes mellitus without complications',
  edition: 'FY2026',
  isBillable: true,
  isKnown: true,
};
const term = (entry: number): TextSpan => ({ start: 0, end: 1, kind: 'term', entry });
const code: TextSpan = { start: 0, end: 1, kind: 'code', code: E119 };

describe('findingsOf', () => {
  it('counts each thing once, in the order of first places', () => {
    expect(findingsOf([term(1), code, term(0), term(1), code], entryAt)).toEqual([
      { key: 'term:sepsis', kind: 'term', name: 'sepsis', detail: 'A life-threatening response.', count: 2 },
      { key: 'code:icd10cm:E119', kind: 'code', name: 'E11.9', detail: E119.title, count: 2 },
      { key: 'term:query', kind: 'term', name: 'query', detail: 'A question to a provider.', count: 1 },
    ]);
  });

  it('leaves out what the glossary does not have', () => {
    expect(findingsOf([term(7)], entryAt)).toEqual([]);
    expect(findingKey(term(7), entryAt)).toBeUndefined();
  });

  it('tells codes of two systems apart', () => {
    const other: TextSpan = { ...code, code: { ...E119, system: 'hcpcs' } };
    expect(findingKey(code, entryAt)).not.toBe(findingKey(other, entryAt));
  });
});
