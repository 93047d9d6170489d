/** What a candidate brings along, as asked by the questionnaire. Years may have halves. */
export type Background = {
  hasDiploma: boolean;
  degree: 'none' | 'associate-him' | 'associate-other' | 'bachelor-him' | 'bachelor-other';
  /** A coding program, finished. */
  hasProgramme: boolean;
  /** The coursework that AHIMA lists: anatomy, pathophysiology, pharmacology, terminology, and the code sets. */
  hasCoursework: boolean;
  /** Years of coding work in all. */
  codingYears: number;
  /** Years of coding work with the CCA; undefined while it is not held. */
  ccaYears?: number | undefined;
  /** Years of coding work with a coding credential of another body; undefined while none is held. */
  otherCredentialYears?: number | undefined;
  /** CCS-P, RHIT or RHIA is held. */
  hasHigherCredential: boolean;
};

export const DEGREES = {
  none: 'None',
  'associate-him': 'Associate degree in health information management or a related field',
  'associate-other': 'Associate degree in another field',
  'bachelor-him': 'Bachelor’s degree or higher in health information management or a related field',
  'bachelor-other': 'Bachelor’s degree or higher in another field',
} as const satisfies Record<Background['degree'], string>;

export const NO_BACKGROUND: Background = {
  hasDiploma: false,
  degree: 'none',
  hasProgramme: false,
  hasCoursework: false,
  codingYears: 0,
  hasHigherCredential: false,
};
