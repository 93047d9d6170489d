import { describe, expect, it } from 'vitest';
import { scoreSheet } from './score-sheet';
import { sheetKey, type SheetKey } from './sheet-key';
import { rounded, scoreInBrief, type ScoreCase } from './testing/score-in-brief';
import { expectedCode, testScenario } from './testing/test-scenario';
import { testSheet } from './testing/test-sheet';

const INPATIENT = sheetKey(testScenario(), false);
const RIGHT = 'I11.0:Y I50.23:Y N17.9:N E11.9:Y Z79.4';

describe('scoreSheet: diagnoses of an inpatient (15 points: I11.0 5, I50.23 4, N17.9 3, E11.9 2, Z79.4 1)', () => {
  it.each<ScoreCase>([
    ['an empty sheet', testSheet(''), 0, []],
    ['empty lines only', testSheet('_ _', '_'), 0, []],
    ['everything right', testSheet(RIGHT), 15, ['exact', 'exact', 'exact', 'exact', 'exact']],
    [
      'codes without dots and in small letters',
      testSheet('i110:Y i5023:Y n179:N e119:Y z794'),
      15,
      ['exact', 'exact', 'exact', 'exact', 'exact'],
    ],
    ['words are no code', testSheet('I11.0:Y asthma'), 5, ['exact']],
    ['only the principal diagnosis', testSheet('I11.0:Y'), 5, ['exact']],
    [
      'a secondary code above another',
      testSheet('I11.0:Y Z79.4 E11.9:Y N17.9:N I50.23:Y'),
      15,
      ['exact', 'exact', 'exact', 'exact', 'exact'],
    ],
    [
      'the principal one second: half, and the order rule not on top',
      testSheet('I50.23:Y I11.0:Y'),
      4 + 2.5,
      ['exact above', 'exact below order'],
    ],
    [
      'the principal one last',
      testSheet('E11.9:Y N17.9:N I11.0:Y'),
      2 + 3 + 2.5,
      ['exact above', 'exact', 'exact below'],
    ],
    ['the principal slot left empty', testSheet('_ I11.0:Y I50.23:Y'), 2.5 + 4, ['exact below', 'exact']],
    ['no principal diagnosis at all', testSheet('I50.23:Y N17.9:N'), 7, ['exact above', 'exact']],
    ['POA wrong', testSheet('I11.0:Y N17.9:Y'), 5 + 2.25, ['exact', 'exact poa-wrong']],
    ['POA missing', testSheet('I11.0 N17.9:N'), 3.75 + 3, ['exact poa-missing', 'exact']],
    ['POA exempt claimed for a code that is not', testSheet('I11.0:exempt'), 3.75, ['exact poa-wrong']],
    ['POA U where Y stands', testSheet('I11.0:Y E11.9:U'), 5 + 1.5, ['exact', 'exact poa-wrong']],
    ['POA W where Y stands', testSheet('I11.0:Y E11.9:W'), 5 + 1.5, ['exact', 'exact poa-wrong']],
    ['an exempt code without an indicator', testSheet('I11.0:Y Z79.4'), 6, ['exact', 'exact']],
    ['an exempt code marked exempt', testSheet('I11.0:Y Z79.4:exempt'), 6, ['exact', 'exact']],
    ['an exempt code with an indicator is never wrong', testSheet('I11.0:Y Z79.4:N'), 6, ['exact', 'exact']],
    [
      'wrong place and wrong POA add up',
      testSheet('E11.9:Y I11.0:N'),
      2 + 1.25,
      ['exact above', 'exact below poa-wrong'],
    ],
    ['one character of two agrees', testSheet('I11.0:Y I50.22:Y'), 5 + 4 / 3, ['exact', 'category 1/2']],
    ['only the category agrees', testSheet('I11.0:Y I50.9:Y'), 5 + 2 / 3, ['exact', 'category 0/2']],
    ['a header', testSheet('I11.0:Y I50:Y'), 5 + 2 / 3, ['exact', 'category 0/2']],
    [
      'wrong detail and POA missing',
      testSheet('I11.0:Y I50.22'),
      5 + 1,
      ['exact', 'category 1/2 poa-missing'],
    ],
    ['wrong detail in the first place keeps its place', testSheet('I11.9:Y'), 5 * 0.25, ['category 0/1']],
    [
      'another category earns nothing and counts as extra',
      testSheet('I11.0:Y E10.9:Y'),
      4.5,
      ['exact', 'extra'],
    ],
    ['a plain extra', testSheet('I11.0:Y J44.9:Y'), 4.5, ['exact', 'extra']],
    ['extras never go below zero', testSheet('J44.9:Y J45.909:Y K21.9:Y'), 0, ['extra', 'extra', 'extra']],
    [
      'extras eat what was earned, no more',
      testSheet('Z79.4 J44.9:Y J45.909:Y K21.9:Y'),
      0,
      ['exact above', 'extra', 'extra', 'extra'],
    ],
    ['a trap: an integral symptom', testSheet('I11.0:Y R06.02:Y'), 4, ['exact', 'trap']],
    ['parts instead of the combination code', testSheet('I10:Y I50.23:Y'), 3, ['trap', 'exact']],
    ['the combination code and its part', testSheet('I11.0:Y I10:Y I50.23:Y'), 8, ['exact', 'trap', 'exact']],
    ['a code twice', testSheet('I11.0:Y E11.9:Y E11.9:Y'), 6.5, ['exact', 'exact', 'duplicate']],
    [
      'a code three times',
      testSheet('I11.0:Y E11.9:Y E11.9:Y E11.9:Y'),
      6,
      ['exact', 'exact', 'duplicate', 'duplicate'],
    ],
    [
      'of a code twice, the line with the right POA counts',
      testSheet('I11.0:Y E11.9:N E11.9:Y'),
      6.5,
      ['exact', 'duplicate', 'exact'],
    ],
    [
      'the principal one first and again: the first counts',
      testSheet('I11.0:Y I11.0:Y'),
      4.5,
      ['exact', 'duplicate'],
    ],
    [
      'an extra twice is extra and duplicate',
      testSheet('I11.0:Y J44.9:Y J44.9:Y'),
      4,
      ['exact', 'extra', 'duplicate'],
    ],
    [
      'a trap twice is a trap once',
      testSheet('I11.0:Y R06.02:Y R06.02:Y'),
      3.5,
      ['exact', 'trap', 'duplicate'],
    ],
    [
      'the code and a wrong detail of it',
      testSheet('I11.0:Y I50.23:Y I50.22:Y'),
      8.5,
      ['exact', 'exact', 'extra'],
    ],
    [
      'two wrong details: the nearer counts',
      testSheet('I11.0:Y I50.9:Y I50.22:Y'),
      5 - 0.5 + 4 / 3,
      ['exact', 'extra', 'category 1/2'],
    ],
    ['too short to have a category', testSheet('I11.0:Y I5:Y'), 4.5, ['exact', 'extra']],
  ])('%s', (_, sheet, points, lines) =>
    expect(scoreInBrief(INPATIENT, sheet)).toEqual({ points: rounded(points), lines }),
  );
});

