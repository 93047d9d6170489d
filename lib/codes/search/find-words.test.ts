import { describe, expect, it } from 'vitest';
import { findInTitles, findNamed, findPartly, type Place } from './find-words';
import { listSearch } from './list-search';
import type { QueryVariant } from './query-variants';
import type { CodeList } from './search-codes';
import { miniList } from './testing/mini-book';

/** What one of the finders finds in a list, best first. */
function find(finder: typeof findNamed, list: CodeList, variant: Partial<QueryVariant>): string[] {
  const scores = new Map<number, number>();
  const place: Place = {
    list,
    search: listSearch(list.system, list.codes),
    accepts: () => true,
    found: (row, score) => scores.set(row, Math.max(score, scores.get(row) ?? 0)),
  };
  const words = variant.words ?? [];
  finder(place, {
    words,
    parts: words.map(() => undefined),
    isUnfinished: false,
    phrases: [],
    isWhole: false,
    system: undefined,
    trust: 1,
    ...variant,
  });
  return [...scores].toSorted((a, b) => b[1] - a[1]).map(([row]) => list.codes.codeAt(row));
}

const filler = Array.from(
  { length: 40 },
  (_, at) => `Q${String(200 + at)} 1 Other disorder ${at + 300}`,
).join('\n');
const cm = miniList(
  'icd10cm',
  `I21 0 Acute infarction
   I214 1 Infarction of the smaller kind
   I219 1 Infarction of any kind
   I252 1 Old infarction
   Z951 1 Presence of a bypass
   M10 0 Gout
   M109 1 Gout, unspecified
   M1A9 1 Chronic gout, unspecified
   ${filler}`,
);

describe('findNamed', () => {
  it('finds the codes of a phrase that is the whole query, best first', () => {
    const phrases = [{ codes: ['I219', 'I252', 'I999'], share: 1 }];
    expect(find(findNamed, cm, { phrases, isWhole: true })).toEqual(['I219', 'I252']);
    expect(find(findNamed, cm, { phrases, isWhole: false })).toEqual([]);
  });

  it('puts a status after other codes, in diagnoses', () => {
    const phrases = [{ codes: ['Z951', 'I252'], share: 1 }];
    expect(find(findNamed, cm, { phrases, isWhole: true })).toEqual(['I252', 'Z951']);
  });
});

describe('findInTitles', () => {
  it('finds the titles that have all words', () => {
    expect(find(findInTitles, cm, { words: ['infarction', 'smaller'] })).toEqual(['I214']);
    expect(find(findInTitles, cm, { words: ['infarction', 'gout'] })).toEqual([]);
  });

  it('prefers codes beside one that the phrase names', () => {
    const twins = miniList('icd10cm', `I214 1 Infarction here\nK550 1 Infarction here\n${filler}`);
    const near = (code: string) =>
      find(findInTitles, twins, { words: ['infarction'], phrases: [{ codes: [code], share: 0.5 }] })[0];
    expect(near('I219')).toBe('I214');
    expect(near('K559')).toBe('K550');
  });

  it('puts quality measures behind what they are about', () => {
    const hcpcs = miniList(
      'hcpcs',
      `G0105 1 Screening colonoscopy, risk\nG8752 1 Screening colonoscopy, done\n${filler}`,
    );
    const measured = miniList(
      'hcpcs',
      `G8752 1 Screening colonoscopy, risk\nJ0105 1 Screening colonoscopy, done\n${filler}`,
    );
    const words = ['screening', 'colonoscopy'];
    expect(find(findInTitles, hcpcs, { words })).toEqual(['G0105', 'G8752']);
    expect(find(findInTitles, measured, { words })).toEqual(['J0105', 'G8752']);
  });
});

describe('findPartly', () => {
  it('finds titles with some of the words', () => {
    expect(find(findPartly, cm, { words: ['infarction', 'zebra'] })).toContain('I219');
  });

  it('finds the codes of a phrase that is a part, and their category by the other words', () => {
    const found = find(findPartly, cm, {
      words: ['chronic', 'podagra'],
      phrases: [{ codes: ['M109'], share: 0.5 }],
    });
    expect(found).toContain('M109');
    expect(found).toContain('M1A9');
    expect(found).not.toContain('I219');
  });
});
