import { describe, expect, it } from 'vitest';
import type { CodeSheet } from './scenario-session';
import { scoreSheet } from './score-sheet';
import { sheetKey, type SheetKey } from './sheet-key';
import { rounded, scoreInBrief, type ScoreCase } from './testing/score-in-brief';
import { expectedCode, type Expected } from './testing/test-scenario';
import { testSheet } from './testing/test-sheet';

describe('scoreSheet: procedures', () => {
  const { poa: _, ...base } = expectedCode('0DTJ4ZZ', {
    system: 'icd10pcs',
    role: 'principal-procedure',
    weight: 4,
  });
  const inpatient: SheetKey = {
    expected: [base, { ...base, code: '0W3P8ZZ', role: 'procedure', weight: 2 }],
    traps: [{ system: 'icd10pcs', code: '0DJD4ZZ', reason: 'Inspection is integral.' }],
    order: [],
    mayAlsoBePrincipal: [],
    hasCpt: false,
  };

  it.each<ScoreCase>([
    ['all right', testSheet('', '0DTJ4ZZ 0W3P8ZZ'), 6, ['exact', 'exact']],
    ['the principal procedure second', testSheet('', '0W3P8ZZ 0DTJ4ZZ'), 4, ['exact', 'exact below']],
    ['another approach', testSheet('', '0DTJ0ZZ'), 4 * 0.5 * (4 / 5), ['category 3/4']],
    ['an incomplete code', testSheet('', '0DTJ'), 4 * 0.5 * (2 / 5), ['category 1/4']],
    ['another root operation', testSheet('', '0DBJ4ZZ 0DTJ4ZZ'), 1.5, ['extra', 'exact below']],
    ['an integral procedure', testSheet('', '0DTJ4ZZ 0DJD4ZZ'), 3, ['exact', 'trap']],
    ['a procedure code among the diagnoses is no match', testSheet('0DTJ4ZZ:Y'), 0, ['extra']],
  ])('%s', (_, sheet, points, lines) =>
    expect(scoreInBrief(inpatient, sheet)).toEqual({ points: rounded(points), lines }),
  );

  it('scores a procedure done twice twice', () => {
    const key = { ...inpatient, expected: [base, { ...base, role: 'procedure' as const, weight: 3 }] };
    expect(scoreInBrief(key, testSheet('', '0DTJ4ZZ 0DTJ4ZZ'))).toEqual({
      points: 7,
      lines: ['exact', 'exact'],
    });
    expect(scoreInBrief(key, testSheet('', '0DTJ4ZZ'))).toEqual({ points: 4, lines: ['exact'] });
    expect(scoreInBrief(key, testSheet('', '0DTJ4ZZ 0DTJ4ZZ 0DTJ4ZZ'))).toEqual({
      points: 6.5,
      lines: ['exact', 'exact', 'duplicate'],
    });
  });
});

describe('scoreSheet: an outpatient visit', () => {
  const { poa: _, ...plain } = expectedCode('R07.9', { role: 'first-listed', weight: 4 });
  const line = (code: string, changes: Partial<Expected>): Expected => ({
    ...plain,
    code,
    role: 'procedure',
    ...changes,
  });
  const visit = {
    expected: [
      plain,
      line('J3301', { system: 'hcpcs', units: 4, weight: 2 }),
      line('G0463', { system: 'hcpcs', weight: 2 }),
    ],
    traps: [
      { system: 'icd10cm' as const, code: 'I26.99', reason: '"Probable" is not coded as confirmed (IV.H).' },
    ],
    order: [],
    mayAlsoBePrincipal: [],
    cpt: {
      expected: [
        line('20610', { system: 'cpt', modifiers: ['RT'], weight: 3 }),
        line('20610', { system: 'cpt', modifiers: ['LT', '59'], weight: 3 }),
      ],
      traps: [{ system: 'cpt' as const, code: '99213', reason: 'No separate service.' }],
    },
  };
  const [on, off] = [sheetKey(visit, true), sheetKey(visit, false)];

  it.each<[string, SheetKey, CodeSheet, number, string[]]>([
    ['an uncertain diagnosis as confirmed', off, testSheet('I26.99'), 0, ['trap']],
    ['the symptom and the uncertain diagnosis', off, testSheet('R07.9 I26.99'), 3, ['exact', 'trap']],
    ['the uncertain diagnosis above the symptom', off, testSheet('I26.99 R07.9'), 1, ['trap', 'exact below']],
    ['no POA is asked for, and one does no harm', off, testSheet('R07.9:Y'), 4, ['exact']],
    ['units right', off, testSheet('', 'J3301x4'), 2, ['exact']],
    ['units left at one', off, testSheet('', 'J3301'), 1.5, ['exact units']],
    ['units where one is right', off, testSheet('', 'G0463x2'), 1.5, ['exact units']],
    ['a modifier where none belongs', off, testSheet('', 'G0463-25'), 1.5, ['exact modifiers']],
    ['another HCPCS number earns nothing', off, testSheet('R07.9', 'J3300x4'), 3.5, ['exact', 'extra']],
    [
      'procedures have no order without a principal one',
      off,
      testSheet('', 'G0463 J3301x4'),
      4,
      ['exact', 'exact'],
    ],
    [
      'both sides with their modifiers, in any order',
      on,
      testSheet('', '20610-59,LT 20610-RT'),
      6,
      ['exact', 'exact'],
    ],
    ['small letters', on, testSheet('', '20610-rt'), 3, ['exact']],
    ['a modifier missing', on, testSheet('', '20610-LT 20610-RT'), 5.25, ['exact modifiers', 'exact']],
    ['no modifiers at all', on, testSheet('', '20610'), 2.25, ['exact modifiers']],
    ['wrong modifiers and units', on, testSheet('', '20610-50x2'), 1.5, ['exact modifiers units']],
    ['a CPT trap', on, testSheet('R07.9', '99213-25'), 3, ['exact', 'trap']],
    [
      'CPT off: a line is neither right nor extra',
      off,
      testSheet('R07.9', '20610-RT 99213'),
      4,
      ['exact', 'not-scored', 'not-scored'],
    ],
  ])('%s', (_, key, sheet, points, lines) =>
    expect(scoreInBrief(key, sheet)).toEqual({ points: rounded(points), lines }),
  );

  it('leaves CPT lines out of the points while CPT is off', () => {
    expect(scoreSheet(on, testSheet('')).of).toBe(14);
    expect(scoreSheet(off, testSheet('')).of).toBe(8);
    expect(scoreSheet(off, testSheet('')).missing.map(({ code }) => code)).toEqual([
      'R07.9',
      'J3301',
      'G0463',
    ]);
  });

  it('has no share of nothing', () => {
    const nothing = { ...off, expected: [] };
    expect(scoreSheet(nothing, testSheet('')).share).toBe(0);
  });
});
