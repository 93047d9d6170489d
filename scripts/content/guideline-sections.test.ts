import { describe, expect, it } from 'vitest';
import { normalizeSection, parseGuidelineSections } from './guideline-sections';

const TEXT = `Section I. Conventions ...................... 7
  A. Conventions for the ICD-10-CM ............. 7
Appendix I 116
\fSection I. Conventions, general coding guidelines
      A. Conventions for the ICD-10-CM
\f1.    The Alphabetic Index
        See Section I.C.2. Neoplasms
        i. for instance, no heading
      2.   Format and Structure:
         a. Categories
      B. General Coding Guidelines
      C. Chapter-Specific Coding Guidelines
        1.  Chapter 1: Certain Infectious Diseases
          a. Human Immunodeficiency Virus
             1)  Code only confirmed cases
             2)  Selection and sequencing
                (a) HIV disease
                (b) Sepsis
                   (i) Negative cultures
                   (ii)Urosepsis
                O35. Codes from category
          b. Coding of Burns
             1)  Sequencing
                a. When the reason is
                b. When a patient
          c. Infectious agents
Section II. Selection of Principal Diagnosis
   A. Codes for symptoms
                  Appendix I
Present on Admission
   B. Not a heading of section II
`;

describe('parseGuidelineSections', () => {
  it('reads the headings of the body in order', () => {
    expect(parseGuidelineSections(TEXT)).toEqual([
      'I',
      'I.A',
      'I.A.1',
      'I.A.2',
      'I.A.2.a',
      'I.B',
      'I.C',
      'I.C.1',
      'I.C.1.a',
      'I.C.1.a.1',
      'I.C.1.a.2',
      'I.C.1.a.2.a',
      'I.C.1.a.2.b',
      'I.C.1.a.2.b.i',
      'I.C.1.a.2.b.ii',
      'I.C.1.b',
      'I.C.1.b.1',
      'I.C.1.b.1.a',
      'I.C.1.b.1.b',
      'I.C.1.c',
      'II',
      'II.A',
      'Appendix I',
    ]);
  });

  it('refuses another text', () => expect(() => parseGuidelineSections('A. Something')).toThrow(RangeError));
});

describe('normalizeSection', () => {
  it.each([
    ['I.C.1.d.1.(b)', 'I.C.1.d.1.b'],
    ['I.C.1.d.1(a)(ii)', 'I.C.1.d.1.a.ii'],
    ['Section II. H.', 'II.H'],
    ['I.C.9.a.1)', 'I.C.9.a.1'],
    ['Appendix I', 'Appendix I'],
    ['III', 'III'],
  ])('turns %s into %s', (written, id) => expect(normalizeSection(written)).toBe(id));
});
