import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFindings } from './read-findings';

const POA = {
  key: 'term:poa',
  kind: 'term',
  name: 'present on admission',
  detail: 'Present when the order for the stay was written.',
  count: 2,
};
const SEPSIS = {
  key: 'code:icd10cm:A419',
  kind: 'code',
  name: 'A41.9',
  detail: 'Sepsis, unspecified organism',
  count: 1,
};
const answer = (findings: unknown) => ({ findings, tooLarge: false, isCodingPage: true });

describe('readFindings', () => {
  it('gives what the content script found, in its order', () => {
    expect(readFindings(answer([POA, SEPSIS]))).toEqual(answer([POA, SEPSIS]));
  });

  it.each([
    ['a key of no kind', { ...POA, key: 'note:poa' }],
    ['a code of no system', { ...SEPSIS, key: 'code:icd9:4019' }],
    ['markup for a code', { ...SEPSIS, key: 'code:icd10cm:<b>' }],
    ['no count', { ...POA, count: 0 }],
    ['half a count', { ...POA, count: 1.5 }],
    ['a name that is no text', { ...POA, name: { toString: 'x' } }],
    ['nothing', null],
  ])('leaves out %s', (_, bad) => {
    expect(readFindings(answer([bad, SEPSIS]))?.findings).toEqual([SEPSIS]);
  });

  it('keeps one of each, and texts of a length that can be shown', () => {
    const long = { ...POA, detail: 'x'.repeat(100_000) };
    const read = readFindings(answer([long, POA]));
    expect(read?.findings).toHaveLength(1);
    expect(read?.findings[0]?.detail).toHaveLength(400);
  });

  it('refuses what is no answer, whatever it is', () => {
    expect(readFindings(answer(Array.from({ length: 10_001 }, () => POA)))).toBeUndefined();
    fc.assert(fc.property(fc.anything(), (data) => readFindings(data) === undefined));
  });
});
