import type { CredentialId } from './credential';
import type { Fact } from './fact';

/** A line of the comparison: what it is about, and what each source says of each credential. */
export type ComparedLine = { title: string; of: Record<CredentialId, readonly Fact<string>[]> };

const GUIDE = {
  source: 'Certified Coding Specialist Certification Guide, 2026',
  checkedOn: '2026-11-22',
  confidence: 'G',
} as const;
const AHIMA = { source: 'AHIMA', checkedOn: '2026-11-22', confidence: 'A' } as const;
const OUTLINE = { source: 'Published exam outline', checkedOn: '2026-11-22', confidence: 'B' } as const;
const RATES = { source: 'First-time pass rates of 2025', checkedOn: '2026-11-22', confidence: 'B' } as const;

/** The CCS beside the CCA (domain facts, sections 1 and 2). Where the sources differ, both stand here. */
export const CREDENTIAL_COMPARISON: readonly ComparedLine[] = [
  {
    title: 'For whom',
    of: {
      ccs: [{ value: 'Experienced coders; complex inpatient and outpatient records', ...GUIDE }],
      cca: [{ value: 'Entry level', ...GUIDE }],
    },
  },
  {
    title: 'Posts',
    of: {
      ccs: [
        {
          value:
            'Inpatient and outpatient coder, auditor, coding manager, CDI specialist; preferred for senior posts',
          ...GUIDE,
        },
      ],
      cca: [{ value: 'First posts in coding', ...GUIDE }],
    },
  },
  {
    title: 'Exam',
    of: {
      ccs: [
        { value: '107 items in 4 hours, 97 of them scored', ...OUTLINE },
        { value: '97 to 105 questions and 6 to 8 scenarios in 4 hours', ...GUIDE },
      ],
      cca: [{ value: '105 items in 2 hours, 90 of them scored', ...OUTLINE }],
    },
  },
  {
    title: 'Passed at the first try',
    of: {
      ccs: [
        { value: '84 %', ...RATES },
        { value: 'Fewer than at the CCA', ...GUIDE },
      ],
      cca: [{ value: '62 %', ...RATES }],
    },
  },
  {
    title: 'CEUs in two years',
    of: {
      ccs: [
        { value: '20', ...AHIMA },
        { value: '80, at least 20 of them in coding', ...GUIDE },
      ],
      cca: [{ value: '20', ...AHIMA }],
    },
  },
];
