import { describe, expect, it } from 'vitest';
import { buildMatcher } from './build-matcher';
import { compileTerms } from './compile-terms';
import { matchTerms } from './match-terms';
import type { Term } from './term';
import { someTerm } from './testing/some-term';

const filler = (words: number) => 'word '.repeat(words);
const abbreviation = (text: string, caseSensitive = true, context: string[] = []) => ({
  abbreviations: [{ text, caseSensitive, context }],
});

/** What is found: `id: written` for each span. */
function find(terms: readonly Term[], text: string): string[] {
  const compiled = compileTerms(terms);
  return matchTerms(buildMatcher(compiled), text).map(
    ({ start, end, entry }) => `${compiled.entries[entry]?.id}: ${text.slice(start, end)}`,
  );
}

function words(terms: readonly Term[], text: string): string[] {
  return find(terms, text).map((each) => each.slice(each.indexOf(': ') + 2));
}

const POA = someTerm('present-on-admission', abbreviation('POA'));
const CC = someTerm('complication-or-comorbidity', abbreviation('CC'));
const MCC = someTerm('major-complication-or-comorbidity', { aliases: ['major CC'], ...abbreviation('MCC') });
const HP = someTerm('history-and-physical', abbreviation('H&P'));
const SPACED_HP = someTerm('history', abbreviation('H & P'));
const EM = someTerm('evaluation-and-management', abbreviation('E/M'));
const FOLLOW_UP = someTerm('follow-up', { name: 'follow-up' });
const C_APC = someTerm('comprehensive-apc', abbreviation('C-APC'));
const OIG = someTerm('office-of-inspector-general', abbreviation('OIG'));
const PRINCIPAL = someTerm('principal-diagnosis');

