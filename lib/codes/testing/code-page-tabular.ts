import type { TabularRecord } from '@/lib/codes/records/tabular-notes';

/** A Tabular List of FY2021 with a few of its codes, as records; notes shortened. */
export const CM_TABULAR: Record<string, TabularRecord> = {
  'chapter:9': {
    kind: 'chapter',
    chapter: '9',
    title: 'Diseases of the circulatory system (I00-I99)',
    notes: [
      { kind: 'excludes2', lines: ['certain conditions originating in the perinatal period (P04-P96)'] },
    ],
    sections: ['I30-I52'],
  },
  'section:I30-I52': {
    kind: 'section',
    section: 'I30-I52',
    chapter: '9',
    title: 'Other forms of heart disease (I30-I52)',
    categories: ['I50', 'I51'],
  },
  I50: {
    kind: 'category',
    code: 'I50',
    section: 'I30-I52',
    title: 'Heart failure',
    notes: [
      {
        kind: 'codeFirst',
        lines: ['heart failure due to hypertension (I11.0)', 'obstetric surgery (O75.4)'],
      },
      { kind: 'excludes2', lines: ['cardiac arrest (I46.-)'] },
    ],
    codes: [
      {
        code: 'I502',
        title: 'Systolic (congestive) heart failure',
        notes: [
          { kind: 'inclusionTerm', lines: ['Systolic left ventricular heart failure'] },
          { kind: 'codeAlso', lines: ['end stage heart failure, if applicable (I50.84)'] },
        ],
        codes: [
          { code: 'I5020', title: 'Unspecified systolic (congestive) heart failure' },
          { code: 'I5023', title: 'Acute on chronic systolic (congestive) heart failure' },
        ],
      },
      { code: 'I509', title: 'Heart failure, unspecified' },
    ],
  },
  I51: {
    kind: 'category',
    code: 'I51',
    section: 'I30-I52',
    title: 'Complications of heart disease',
    codes: [{ code: 'I510', title: 'Cardiac septal defect, acquired' }],
  },
  'chapter:4': {
    kind: 'chapter',
    chapter: '4',
    title: 'Endocrine diseases (E00-E89)',
    sections: ['E08-E13'],
  },
  'section:E08-E13': {
    kind: 'section',
    section: 'E08-E13',
    chapter: '4',
    title: 'Diabetes mellitus (E08-E13)',
    categories: ['E11'],
  },
  E11: {
    kind: 'category',
    code: 'E11',
    section: 'E08-E13',
    title: 'Type 2 diabetes mellitus',
    notes: [{ kind: 'useAdditionalCode', lines: ['to identify control using insulin (Z79.4)'] }],
    codes: [{ code: 'E119', title: 'Type 2 diabetes mellitus without complications' }],
  },
  'chapter:19': { kind: 'chapter', chapter: '19', title: 'Injury (S00-T88)', sections: ['S70-S79', 'T07'] },
  'section:S70-S79': {
    kind: 'section',
    section: 'S70-S79',
    chapter: '19',
    title: 'Injuries to the hip and thigh (S70-S79)',
    categories: ['S72'],
  },
  S72: {
    kind: 'category',
    code: 'S72',
    section: 'S70-S79',
    title: 'Fracture of femur',
    seventh: {
      lines: ['The appropriate 7th character is to be added to all codes from category S72'],
      characters: [
        { character: 'A', meaning: 'initial encounter for closed fracture' },
        { character: 'B', meaning: 'initial encounter for open fracture type I or II' },
        { character: 'S', meaning: 'sequela' },
      ],
    },
    codes: [
      {
        code: 'S720',
        title: 'Fracture of head and neck of femur',
        codes: [{ code: 'S72001', title: 'Fracture of unspecified part of neck of right femur' }],
      },
    ],
  },
  'section:T07': {
    kind: 'section',
    section: 'T07',
    chapter: '19',
    title: 'Multiple injuries (T07)',
    categories: ['T07'],
  },
  T07: {
    kind: 'category',
    code: 'T07',
    section: 'T07',
    title: 'Unspecified multiple injuries',
    seventh: {
      lines: ['The appropriate 7th character is to be added to code T07'],
      characters: [
        { character: 'A', meaning: 'initial encounter' },
        { character: 'D', meaning: 'subsequent encounter' },
        { character: 'S', meaning: 'sequela' },
      ],
    },
  },
};
