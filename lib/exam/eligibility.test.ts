import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEGREES, NO_BACKGROUND, type Background } from './background';
import { checkPathway, monthsInWords } from './eligibility';
import { PATHWAY_SOURCES } from './pathway';

const PATHWAYS = PATHWAY_SOURCES.flatMap((source) => source.pathways);
const check = (id: string, background: Partial<Background>) => {
  const pathway = PATHWAYS.find((each) => each.id === id);
  if (!pathway) throw new RangeError(`No pathway ${id}`);
  return checkPathway(pathway, { ...NO_BACKGROUND, ...background });
};
const met = (background: Partial<Background>) =>
  PATHWAYS.filter(({ id }) => check(id, background).isMet).map(({ id }) => id);

describe('checkPathway', () => {
  // The four ways of the guide and those that AHIMA recommends (domain facts, section 1).
  it.each<[string, Partial<Background>, string[]]>([
    ['nothing', {}, []],
    ['a diploma', { hasDiploma: true }, ['published-diploma']],
    ['a HIM associate degree', { degree: 'associate-him' }, ['guide-degree', 'published-diploma']],
    ['another associate degree', { degree: 'associate-other' }, ['published-diploma']],
    [
      'any bachelor’s degree and two years',
      { degree: 'bachelor-other', codingYears: 2 },
      ['guide-bachelor', 'published-diploma', 'published-experience'],
    ],
    ['any bachelor’s degree alone', { degree: 'bachelor-other' }, ['published-diploma']],
    [
      'a programme and two years',
      { hasProgramme: true, codingYears: 2 },
      ['guide-programme', 'published-experience'],
    ],
    ['a programme and a year and a half', { hasProgramme: true, codingYears: 1.5 }, []],
    ['the CCA and one year', { ccaYears: 1, codingYears: 1 }, ['published-cca']],
    [
      'the CCA and two years',
      { ccaYears: 2, codingYears: 2 },
      ['guide-cca', 'published-experience', 'published-cca'],
    ],
    ['the coursework and one year', { hasCoursework: true, codingYears: 1 }, ['published-coursework']],
    ['another credential and one year', { otherCredentialYears: 1, codingYears: 1 }, ['published-other']],
    ['the RHIT', { hasHigherCredential: true }, ['published-higher']],
  ])('%s', (_, background, expected) => {
    expect(met(background)).toEqual(expected);
  });

  it('says what is missing, one after the other, and roughly how long it takes', () => {
    expect(check('guide-cca', {}).missing).toEqual([
      { text: 'the CCA', months: 4 },
      { text: '2 years of coding work with it', months: 24 },
    ]);
    expect(check('guide-cca', { ccaYears: 0.5 })).toMatchObject({
      missing: [{ text: '1½ years of coding work with it', months: 18 }],
      months: 18,
    });
    expect(check('guide-programme', { codingYears: 1.25 }).missing).toEqual([
      { text: 'a finished coding program', months: 9 },
      { text: '9 months of coding work', months: 9 },
    ]);
  });

  it('never takes longer, and never loses a way, when the background grows', () => {
    const years = fc.integer({ min: 0, max: 8 }).map((halves) => halves / 2);
    const anyBackground = fc.record({
      hasDiploma: fc.boolean(),
      degree: fc.constantFrom(...(Object.keys(DEGREES) as Background['degree'][])),
      hasProgramme: fc.boolean(),
      hasCoursework: fc.boolean(),
      codingYears: years,
      ccaYears: fc.option(years, { nil: undefined }),
      otherCredentialYears: fc.option(years, { nil: undefined }),
      hasHigherCredential: fc.boolean(),
    });
    fc.assert(
      fc.property(anyBackground, fc.constantFrom(...PATHWAYS), years, (background, pathway, more) => {
        const before = checkPathway(pathway, background);
        const grown: Background = {
          ...background,
          hasDiploma: true,
          hasProgramme: true,
          hasCoursework: true,
          codingYears: background.codingYears + more,
          ccaYears: (background.ccaYears ?? 0) + more,
          otherCredentialYears: (background.otherCredentialYears ?? 0) + more,
          hasHigherCredential: true,
        };
        const after = checkPathway(pathway, grown);
        expect(after.months).toBeLessThanOrEqual(before.months);
        expect(!before.isMet || after.isMet).toBe(true);
        expect(before.isMet).toBe(before.months === 0);
      }),
    );
  });
});

describe('the pathways', () => {
  it('have ids of their own, and every source its date', () => {
    expect(new Set(PATHWAYS.map(({ id }) => id)).size).toBe(PATHWAYS.length);
    for (const { source, checkedOn } of PATHWAY_SOURCES) {
      expect(source).not.toBe('');
      expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});

describe('monthsInWords', () => {
  it.each([
    [1, '1 month'],
    [9, '9 months'],
    [11, '11 months'],
    [12, '1 year'],
    [14, '1 year'],
    [16, '1½ years'],
    [24, '2 years'],
    [33, '3 years'],
    [72, '6 years'],
  ])('%i', (months, expected) => {
    expect(monthsInWords(months)).toBe(expected);
  });
});
