import type { Scenario } from '../scenario';

export type Expected = Scenario['expected'][number];

const GUIDELINES = 'ICD-10-CM Official Guidelines FY2026';

/** An expected code of the fixtures: a secondary ICD-10-CM diagnosis present on admission, unless the test says otherwise. */
export function expectedCode(code: string, changes: Partial<Expected> = {}): Expected {
  return {
    system: 'icd10cm',
    code,
    role: 'secondary',
    poa: ['Y'],
    weight: 2,
    rationale: `The record supports ${code}.`,
    reference: { source: GUIDELINES, section: 'III' },
    support: [{ document: 'discharge-summary', quote: 'acute on chronic systolic heart failure' }],
    alternates: [],
    ...changes,
  };
}

const DISCHARGE_SUMMARY = `**Reason for admission:** shortness of breath for three days.

**Hospital course.** A 71-year-old woman with hypertension was admitted with acute on chronic systolic heart failure and
treated with intravenous furosemide. On day 2 she developed acute kidney injury, which settled after the dose was lowered.
She takes insulin for type 2 diabetes every day.

**Discharge diagnoses**

- Acute on chronic systolic heart failure due to hypertensive heart disease
- Acute kidney injury
- Type 2 diabetes without complication`;

/** A short inpatient record written for the tests: hypertensive heart failure, kidney injury after admission, diabetes, insulin. */
export function testScenario(changes: Partial<Scenario> = {}): Scenario {
  return {
    id: 'heart-failure-stay',
    revision: 1,
    title: 'Heart failure stay',
    setting: 'inpatient',
    difficulty: 3,
    topics: ['principal-diagnosis'],
    patient: { sex: 'female', age: 71 },
    admittedOn: '2026-02-03',
    dischargedOn: '2026-02-07',
    disposition: 'Home',
    editions: { icd10: 'FY2026', hcpcs: '2026' },
    task: 'Code all diagnoses with their POA indicators. There is no procedure.',
    documents: [
      {
        id: 'face-sheet',
        kind: 'face-sheet',
        title: 'Face sheet',
        on: '2026-02-03',
        text: 'Sex: female\nAge: 71\nAdmitted: 3 February 2026',
      },
      {
        id: 'discharge-summary',
        kind: 'discharge-summary',
        title: 'Discharge summary',
        on: '2026-02-07',
        author: 'A. Author, MD',
        text: DISCHARGE_SUMMARY,
      },
    ],
    expected: [
      expectedCode('I11.0', { role: 'principal', weight: 5 }),
      expectedCode('I50.23', { weight: 4 }),
      expectedCode('N17.9', {
        poa: ['N'],
        weight: 3,
        support: [
          { document: 'discharge-summary', quote: 'On day 2 she developed acute kidney injury' },
          { document: 'discharge-summary', quote: 'Acute kidney injury' },
        ],
      }),
      expectedCode('E11.9', { support: [{ document: 'discharge-summary', quote: 'type 2 diabetes' }] }),
      expectedCode('Z79.4', {
        poa: ['exempt'],
        weight: 1,
        support: [{ document: 'discharge-summary', quote: 'takes insulin' }],
      }),
    ],
    mayAlsoBePrincipal: [],
    order: [
      {
        first: 'I11.0',
        second: 'I50.23',
        reason: 'The note at I11.0 asks for the type of heart failure as an additional code.',
        reference: { source: 'ICD-10-CM Tabular List FY2026', section: 'I11.0' },
      },
    ],
    traps: [
      {
        system: 'icd10cm',
        code: 'I10',
        reason: 'Hypertension with heart failure is presumed hypertensive heart disease.',
      },
      { system: 'icd10cm', code: 'R06.02', reason: 'Shortness of breath is integral to heart failure.' },
    ],
    notes: [],
    ...changes,
  };
}
