import { describe, expect, it } from 'vitest';
import type { Scenario, ScenarioCpt } from '@/lib/scenario/scenario';
import { expectedCode, testScenario, type Expected } from '@/lib/scenario/testing/test-scenario';
import { checkScenarios } from './check-scenarios';
import { makeContent, makeNote, words } from './testing/fixtures';

const FILLER = { id: 'nursing-note', kind: 'nursing-note', title: 'Nursing', on: '2026-02-04' } as const;

/** The fixture with a record as long as the rules want it. */
function longScenario(changes: Partial<Scenario> = {}): Scenario {
  const scenario = testScenario();
  return { ...scenario, documents: [...scenario.documents, { ...FILLER, text: words(700) }], ...changes };
}

const outpatient = (changes: Partial<Scenario> = {}): Scenario => {
  const [main, ...others] = testScenario().expected.map((each) => {
    const { poa: _, ...rest } = each;
    return rest;
  });
  if (!main) throw new Error('The fixture expects codes.');
  return testScenario({
    setting: 'clinic',
    expected: [{ ...main, role: 'first-listed' }, ...others],
    documents: [...testScenario().documents, { ...FILLER, text: words(250) }],
    ...changes,
  });
};

const cptFile = (changes: Partial<ScenarioCpt> = {}): ScenarioCpt => {
  const { poa: _, ...line } = expectedCode('99213', { system: 'cpt', role: 'procedure' });
  return { scenario: 'heart-failure-stay', expected: [line], traps: [], ...changes };
};

function messages(scenario: Scenario, cpts: ScenarioCpt[] = [], isUnverifiedAllowed = true): string[] {
  const content = makeContent({ scenarios: [scenario], scenarioCpts: cpts, notes: [makeNote()] });
  return checkScenarios(content, isUnverifiedAllowed).map(({ path, message }) => `${path}: ${message}`);
}

const withExpected = (code: string, changes: Partial<Expected>): Scenario =>
  longScenario({
    expected: testScenario().expected.map((each) => (each.code === code ? { ...each, ...changes } : each)),
  });

