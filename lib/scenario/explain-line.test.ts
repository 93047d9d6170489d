import { describe, expect, it } from 'vitest';
import { explainLine, pointsText, shareWords } from './explain-line';
import { scoreSheet } from './score-sheet';
import { sheetKey } from './sheet-key';
import { expectedCode, testScenario, type Expected } from './testing/test-scenario';
import { testSheet } from './testing/test-sheet';

const alternates = [{ code: 'I13.0', credit: 'partial' as const, reason: 'Only with kidney disease.' }];
const scenario = testScenario({
  expected: testScenario().expected.map((each) => (each.code === 'I11.0' ? { ...each, alternates } : each)),
});
const words = (diagnoses: string) =>
  scoreSheet(sheetKey(scenario, false), testSheet(diagnoses)).lines.map((line) => {
    const { tone, verdict, sentences } = explainLine(line);
    return `${tone}, ${verdict}: ${sentences.join(' ')}`;
  });

describe('explainLine', () => {
  it('says what is right', () =>
    expect(words('I11.0:Y I50.23:Y Z79.4')).toEqual([
      'good, Right: Rightly the principal diagnosis. POA Y is right.',
      'good, Right: POA Y is right.',
      'good, Right: Exempt from POA reporting.',
    ]));

  it('says what is wrong about a right code', () =>
    expect(words('I50.23:N I11.0')).toEqual([
      'part, Right code: It stands first, and is a secondary code. POA is Y, not N.',
      'part, Right code: This is the principal diagnosis: it goes first. The POA indicator is missing: Y. I11.0 goes above I50.23. The note at I11.0 asks for the type of heart failure as an additional code.',
    ]));

  it('names alternates, near misses, traps, extras and doubles', () =>
    expect(words('I13.0:Y I50.22:Y N17:N R06.02:Y J44.9:Y J44.9:Y')).toEqual([
      'part, Accepted: Accepted in the place of I11.0. Only with kidney disease. Rightly the principal diagnosis. POA Y is right.',
      'part, Partly right: Right category, wrong detail: expected is I50.23. 1 of 2 characters after the category agree. POA Y is right.',
      'part, Partly right: Right category, wrong detail: expected is N17.9. 0 of 1 characters after the category agree. Your code has fewer characters than the expected one. POA N is right.',
      'bad, Trap: Shortness of breath is integral to heart failure.',
      'bad, Not needed: The record does not call for this code.',
      'bad, Entered twice: The same code is already on the sheet.',
    ]));

  it('speaks of modifiers, units, optional and unscored lines', () => {
    const { poa: _, ...plain } = expectedCode('J3301', {
      system: 'hcpcs',
      role: 'procedure',
      units: 4,
      modifiers: ['JZ'],
    });
    const optional: Expected = { ...plain, code: 'G0463', isOptional: true };
    const key = { ...sheetKey(testScenario(), false), expected: [plain, optional] };
    const { lines } = scoreSheet(key, testSheet('', 'J3301-25x2 G0463 99213'));
    expect(lines.map((line) => explainLine(line).sentences.join(' '))).toEqual([
      'Missing modifier: JZ. Modifier that does not belong here: 25. Units: 4, not 2.',
      'Right, but not required: no points, and nothing off.',
      'CPT is switched off.',
    ]);
  });
});

describe('pointsText', () => {
  it.each([
    [3, '3'],
    [1 / 3, '0.33'],
    [3.75, '3.75'],
    [-0.5, '−0.5'],
    [-0.001, '0'],
  ])('%s', (points, text) => expect(pointsText(points)).toBe(text));
});

describe('shareWords', () => {
  it('calls nothing less than all of it 100 %', () => {
    expect(shareWords(1).percent).toBe(100);
    expect(shareWords(0.998).percent).toBe(99);
    expect(shareWords(0.504).percent).toBe(50);
    expect(shareWords(0).percent).toBe(0);
    expect(new Set([1, 0.9, 0.6, 0.1].map((share) => shareWords(share).words)).size).toBe(4);
  });
});
