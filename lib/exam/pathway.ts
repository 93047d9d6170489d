import type { Confidence } from './fact';
import type { CredentialId } from './credential';

/** One thing that a pathway asks for. Years are of coding work. */
export type PathwayStep =
  | { kind: 'diploma' | 'him-degree' | 'bachelor' | 'programme' | 'coursework' | 'higher-credential' }
  | { kind: 'coding-years' | 'cca-years' | 'other-credential-years'; years: number };

/** A way to be eligible: all of its steps. `isRequired` is false where the source only recommends it. */
export type Pathway = {
  id: string;
  credential: CredentialId;
  title: string;
  isRequired: boolean;
  steps: readonly PathwayStep[];
};

/** The pathways of one source. The sources differ, so both are shown (domain facts, section 1). */
export type PathwaySource = {
  id: 'guide' | 'published';
  title: string;
  says: string;
  source: string;
  checkedOn: string;
  confidence: Confidence;
  pathways: readonly Pathway[];
};

const CHECKED_ON = '2026-11-22';

export const PATHWAY_SOURCES: readonly PathwaySource[] = [
  {
    id: 'guide',
    title: 'The guide',
    says: 'One of four ways is needed for the CCS.',
    source: 'Certified Coding Specialist Certification Guide, 2026',
    checkedOn: CHECKED_ON,
    confidence: 'G',
    pathways: [
      {
        id: 'guide-degree',
        credential: 'ccs',
        title: 'A degree in health information management',
        isRequired: true,
        steps: [{ kind: 'him-degree' }],
      },
      {
        id: 'guide-cca',
        credential: 'ccs',
        title: 'The CCA and two years',
        isRequired: true,
        steps: [{ kind: 'cca-years', years: 2 }],
      },
      {
        id: 'guide-programme',
        credential: 'ccs',
        title: 'A coding program and two years on the job',
        isRequired: true,
        steps: [{ kind: 'programme' }, { kind: 'coding-years', years: 2 }],
      },
      {
        id: 'guide-bachelor',
        credential: 'ccs',
        title: 'Any bachelor’s degree and two years',
        isRequired: true,
        steps: [{ kind: 'bachelor' }, { kind: 'coding-years', years: 2 }],
      },
    ],
  },
  {
    id: 'published',
    title: 'AHIMA, as published',
    says: 'Only a high-school diploma is required. One of the others is recommended, not required.',
    source: 'AHIMA, CCS eligibility',
    checkedOn: CHECKED_ON,
    confidence: 'A',
    pathways: [
      {
        id: 'published-diploma',
        credential: 'ccs',
        title: 'A high-school diploma',
        isRequired: true,
        steps: [{ kind: 'diploma' }],
      },
      {
        id: 'published-coursework',
        credential: 'ccs',
        title: 'The listed coursework and one year',
        isRequired: false,
        steps: [{ kind: 'coursework' }, { kind: 'coding-years', years: 1 }],
      },
      {
        id: 'published-experience',
        credential: 'ccs',
        title: 'Two years of experience',
        isRequired: false,
        steps: [{ kind: 'coding-years', years: 2 }],
      },
      {
        id: 'published-cca',
        credential: 'ccs',
        title: 'The CCA and one year',
        isRequired: false,
        steps: [{ kind: 'cca-years', years: 1 }],
      },
      {
        id: 'published-other',
        credential: 'ccs',
        title: 'A coding credential of another body and one year',
        isRequired: false,
        steps: [{ kind: 'other-credential-years', years: 1 }],
      },
      {
        id: 'published-higher',
        credential: 'ccs',
        title: 'The CCS-P, RHIT or RHIA',
        isRequired: false,
        steps: [{ kind: 'higher-credential' }],
      },
    ],
  },
];
