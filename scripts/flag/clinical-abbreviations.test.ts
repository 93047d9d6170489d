import { beforeAll, describe, expect, it } from 'vitest';
import { codesetsFolder } from '../codes/codesets-folder';
import { openFlagger, type Flag } from './flagger';

/** Reading all code sets takes seconds, more on a busy machine; in milliseconds. */
const LOADING = 60_000;

let flag: (text: string) => Flag[];
beforeAll(async () => {
  flag = await openFlagger(codesetsFolder(undefined));
}, LOADING);

const termsIn = (text: string) => flag(text).flatMap(({ kind, id }) => (kind === 'term' ? [id] : []));

/** Makes a page one about coding, with codes and terms beside what comes before it. */
const CODING =
  'The coder reports it as the principal diagnosis in ICD-10-CM with J18.9 and E11.9; neither is an MCC, and the MS-DRG stays.';

describe('abbreviations that coders write for something clinical too', () => {
  it.each([
    ['Rheumatoid arthritis: RA on methotrexate.', 'remittance-advice'],
    ['Cirrhosis with HCC of the liver.', 'hierarchical-condition-category'],
    ['Suicidal ideation: no SI today.', 'status-indicator'],
    ['Sepsis with RR 24 and fever.', 'equipment-modifiers'],
    ['Delivered at GA 32 weeks.', 'abn-modifier'],
    ['Stroke treated with TPA elsewhere.', 'third-party-administrator'],
    ['Echo shows MVP with regurgitation.', 'mips-value-pathway'],
    ['RUL opacity on the film.', 'reasonable-useful-lifetime'],
    ['Adhesions: LOA was done first.', 'leave-of-absence'],
    ['Aspirin taken PTA was held.', 'transluminal-angioplasty'],
    ['Myelodysplasia: MDS with anemia.', 'minimum-data-set'],
    ['Platelets fell on heparin: HIT.', 'health-information-technology'],
    ['Newborn with HIE, cooled.', 'health-information-exchange'],
    ['Seizures and hallucinations.', 'hallucination'],
  ])('are not explained as the other thing: %s', (text, other) => {
    expect(termsIn(`${text} ${CODING}`)).not.toContain(other);
  });

  it.each([
    ['The RA carries CARC 97 and the payer pays nothing.', 'remittance-advice'],
    ['Each HCC adds to the RAF of the member.', 'hierarchical-condition-category'],
    ['SI and APC of each line under OPPS.', 'status-indicator'],
    ['A wheelchair rental takes modifier RR.', 'equipment-modifiers'],
    ['With an ABN on file the line has GA, else GZ.', 'abn-modifier'],
    ['The TPA pays the claims of the employer.', 'third-party-administrator'],
    ['An MVP replaces traditional MIPS.', 'mips-value-pathway'],
    ['The software wrote a hallucination, as an LLM can.', 'hallucination'],
  ])('are explained beside their own words: %s', (text, term) => {
    expect(termsIn(`${text} ${CODING}`)).toContain(term);
  });
});

describe('remark codes that look like codes of ICD-10-CM', () => {
  const flagged = (text: string) =>
    flag(`${text} ${CODING}`).flatMap(({ id, text: written }) =>
      /^[MN]\d/.test(written) ? [`${written}: ${id}`] : [],
    );

  it.each([
    'The remittance has CO-97, N130 on the line.',
    'The remark N130 came with CARC 204.',
    'RARC M15 and N130; CARC 97.',
  ])('are terms on a remittance: %s', (text) => {
    expect(flagged(text)).toContain('N130: remittance-advice-remark-code');
    expect(flagged(text).every((each) => each.endsWith('remittance-advice-remark-code'))).toBe(true);
  });

  it('are codes elsewhere, and with a dot anywhere', () => {
    const codes = ['N130: N13.0', 'N179: N17.9'];
    expect(flagged('Hydronephrosis is coded as N130 and the kidney failure as N179.')).toEqual(codes);
    expect(flagged('The remittance was for N13.0, remark N130.')).toEqual([
      'N13.0: N13.0',
      'N130: remittance-advice-remark-code',
    ]);
  });
});
