import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeSheet } from './scenario-session';
import { scoreSheet } from './score-sheet';
import { sheetKey, type SheetKey } from './sheet-key';
import { brief, rounded, scoreInBrief } from './testing/score-in-brief';
import { expectedCode, testScenario, type Expected } from './testing/test-scenario';
import { testSheet } from './testing/test-sheet';

const INPATIENT = sheetKey(testScenario(), false);

describe('scoreSheet: an optimal pairing', () => {
  const weights = (...list: [string, number, Partial<Expected>?][]): SheetKey => ({
    expected: list.map(([code, weight, changes]) => expectedCode(code, { weight, ...changes })),
    traps: [],
    order: [],
    mayAlsoBePrincipal: [],
    hasCpt: false,
  });

  it.each<[string, SheetKey, CodeSheet, number, string[]]>([
    [
      'two of one category, one wrong: both lines count once',
      weights(['S72.001A', 4], ['S72.101A', 2]),
      testSheet('_ S72.002A:Y S72.001A:Y'),
      4 + 2 * 0.5 * (2 / 5),
      ['category 1/4', 'exact'],
    ],
    [
      'the heavier code gets the nearer line',
      weights(['E11.21', 1], ['E11.65', 5]),
      testSheet('_ E11.69:Y E11.29:Y'),
      5 * 0.5 * (2 / 3) + 0.5 * (2 / 3),
      ['category 1/2', 'category 1/2'],
    ],
    [
      'one line cannot stand for two codes',
      weights(['E11.21', 2], ['E11.65', 2]),
      testSheet('_ E11.21:Y'),
      2,
      ['exact'],
    ],
    [
      'an exact code stands for itself though another would earn more',
      weights(['E11.21', 1], ['E11.22', 5]),
      testSheet('_ E11.21:Y'),
      1,
      ['exact'],
    ],
    [
      'a code entered again does not stand for another of its category',
      weights(['E11.22', 3], ['E11.65', 3]),
      testSheet('_ E11.22:Y E11.22:Y'),
      3 - 0.5,
      ['exact', 'duplicate'],
    ],
    [
      'nor does a wrong one: the better of its lines counts, and leaves the other code to another line',
      weights(['E11.22', 3], ['E11.42', 3], ['E11.65', 3]),
      testSheet('_ E11.9 E11.9:Y E11.69:Y'),
      3 * 0.5 * (2 / 3) + 3 * 0.5 * (1 / 3) - 0.5,
      ['duplicate', 'category 0/2', 'category 1/2'],
    ],
    [
      'an alternate goes to the code that has no line',
      weights(['I21.4', 2, { alternates: [{ code: 'I21.A1', credit: 'full', reason: 'x' }] }], ['I21.A1', 3]),
      testSheet('_ I21.A1:Y I21.4:Y'),
      5,
      ['exact', 'exact'],
    ],
  ])('%s', (_, key, sheet, points, lines) =>
    expect(scoreInBrief(key, sheet)).toEqual({ points: rounded(points), lines }),
  );

  it('does not depend on the order of secondary lines', () => {
    const secondary = [
      'I50.22:Y',
      'N17.9:N',
      'E11.9:Y',
      'E11.65:Y',
      'Z79.4',
      'R06.02:Y',
      'E11.9:N',
      'N17.0:N',
      'J44.9:Y',
    ];
    const key = { ...INPATIENT, order: [] };
    const first = scoreSheet(key, testSheet(`I11.0:Y ${secondary.join(' ')}`));
    fc.assert(
      fc.property(fc.shuffledSubarray(secondary, { minLength: secondary.length }), (shuffled) => {
        const scored = scoreSheet(key, testSheet(`I11.0:Y ${shuffled.join(' ')}`));
        expect(scored.points).toBeCloseTo(first.points, 9);
        expect(scored.lines.map(brief).toSorted()).toEqual(first.lines.map(brief).toSorted());
      }),
      { numRuns: 200 },
    );
  });

  it('a right line more never lowers the share, and the share stays between 0 and 1', () => {
    const codes = [
      'I11.0:Y',
      'I50.23:Y',
      'N17.9:N',
      'E11.9:Y',
      'Z79.4',
      'J44.9:Y',
      'I10:Y',
      'I50.9:Y',
      'E11.65:U',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(codes, { minLength: 1 }), (list) => {
        const { share, earned, takenOff, points } = scoreSheet(INPATIENT, testSheet(list.join(' ')));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(points).toBeCloseTo(earned - takenOff, 9);
        const missing = ['N17.9:N', 'E11.9:Y'].filter((each) => !list.includes(each));
        const more = scoreSheet(INPATIENT, testSheet([...list, ...missing].join(' ')));
        expect(more.share).toBeGreaterThanOrEqual(share - 1e-9);
      }),
      { numRuns: 200 },
    );
  });
});
