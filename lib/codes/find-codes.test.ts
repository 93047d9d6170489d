import { describe, expect, it } from 'vitest';
import { findCodes } from './find-codes';

const found = (text: string) => findCodes(text).map(({ system, code }) => `${system} ${code}`);

describe('findCodes', () => {
  it('finds ICD-10-CM codes with their dot and bare categories', () => {
    expect(found('Report I50.23 with S72.001A and QA0.0; the category is I10.')).toEqual([
      'icd10cm I50.23',
      'icd10cm S72.001A',
      'icd10cm QA0.0',
      'icd10cm I10',
    ]);
  });

  it('finds categories that hold a letter', () => {
    expect(found('C7A, Z3A and QA0 are categories; HbA1C and A1C are not')).toEqual([
      'icd10cm C7A',
      'icd10cm Z3A',
      'icd10cm QA0',
    ]);
  });

  it('finds both ends of a range and the stem of an incomplete code', () => {
    expect(found('E08-E13, N18.1-N18.6 and R65.2-')).toEqual([
      'icd10cm N18.1',
      'icd10cm N18.6',
      'icd10cm R65.2',
      'icd10cm E08',
      'icd10cm E13',
    ]);
  });

  it.each([
    'Guideline III.A and III.B',
    'guidelines B3.11a, A10 and A11',
    'vitamin B12',
    'a T12 fracture',
    'FY2026',
    'model X-I10',
  ])('takes nothing in "%s" for a code', (text) => expect(found(text)).toEqual([]));

  it('finds ICD-10-PCS and HCPCS codes, D codes included', () => {
    expect(found('0DTJ4ZZ, G0463 and D0120')).toEqual(['icd10pcs 0DTJ4ZZ', 'hcpcs G0463', 'hcpcs D0120']);
  });

  it('finds CPT numbers with a modifier, in a range and of categories II and III', () => {
    expect(found('99213-25, 99202-99205, 0001F and 0042T.')).toEqual([
      'cpt 99213',
      'cpt 99202',
      'cpt 99205',
      'cpt 0001F',
      'cpt 0042T',
    ]);
  });

  it.each(['18,500 discharges', '$10000', '12345-6789', '1320a-7b', '10000.50', '1395nn'])(
    'takes nothing in "%s" for a CPT number',
    (text) => expect(found(text)).toEqual([]),
  );

  it('names a code once', () => {
    expect(found('I10 and again I10')).toEqual(['icd10cm I10']);
  });
});