describe('matchTerms', () => {
  it.each([
    ['a name', 'The principal diagnosis comes first.', 'principal diagnosis'],
    ['a plural', 'Two principal diagnoses compete.', 'principal diagnoses'],
    ['any letter case', 'PRINCIPAL Diagnosis', 'PRINCIPAL Diagnosis'],
    ['a possessive', 'the principal diagnosis’s code', 'principal diagnosis’s'],
    ['a hyphen between the words', 'a principal-diagnosis query', 'principal-diagnosis'],
    ['a dash between the words', 'principal – diagnosis', 'principal – diagnosis'],
    ['a no-break space', 'principal\u00a0diagnosis', 'principal\u00a0diagnosis'],
    ['a wrapped line of HTML', 'principal\n            diagnosis', 'principal\n            diagnosis'],
    ['a wrapped line of Windows', 'principal\r\n\tdiagnosis', 'principal\r\n\tdiagnosis'],
  ])('finds %s', (_, text, written) => {
    expect(find([PRINCIPAL], text)).toEqual([`principal-diagnosis: ${written}`]);
  });

  it.each([
    ['a sentence end', 'That one is principal. Diagnosis follows.'],
    ['a question', 'Is it principal? Diagnosis first.'],
    ['a comma', 'principal, diagnosis'],
    ['a colon', 'principal: diagnosis'],
    ['a bracket', 'principal (diagnosis)'],
    ['a quotation mark', 'principal "diagnosis"'],
    ['a paragraph end', 'principal\n\ndiagnosis'],
    ['a paragraph end with spaces', 'principal \r\n  \r\n diagnosis'],
    ['another word', 'principal discharge diagnosis'],
    ['two hyphens', 'principal -- diagnosis'],
    ['a longer word', 'principally diagnosis'],
  ])('does not reach over %s', (_, text) => {
    expect(find([PRINCIPAL], text)).toEqual([]);
  });

  it.each([
    [POA, 'POA', ['POA']],
    [POA, 'a poa, a Poa, a pOA', []],
    [POA, 'POAs and POA’s', ['POAs', 'POA’s']],
    [POA, 'POAS', []],
    [POA, 'SPOA POA1', []],
    [CC, 'a CC, two CCs', ['CC', 'CCs']],
    [CC, 'cc all, the CCS exam, a Cc', []],
    [MCC, 'MCCs and major CCs', ['MCCs', 'major CCs']],
    [OIG, "the OIG's plan, the OIG’s plan", ["OIG's", 'OIG’s']],
    [HP, 'the H&P and the H & P', ['H&P', 'H & P']],
    [HP, 'h&p, HP, H-P', []],
    [SPACED_HP, 'the H&P and the H & P', ['H&P', 'H & P']],
    [EM, 'E/M levels', ['E/M']],
    [EM, 'e/m, the E-M', []],
    [C_APC, 'C-APC, C\u2011APCs', ['C-APC', 'C\u2011APCs']],
    [
      FOLLOW_UP,
      'follow-up, Follow up, followup, follow-ups, followups',
      ['follow-up', 'Follow up', 'followup', 'follow-ups', 'followups'],
    ],
  ])('finds the ways of writing %o in %j', (of, text, written) => {
    expect(find([of], text)).toEqual(written.map((each) => `${of.id}: ${each}`));
  });

  it('takes an abbreviation that is not case-sensitive in any case', () => {
    expect(find([someTerm('diagnosis', abbreviation('dx', false))], 'Dx, DX, dxs')).toHaveLength(3);
  });

  it('prefers the longest match and goes on behind it', () => {
    const terms = [
      someTerm('diagnosis'),
      PRINCIPAL,
      someTerm('principal-diagnosis-selection'),
      someTerm('selection-rule'),
    ];
    expect(find(terms, 'Principal diagnosis selection rule; principal diagnosis rule; diagnosis')).toEqual([
      'principal-diagnosis-selection: Principal diagnosis selection',
      'principal-diagnosis: principal diagnosis',
      'diagnosis: diagnosis',
    ]);
  });

  it('falls back to the longest that is complete', () => {
    const terms = [someTerm('root-operation'), someTerm('root-operation-table-row'), someTerm('table')];
    expect(find(terms, 'root operation table')).toEqual(['root-operation: root operation', 'table: table']);
  });

  it('gives a spelling that two terms share to the first', () => {
    expect(find([someTerm('fusion'), someTerm('merging', { aliases: ['Fusions'] })], 'fusions')).toEqual([
      'fusion: fusions',
    ]);
  });

  it('finds nothing without terms or without text', () => {
    expect(find([], 'principal diagnosis')).toEqual([]);
    expect(find([PRINCIPAL], '')).toEqual([]);
  });

  // With work that grows by the square this would take hours, not a second.
  it('comes to the end of a page full of spaces', () => {
    const matcher = buildMatcher(compileTerms([PRINCIPAL]));
    const text = `principal${' '.repeat(1_000_000)}, diagnosis `.repeat(5);
    expect(matchTerms(matcher, text)).toEqual([]);
    expect(matchTerms(matcher, `${text} principal diagnosis`)).toHaveLength(1);
  });
});

describe('context words', () => {
  const QUERY = someTerm('query', { context: ['provider', 'diagnosis'], aliases: ['coding query'] });

  it.each([
    ['before', 'The provider got a query.', ['query']],
    ['after', 'A query went to the provider.', ['query']],
    ['in another form', 'A query about two diagnoses.', ['query']],
    ['in another sentence', 'Ask the provider. Send a query.', ['query']],
    ['40 words before', `provider ${filler(39)}query`, ['query']],
    ['41 words before', `provider ${filler(40)}query`, []],
    ['40 words after', `query ${filler(39)}provider`, ['query']],
    ['41 words after', `query ${filler(40)}provider`, []],
    ['nowhere', 'A database query, another query.', []],
    ['only as a part of a word', 'Providing a query.', []],
    ['needed by an alias too', 'A coding query.', []],
  ])('%s', (_, text, written) => {
    expect(find([QUERY], text)).toEqual(written.map((each) => `query: ${each}`));
  });

  it('may be one of the words of a longer name, but a name of one word is not its own context', () => {
    expect(find([someTerm('provider-query', { context: ['provider'] })], 'A provider query.')).toEqual([
      'provider-query: provider query',
    ]);
    expect(find([someTerm('query', { context: ['query'] })], 'One query.')).toEqual([]);
  });

  it('is asked of an abbreviation, not of the name beside it', () => {
    const RAC = someTerm('recovery-audit-contractor', abbreviation('RAC', true, ['audit', 'medicare']));
    expect(find([RAC], 'The RAC club met.')).toEqual([]);
    expect(find([RAC], 'A Medicare RAC.')).toEqual(['recovery-audit-contractor: RAC']);
    expect(find([RAC], 'Recovery audit contractors.')).toEqual([
      'recovery-audit-contractor: Recovery audit contractors',
    ]);
  });

  it('leaves the place to a shorter name when the longer one lacks it', () => {
    const terms = [someTerm('release'), someTerm('release-form', { context: ['information'] })];
    expect(find(terms, 'A release form.')).toEqual(['release: release']);
    expect(find(terms, 'A release form for information.')).toEqual(['release-form: release form']);
  });
});

