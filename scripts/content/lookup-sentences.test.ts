import { beforeAll, describe, expect, it } from 'vitest';
import { codesetsFolder } from '@/scripts/codes/codesets-folder';
import type { Lookup } from '@/lib/lookup/lookup';
import { openContentLookup } from './open-content-lookup';

/**
 * A sentence, the first result of each part that it names, in turn, and what must be among the first ten results. Only
 * codes that the starter set has, so that both answer alike.
 */
const SENTENCES: readonly [sentence: string, first: string[], among?: string[]][] = [
  [
    'acute on chronic systolic heart failure',
    ['code I50.23'],
    ['note hypertension-heart-kidney', 'item cm-hypertension-heart-failure-ckd-aki'],
  ],
  [
    'acute on chronic systolic heart failure due to hypertensive heart disease',
    ['code I50.23', 'code I11.0'],
    ['note hypertension-heart-kidney', 'item cm-hypertension-heart-failure-ckd-aki'],
  ],
  [
    'Patient admitted with acute on chronic systolic heart failure due to hypertensive heart disease, POA Y.',
    ['code I50.23', 'code I11.0', 'term poa-indicator-y'],
    ['note poa-indicators', 'note hypertension-heart-kidney'],
  ],
  ['type 2 diabetes with diabetic chronic kidney disease stage 4', ['code E11.22'], ['note diabetes-coding']],
  [
    'Patient with type 2 diabetes with diabetic chronic kidney disease stage 4, on long-term insulin.',
    ['code E11.22', 'code Z79.4'],
    ['note diabetes-coding'],
  ],
  [
    '71 yo male admitted with sepsis due to E. coli with septic shock and acute kidney injury.',
    ['code A41.51', 'code A41.9', 'code N17.9'],
    ['term sepsis', 'note sepsis-sequencing'],
  ],
  ['sepsis due to e coli with septic shock', ['code A41.51', 'code A41.9'], ['note sepsis-sequencing']],
  [
    'Acute respiratory failure with hypoxia secondary to COPD exacerbation',
    ['code J96.01', 'code J44.1'],
    ['term acute-respiratory-failure', 'term copd-exacerbation'],
  ],
  ['COPD, pneumonia, T2DM', ['code J44.9', 'code J18.9', 'code E11.9'], ['note diabetes-coding']],
  [
    'She underwent laparoscopic cholecystectomy for acute cholecystitis; history of breast cancer.',
    ['code 0FT44ZZ', 'code K81.0', 'code Z85.3'],
  ],
  ['Pressure ulcer of sacral region, stage 3, seen on admission', ['code L89.153']],
  [
    'Morbid obesity with BMI of 42, obstructive sleep apnea',
    ['code E66.01', 'term body-mass-index', 'code G47.33'],
  ],
  ['Patient with history of hypertension and hyperlipidemia', ['code I10', 'code E78.5']],
  ['Presented with chest pain and shortness of breath', ['code R07.9', 'code R06.02']],
  ['Admitted for pneumonia; later developed acute kidney injury', ['code J18.9', 'code N17.9']],
  ['Atrial fibrillation with rapid ventricular response, on warfarin', ['code I48.91']],
  ['Known essential hypertension and type 2 diabetes', ['code I10', 'code E11.9']],
  [
    'Assign I50.23 as principal diagnosis and query the provider about POA status.',
    ['code I50.23', 'term principal-diagnosis', 'term provider-query', 'term present-on-admission'],
    ['note principal-diagnosis-selection', 'note compliant-query', 'note poa-indicators'],
  ],
  [
    'Is the CC excluded by the PDX, or does N17.9 count as an MCC?',
    ['term cc-exclusion', 'term principal-diagnosis', 'code N17.9'],
    ['term major-complication-or-comorbidity', 'note cc-and-mcc'],
  ],
  [
    'Two-midnight rule and ABN for Medicare outpatient services',
    ['term two-midnight-rule', 'term advance-beneficiary-notice'],
    ['note two-midnight-and-three-day', 'note medical-necessity-and-abn'],
  ],
  ['Report A41.9 and R65.21 for severe sepsis with septic shock', ['code A41.9', 'code R65.21']],
  [
    'Uncertain diagnosis rules differ between inpatient and outpatient first-listed diagnosis',
    ['term uncertain-diagnosis', 'term first-listed-diagnosis'],
    ['note uncertain-diagnosis', 'note outpatient-first-listed'],
  ],
  ['urinary tract infection due to E. coli in a patient with dementia', ['code N39.0']],
  ['iron deficiency anemia secondary to chronic blood loss', ['code D50.0']],
  ['costliest problem of the stay', ['note principal-diagnosis-selection']],
  ['legal health record who determines', ['item hr-legal-record-who-defines']],
  ['Pneumonia on day 2.\n\nAcute kidney injury\n  resolved.', ['code J18.9', 'code N17.9']],
];
const FILLER = [
  'patient was admitted, seen and discharged home today',
  'patient admitted with history of due to',
  'the quick brown fox jumps over the lazy dog',
  'He was then treated, and is now doing well at home.',
];

const folder = codesetsFolder(undefined, {});
// oxlint-disable-next-line no-console
if (folder === undefined)
  console.log('Sentences with official code sets: left out, ../shared/codesets is not there.');

describe.each([
  { name: 'the starter set', from: undefined, isThere: true },
  { name: 'the official sets', from: folder, isThere: folder !== undefined },
])('sentences with $name', ({ from, isThere }) => {
  let lookup: Lookup;
  beforeAll(async () => {
    if (isThere) lookup = await openContentLookup(from);
  }, 60_000);
  const found = (text: string, limit: number) =>
    lookup.search(text, limit).map(({ kind, id }) => `${kind} ${id}`);

  it.skipIf(!isThere).each(SENTENCES)('%s', (sentence, first, among = []) => {
    expect(found(sentence, first.length)).toEqual(first);
    const ten = found(sentence, 10);
    expect(ten).toEqual(expect.arrayContaining(among));
    expect(new Set(ten).size).toBe(ten.length);
    const scores = lookup.search(sentence, 10).map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it.skipIf(!isThere).each(FILLER)('finds nothing in: %s', (text) => {
    expect(found(text, 10)).toEqual([]);
  });

  it.skipIf(!isThere)('says of each result which words it answers, and of one thing nothing', () => {
    const [, [sentence] = ['']] = SENTENCES.slice(1);
    const parts = lookup.search(sentence, 20).map(({ about }) => about);
    expect([...new Set(parts)]).toEqual([
      'acute on chronic systolic heart failure',
      'hypertensive heart disease',
      'POA Y',
    ]);
    const one = lookup.search('acute on chronic systolic heart failure', 20);
    expect(one.every(({ about }) => about === undefined)).toBe(true);
  });

  it.skipIf(!isThere)('with a filter finds codes of each part alone', () => {
    const results = lookup.search('COPD, pneumonia, acute kidney injury', 20, { isBillable: true });
    expect(results.slice(0, 3).map(({ id }) => id)).toEqual(['J44.9', 'J18.9', 'N17.9']);
    expect(results.every(({ kind }) => kind === 'code')).toBe(true);
  });

  it.skipIf(!isThere)('reads a whole page in time for the eye', () => {
    const page = SENTENCES.map(([sentence]) => sentence).join(' ');
    expect(lookup.search(page, 20)).toHaveLength(20);
  });
});
