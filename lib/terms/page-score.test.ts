import { describe, expect, it } from 'vitest';
import { buildMatcher } from './build-matcher';
import { compileTerms } from './compile-terms';
import type { PageCode } from './mention';
import { PageScore } from './page-score';
import { readMentions } from './read-mentions';
import { someTerm } from './testing/some-term';

const matcher = buildMatcher(
  compileTerms([
    someTerm('principal-diagnosis', { topic: 'principal-diagnosis' }),
    someTerm('icd-10-cm', { name: 'ICD-10-CM', aliases: ['ICD-10'], topic: 'cm-conventions' }),
    someTerm('hcpcs', { name: 'HCPCS', topic: 'hcpcs' }),
    someTerm('cpt-code', { name: 'CPT code', aliases: ['CPT number'], topic: 'cpt' }),
    someTerm('ambulatory-payment-classification', {
      topic: 'opps',
      abbreviations: [{ text: 'APC', caseSensitive: true, context: ['opps'] }],
    }),
    someTerm('outpatient-prospective-payment-system', {
      topic: 'opps',
      abbreviations: [{ text: 'OPPS', caseSensitive: true, context: [] }],
    }),
    someTerm('compliance-program', { topic: 'fraud-abuse' }),
    someTerm('remittance-advice', { topic: 'payer-audits' }),
    someTerm('covered-entity', { topic: 'privacy-security' }),
    someTerm('master-patient-index', { topic: 'health-it' }),
    someTerm('designated-record-set', { topic: 'privacy-security' }),
    someTerm('charge-capture', { topic: 'payer-audits' }),
    someTerm('seventh-character', { topic: 'cm-conventions', context: ['code'] }),
    someTerm('combination-code', { topic: 'cm-general', context: ['diagnosis'] }),
    someTerm('heart-failure', { topic: 'cm-chapters' }),
    someTerm('query', { topic: 'query-practice', context: ['provider'] }),
  ]),
);
const TITLES: Record<string, string> = {
  'E11.9': 'Type 2 diabetes mellitus without complications',
  'J44.1': 'Chronic obstructive pulmonary disease with (acute) exacerbation',
  'N17.9': 'Acute kidney failure, unspecified',
  'N17.01': 'Other kidney failure',
  'Z38.00': 'Single liveborn infant, delivered vaginally',
};
const known = (code: string, title = TITLES[code] ?? ''): PageCode => ({
  system: 'icd10cm',
  code,
  title,
  edition: 'FY2026',
  isBillable: true,
  isKnown: true,
});

/** Whether these texts of one page, with these valid codes on it, are about coding. */
function isCodingPage(texts: readonly string[], codes: readonly string[] = []): boolean {
  const score = new PageScore(matcher);
  for (const text of texts) score.add(readMentions(matcher, text, score.seen), text.length);
  for (const code of codes) score.addCode(known(code));
  return score.isCodingPage;
}

const news = 'The council met again on Tuesday evening and talked about roads and trees. '.repeat(400);