describe('checkScenarios', () => {
  it('passes sound records of both kinds, and their CPT lines', () => {
    expect(messages(longScenario({ notes: ['sample-note'] }))).toEqual([]);
    expect(messages(outpatient(), [cptFile()])).toEqual([]);
  });

  it('wants a second reader, unless authors are at work', () => {
    expect(messages(longScenario(), [], false)).toEqual([
      'verification: Not yet solved blind by a second reader.',
    ]);
    const verification = { solvedBlind: true as const, on: '2026-11-28' };
    expect(messages(longScenario({ verification }), [], false)).toEqual([]);
  });

  it.each<[string, Scenario, string]>([
    [
      'a quote that is not there to the letter',
      withExpected('N17.9', { support: [{ document: 'discharge-summary', quote: 'acute kidney Injury' }] }),
      'expected.2.support.0.quote: "acute kidney Injury" does not stand in discharge-summary.',
    ],
    [
      'a quote of no document',
      withExpected('N17.9', { support: [{ document: 'laboratory', quote: 'x' }] }),
      'expected.2.support.0: There is no document "laboratory".',
    ],
    [
      'two principal diagnoses',
      withExpected('N17.9', { role: 'principal' }),
      'Exactly one code has the role "principal"; here are 2.',
    ],
    [
      'a role of another setting',
      withExpected('N17.9', { role: 'first-listed' }),
      'expected.2.role: N17.9 cannot be "first-listed"',
    ],
    [
      'a diagnosis without POA',
      withExpected('N17.9', { poa: undefined }),
      'expected.2.poa: N17.9 needs a POA indicator.',
    ],
    [
      'an exempt code with an indicator',
      withExpected('Z79.4', { poa: ['Y'] }),
      'Z79.4 is on the list of codes exempt',
    ],
    [
      'a code that is not exempt',
      withExpected('N17.9', { poa: ['exempt'] }),
      'N17.9 is not on the list of codes exempt',
    ],
    [
      'an exempt code with a choice',
      withExpected('Z79.4', { poa: ['exempt', 'Y'] }),
      'Z79.4 is exempt: no other indicator.',
    ],
    [
      'a trap that is expected',
      longScenario({ traps: [{ system: 'icd10cm', code: 'E11.9', reason: 'x' }] }),
      'traps.0.code: E11.9 is expected or accepted',
    ],
    [
      'an alternate that is the code',
      withExpected('E11.9', { alternates: [{ code: 'E11.9', credit: 'full', reason: 'x' }] }),
      'E11.9 is the expected code itself.',
    ],
    ['a code expected twice', withExpected('E11.9', { code: 'N17.9' }), 'N17.9 is expected twice.'],
    [
      'a principal that is none',
      longScenario({ mayAlsoBePrincipal: ['I21.4'] }),
      'mayAlsoBePrincipal.0: I21.4 is not among the expected codes.',
    ],
    [
      'a principal that is one',
      longScenario({ mayAlsoBePrincipal: ['I11.0'] }),
      'I11.0 is already the one in the first place.',
    ],
    ['an unknown note', longScenario({ notes: ['gone'] }), 'notes.0: There is no note "gone".'],
    [
      'a CPT line in the main file',
      withExpected('E11.9', { system: 'cpt', code: '99213', poa: undefined, role: 'procedure' }),
      'expected.3.system: CPT number 99213',
    ],
    [
      'a CPT number in prose',
      withExpected('E11.9', { rationale: 'Not 99213.' }),
      'expected.3.rationale: CPT number 99213',
    ],
    ['a D code', withExpected('E11.9', { rationale: 'Not D1110.' }), 'expected.3.rationale: D1110'],
    [
      'modifiers of a diagnosis',
      withExpected('E11.9', { modifiers: ['25'] }),
      'expected.3: Only HCPCS and CPT lines',
    ],
    [
      'an optional principal',
      withExpected('I11.0', { isOptional: true }),
      'The code in the first place is not optional.',
    ],
    [
      'the wrong fiscal year',
      longScenario({ dischargedOn: '2026-10-02' }),
      'editions.icd10: 2026-10-02 falls into FY2027.',
    ],
    [
      'a discharge before the admission',
      longScenario({ dischargedOn: '2026-02-01' }),
      'dischargedOn: The discharge is before the admission.',
    ],
    ['too short a record', testScenario(), 'words in all; a record of this setting has 600 to 1800.'],
    [
      'HTML',
      longScenario({
        documents: [...longScenario().documents, { ...FILLER, text: 'a <b>c</b>' }],
      }),
      'documents.3.text: No HTML',
    ],
    [
      'a document id twice',
      longScenario({ documents: [...longScenario().documents, ...testScenario().documents.slice(0, 1)] }),
      'documents.3.id: The id "face-sheet" is taken.',
    ],
  ])('refuses %s', (_, scenario, message) => expect(messages(scenario).join('\n')).toContain(message));

  it('refuses an order that does not hold together', () => {
    const [rule] = testScenario().order;
    if (!rule) throw new Error('The fixture has an order.');
    const order = [{ ...rule, second: 'I10' }, rule, { ...rule, first: rule.second, second: rule.first }];
    expect(messages(longScenario({ order }))).toEqual([
      'order.0.second: I10 is not among the expected codes.',
      'order.1: I11.0 and I50.23 are asked for in both orders.',
      'order.2: I50.23 and I11.0 are asked for in both orders.',
    ]);
  });

  it('keeps PCS with inpatients, and POA away from the others', () => {
    const pcs = expectedCode('0DTJ4ZZ', { system: 'icd10pcs', role: 'procedure' });
    expect(messages(outpatient({ expected: [...outpatient().expected, pcs] })).join('\n')).toMatch(
      /ICD-10-PCS is for inpatients[^]*Only diagnoses have a POA indicator/,
    );
    const { poa: _, ...inpatientPcs } = pcs;
    expect(messages(longScenario({ expected: [...testScenario().expected, inpatientPcs] }))).toEqual([
      'expected: Exactly one of the procedures has the role "principal-procedure".',
    ]);
    const [first, ...others] = outpatient().expected;
    if (!first) throw new Error('The fixture expects codes.');
    expect(messages(outpatient({ expected: [{ ...first, poa: ['Y'] }, ...others] }))).toEqual([
      'expected.0.poa: POA is reported for inpatients only.',
    ]);
  });

  it('takes nothing but CPT in a CPT file, for a scenario that has such lines', () => {
    expect(messages(longScenario(), [cptFile()])).toEqual(['scenario: An inpatient sheet has no CPT lines.']);
    expect(messages(outpatient(), [cptFile({ scenario: 'gone' })])).toEqual([
      'scenario: There is no scenario "gone".',
    ]);
    const traps = [{ system: 'hcpcs' as const, code: 'G0463', reason: 'x' }];
    expect(messages(outpatient(), [cptFile({ traps })])).toEqual([
      'traps.0.system: G0463: only CPT stands in this file.',
    ]);
  });
});
