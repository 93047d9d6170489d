import type { StarterCode } from '@/lib/codes/code';

/** A billable ICD-10-CM code of FY2026, and whatever the test wants to be different. */
export function testCode(code: string, changes: Partial<StarterCode> = {}): StarterCode {
  return {
    system: 'icd10cm',
    code,
    edition: 'FY2026',
    title: `Title of ${code}`,
    billable: true,
    ...changes,
  };
}
