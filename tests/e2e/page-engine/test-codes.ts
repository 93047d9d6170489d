import type { CodeCandidate, PageCode } from '@/lib/terms/mention';

const CODES: Record<string, [code: string, title: string, isBillable: boolean]> = {
  E119: ['E11.9', 'Type 2 diabetes mellitus without complications', true],
  E11: ['E11', 'Type 2 diabetes mellitus', false],
  E112: ['E11.2', 'Type 2 diabetes mellitus with kidney complications', false],
  I509: ['I50.9', 'Heart failure, unspecified', true],
};

/** What stands in for the installed code sets under the page layer alone. */
export function testCode(candidate: CodeCandidate): PageCode | null {
  const [system, code = ''] = candidate.split(':');
  const found = system === 'icd10cm' ? CODES[code] : undefined;
  if (!found) return null;
  const [printed, title, isBillable] = found;
  return { system: 'icd10cm', code: printed, title, edition: 'FY2026', isBillable, isKnown: true };
}