describe('numbered names', () => {
  const CARC = someTerm('reason-code', {
    aliases: ['reason code #'],
    abbreviations: [
      { text: 'CARC', caseSensitive: true, context: [] },
      { text: 'CARC #', caseSensitive: true, context: [] },
      { text: 'CO-#', caseSensitive: true, context: ['denial'] },
    ],
  });

  it.each([
    ['after a space', 'Deny with CARC 197.', ['CARC 197']],
    ['after a hyphen', 'a denial, CO-97, and CO–16', ['CO-97', 'CO–16']],
    ['after a sign', 'CARC #16; CARC # 4', ['CARC #16', 'CARC']],
    ['with letters', 'CARC B7, CARC 12X, CARC MA130', ['CARC B7', 'CARC 12X', 'CARC MA130']],
    ['in a list', 'CARC 16, 50 and 97 or B7, 2.5', ['CARC 16', '50', '97', 'B7', '2.5']],
    ['behind a name', 'the reason codes 16 and 50', ['reason codes 16', '50']],
    ['but not a remark code behind it', 'CARC 16, 50, N130; CARC 97 and MA01', ['CARC 16', '50', 'CARC 97']],
    ['or remark codes alone', 'CARC N115, M15 and MA130, 97', ['CARC N115', 'M15', 'MA130']],
    ['or the name alone', 'no CARC, and CARC 3,000 or 5 %', ['CARC', 'CARC']],
  ])('take a number along %s', (_, text, written) => {
    expect(find([CARC], text)).toEqual(written.map((each) => `reason-code: ${each}`));
  });

  it('are not found without their number, in small letters or without context', () => {
    expect(find([CARC], 'a denial from CO, co-97')).toEqual([]);
    expect(find([CARC], 'Denver, CO-97')).toEqual([]);
  });
});

describe('names with brackets, commas and apostrophes', () => {
  it.each([
    ['long-term (current) use', 'Z79: long-term (current) use of insulin', 'long-term (current) use'],
    ['long-term (current) use', 'long term current use', 'long term current use'],
    ['discharged, not final billed', 'Discharged, not final billed: 40', 'Discharged, not final billed'],
    ["workers' compensation", 'a workers’ compensation claim', 'workers’ compensation'],
    ["workers' compensation", "worker's compensation", "worker's compensation"],
  ])('are found: %s in %s', (name, text, written) => {
    expect(find([someTerm('name', { name })], text)).toEqual([`name: ${written}`]);
  });

  it('lend their commas to no other name', () => {
    const terms = [someTerm('long-term-use', { name: 'long, term use' }), someTerm('long-term')];
    expect(find(terms, 'so long, term by term; long (term) use')).toEqual(['long-term-use: long (term) use']);
  });
});

describe('terms that are sure', () => {
  const QUERY = someTerm('query', { topic: 'query-practice', context: ['provider'] });
  const RAC = someTerm('recovery-auditor', abbreviation('RAC', true, ['audit']));
  const sure = ['code-also-note', 'combination-code', 'coding-edit', 'working-list'].map((id) =>
    someTerm(id, { topic: 'cm-general' }),
  );

  it('speak for what lacks its context: two for an abbreviation, four for a common word', () => {
    const terms = [QUERY, RAC, ...sure];
    expect(find(terms, 'A coding edit, a query, a RAC.')).toEqual(['coding-edit: coding edit']);
    const two = 'A coding edit, a combination code,';
    expect(find(terms, `${two} a query, a RAC.`).slice(2)).toEqual(['recovery-auditor: RAC']);
    const four = `${two} a code also note, a working list,`;
    expect(find(terms, `${four} a query, a RAC.`).slice(4)).toEqual([
      'query: query',
      'recovery-auditor: RAC',
    ]);
    expect(find(terms, `${four} ${filler(90)} a query, a RAC.`).slice(4)).toEqual([]);
  });

  it('do not speak for an abbreviation that only its context words explain', () => {
    const RATE = someTerm('rental', {
      abbreviations: [{ text: 'RR', caseSensitive: true, context: ['rental'], contextOnly: true }],
    });
    const text = 'A coding edit, a combination code, a code also note, a working list, A41.9:';
    expect(find([RATE, ...sure], `${text} RR 24.`).slice(4)).toEqual([]);
    expect(find([RATE, ...sure], `${text} a rental with RR.`).slice(5)).toEqual(['rental: RR']);
  });
});