describe('PageScore', () => {
  it.each([
    ['Report E11.9 as the principal diagnosis', ['E11.9']],
    ['E11.9 Type 2 diabetes mellitus without complications', ['E11.9']],
    ['People with diabetes take insulin or metformin; the doctor writes E11.9 for this patient.', ['E11.9']],
    ['Is the ICD-10-CM code billable?', []],
    ['Which CPT modifier does HCPCS G0105 need?', []],
  ])('takes “%s” for coding', (text, codes) => {
    expect(isCodingPage([text], codes)).toBe(true);
  });

  it.each([
    ['nothing', '', []],
    ['a version', 'The changelog of build E11.9 is online; report bugs with the code.', ['E11.9']],
    [
      'shelf marks',
      'Shelf marks J44.1, N17.9 or Z38.00; send a query by post.',
      ['J44.1', 'N17.9', 'Z38.00'],
    ],
    [
      'a text on health',
      'The doctor said the patient had chronic heart failure, diabetes and hypertension; surgery at the hospital followed, and the diagnosis was sepsis after an infection.',
      [],
    ],
    [
      'a text on insurance',
      'Medicare and Medicaid pay for inpatient and outpatient care; each provider sends a claim and a bill.',
      [],
    ],
    [
      'letters that stand for other things as well',
      'The APC beeped, the RAC database was down: OPPS, said the MCC team, CDI and all, and billed the patient.',
      [],
    ],
    [
      'many words that also mean something else',
      'The coder, billable by the hour, sequenced the DNA; the laterality of the tumor was abstracted from the medical record and coded by category.',
      [],
    ],
    [
      'software',
      'The query modifier of the encoder has a character index; assign a code to each category.',
      [],
    ],
  ])('does not take %s for coding', (_, text, codes) => {
    expect(isCodingPage([text], codes)).toBe(false);
  });

  it('takes two long codes in a text on health for coding, without words of their titles, but neither alone', () => {
    const text = 'The doctor saw the patient at the hospital before surgery: Z38.00, then N17.01.';
    expect(isCodingPage([text], ['Z38.00', 'N17.01'])).toBe(true);
    expect(isCodingPage([text], ['Z38.00'])).toBe(false);
    expect(isCodingPage(['Shelves Z38.00 and N17.01.'], ['Z38.00', 'N17.01'])).toBe(false);
  });

  it('counts each term, word and code once, however often it is said', () => {
    const text = 'The seventh character of the code. ';
    expect(isCodingPage([text])).toBe(false);
    expect(isCodingPage(Array.from({ length: 100 }, () => text))).toBe(false);
    expect(isCodingPage(['E11.9 '.repeat(50)], ['E11.9', 'E11.9'])).toBe(false);
  });

  it('asks more of a long page', () => {
    expect(isCodingPage([`${news} It has a compliance program.`])).toBe(false);
    expect(isCodingPage([`${news} The principal diagnosis, coded in ICD-10-CM.`])).toBe(false);
    expect(isCodingPage(['The principal diagnosis, coded in ICD-10-CM.'])).toBe(true);
    const text =
      'The principal diagnosis is coded in ICD-10-CM, the visit in CPT and HCPCS; the DRG is billable; NCCI, OPPS.';
    expect(isCodingPage([`${news} ${text}`])).toBe(true);
  });

  it('takes a text with several terms of records, privacy and payment for one on coding', () => {
    const three =
      'The hospital, a covered entity, has a compliance program and a master patient index for its patients.';
    expect(isCodingPage([three])).toBe(false);
    expect(
      isCodingPage([`${three} The remittance advice is in the designated record set after charge capture.`]),
    ).toBe(true);
  });

  it('adds up the texts of a page', () => {
    expect(isCodingPage(['the ICD-10 code'])).toBe(false);
    expect(isCodingPage(['a CPT number'])).toBe(false);
    expect(isCodingPage(['the ICD-10 code', 'a CPT number'])).toBe(true);
  });

  it('does not count what no set has', () => {
    const text = 'The doctor writes E11.9, diabetes.';
    expect(isCodingPage([text])).toBe(false);
    expect(isCodingPage([text], ['E11.9'])).toBe(true);
  });

  it('counts CPT numbers that are in no list of the user, but never for much', () => {
    expect(isCodingPage(['Report the CPT code'])).toBe(false);
    expect(isCodingPage(['Report the CPT code 99213'])).toBe(true);
    expect(isCodingPage(['For 45385, 45380, 45378, 11042, 97597 and 99213 the visit was billed.'])).toBe(
      false,
    );
  });

  it('goes by the first thousand different candidates', () => {
    const text = 'The doctor writes E11.9, diabetes.';
    const numbers = Array.from(
      { length: 1_100 },
      (_, at) => `S${10 + Math.floor(at / 90)}.${10 + (at % 90)}`,
    );
    const isCoding = (texts: readonly string[]) => {
      const score = new PageScore(matcher);
      // As short as it gets, so that length does not count.
      for (const each of texts) score.add(readMentions(matcher, each, score.seen), 0);
      score.addCode(known('E11.9'));
      return score.isCodingPage;
    };
    expect(isCoding([text, numbers.join(', ')])).toBe(true);
    expect(isCoding([numbers.join(', '), text])).toBe(false);
  });

  it('does not take what nobody knows for a code beside words of its title', () => {
    const score = new PageScore(matcher);
    const visit = 'CPT 99213 for the visit';
    score.add(readMentions(matcher, visit, score.seen), visit.length);
    for (let times = 0; times < 9; times += 1)
      score.addCode({ ...known('99213', 'visit visits'), system: 'cpt', isKnown: false });
    expect(score.isCodingPage).toBe(false);
  });
});