describe('scoreSheet: alternates, equal principals, optional codes, order', () => {
  const pneumonia = expectedCode('J18.9', {
    role: 'principal',
    weight: 4,
    alternates: [
      { code: 'J15.9', credit: 'full', reason: 'The record can be read so.' },
      { code: 'J22', credit: 'partial', reason: 'Less specific.' },
    ],
  });
  const failure = expectedCode('J96.01', { weight: 4, poa: ['Y', 'N'] });
  const copd = expectedCode('J44.0', { weight: 2 });
  const history = expectedCode('Z87.891', { poa: ['exempt'], weight: 1, isOptional: true });
  const key: SheetKey = {
    expected: [pneumonia, failure, copd, history],
    traps: [{ system: 'icd10cm', code: 'J44.9', reason: 'The infection makes it J44.0.' }],
    order: [{ first: 'J44.0', second: 'J18.9', reason: 'The note at J44.0.', reference: copd.reference }],
    mayAlsoBePrincipal: ['J96.01'],
    hasCpt: false,
  };

  it.each<ScoreCase>([
    ['a full alternate', testSheet('J15.9:Y'), 4, ['full-alternate']],
    ['a partial alternate', testSheet('J22:Y'), 2, ['partial-alternate']],
    [
      'a partial alternate in the wrong place',
      testSheet('J44.0:Y J22:Y'),
      3,
      ['exact above', 'partial-alternate below'],
    ],
    [
      'the code and its alternate: the alternate is extra',
      testSheet('J18.9:Y J15.9:Y'),
      3.5,
      ['exact', 'extra'],
    ],
    ['two alternates: the fuller counts', testSheet('J15.9:Y J22:Y'), 3.5, ['full-alternate', 'extra']],
    [
      'one that may also be principal comes first',
      testSheet('J96.01:Y J18.9:Y'),
      8,
      ['exact equal', 'exact equal'],
    ],
    ['one that may not comes first', testSheet('J44.0:Y J18.9:Y'), 4, ['exact above', 'exact below']],
    [
      'wrong detail of the equal one does not excuse',
      testSheet('J96.02:Y J18.9:Y'),
      4 * 0.5 * (2 / 3) + 2,
      ['category 1/2 equal', 'exact below'],
    ],
    ['either of two POA indicators', testSheet('J18.9:Y J96.01:N'), 8, ['exact', 'exact']],
    ['neither of two POA indicators', testSheet('J18.9:Y J96.01:U'), 4 + 3, ['exact', 'exact poa-wrong']],
    ['an optional code', testSheet('J18.9:Y Z87.891'), 4, ['exact', 'optional']],
    ['an optional code alone', testSheet('_ Z87.891'), 0, ['optional']],
    ['a wrong detail of an optional code is extra', testSheet('J18.9:Y Z87.01'), 3.5, ['exact', 'extra']],
    ['an optional code twice', testSheet('J18.9:Y Z87.891 Z87.891'), 3.5, ['exact', 'optional', 'duplicate']],
    [
      'order broken by the code that must come first: the upper one loses',
      testSheet('J18.9:Y J44.0:Y'),
      4 + 1.5,
      ['exact', 'exact order'],
    ],
    ['order kept', testSheet('J96.01:Y J44.0:Y J18.9:Y'), 10, ['exact equal', 'exact', 'exact equal']],
    ['order with one of them missing', testSheet('J18.9:Y J96.01:Y'), 8, ['exact', 'exact']],
    [
      'order broken by an alternate',
      testSheet('J15.9:Y J44.0:Y'),
      4 + 1.5,
      ['full-alternate', 'exact order'],
    ],
    ['a trap of the right category earns nothing', testSheet('J18.9:Y J44.9:Y'), 3, ['exact', 'trap']],
  ])('%s', (_, sheet, points, lines) =>
    expect(scoreInBrief(key, sheet)).toEqual({ points: rounded(points), lines }),
  );

  it('lists what is missing without the optional, and the rules that were broken', () => {
    const scored = scoreSheet(key, testSheet('J18.9:Y J44.0:Y'));
    expect(scored.missing.map(({ code }) => code)).toEqual(['J96.01']);
    expect(scored.orderProblems.map(({ first, second }) => `${first} ${second}`)).toEqual(['J44.0 J18.9']);
    expect(scored.of).toBe(10);
  });

  it('says which code an alternate would have stood for', () => {
    const [, extra] = scoreSheet(key, testSheet('J18.9:Y J15.9:Y')).lines;
    expect(extra).toMatchObject({ verdict: 'extra', insteadOf: 'J18.9' });
  });
});