describe('short forms of modifiers and group codes', () => {
  const terms = ['modifier 25', 'modifier 78', 'modifier PT', 'group code CO'].map((name, at) =>
    someTerm(`short-${at}`, { name }),
  );

  it.each([
    ['append modifier 78 or 25 to it', ['modifier 78', '25']],
    ['Modifiers 25, 78, and PT are used', ['Modifiers 25', '78', 'PT']],
    ['append PT, if screening', ['PT']],
    ['99213-25 and G0105-PT', ['25', 'PT']],
    ['line 1: G0105-PT-25', ['PT', '25']],
    ['Modifier(s): 25, 78', ['25', '78']],
    ['or unbundle with 78', ['78']],
    ['Quick card of modifiers. Unrelated visit: 25. Screening: PT; return: 78', ['25', 'PT', '78']],
    ['Group code CO: a CO is written off', ['Group code CO', 'CO']],
  ])('are found in “%s”', (text, expected) => {
    expect(words(terms, text)).toEqual(expected);
  });

  it.each([
    'PT on 25 of May',
    'within 25 days',
    'modifiers. PT twice',
    'the modifier of 25 patients',
    'the modifier pays 25% more',
    'Modifiers. Place of service: 25. POS: 78. Age: 25, and 25 more. Weight 78.',
    'Screening: PT. Total: 25.',
    '12-25',
  ])('are not found in “%s”', (text) => expect(words(terms, text)).toEqual([]));
});

describe('codes behind the name of their list', () => {
  const terms = [
    someTerm('revenue-code', { name: 'revenue code #', aliases: ['revenue code'] }),
    someTerm('present-on-admission', { name: 'POA indicator', ...abbreviation('POA') }),
    someTerm('remittance-advice-remark-code', { name: 'remark code #', aliases: ['remark code'] }),
  ];

  it.each([
    ['Revenue codes: 0651 routine home care, 0652 continuous home care.', ['Revenue codes: 0651', '0652']],
    ['POA is N or U here; Y means at admission', ['POA', 'N', 'U', 'Y']],
    ['Remark code N130 and, on line 2, MA130', ['Remark code N130', 'MA130']],
    ['revenue code twice, revenue code thrice: 0360', ['revenue code', 'revenue code', '0360']],
  ])('are found in “%s”', (text, expected) => expect(words(terms, text)).toEqual(expected));

  it.each([
    'Room 0651 and N130',
    `The revenue code. ${filler(110)} 0651`,
    'POA: see Y.M.C.A. or U-turn',
    'revenue code of 1,0651.20',
  ])('are not found in “%s”', (text) =>
    expect(words(terms, text).filter((each) => /^(\d|[A-Z]\d|[YNUW]$)/.test(each))).toEqual([]),
  );
});

describe('sections and guidelines by number', () => {
  const terms = [
    someTerm('guidelines', {
      abbreviations: ['I#', 'Section II#', 'B3#'].map((text) => ({ text, caseSensitive: true, context: [] })),
    }),
  ];

  it('are found to their end', () => {
    expect(words(terms, 'see I.C.4.a.3, Section II.H, B3.2d and I.A.19.')).toEqual([
      'I.C.4.a.3',
      'Section II.H',
      'B3.2d',
      'I.A.19',
    ]);
  });

  it('are not taken for initials, sentences or parts of more', () => {
    expect(words(terms, 'I. Am, I.B.M., I.D.Smith, B3. Then, section ii.H')).toEqual([]);
  });
});
