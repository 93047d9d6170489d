import type { SheetList } from '@/lib/scenario/work';

/** The heading above the line at `at`, where a new part of the sheet begins. */
export function sectionTitle(isInpatient: boolean, list: SheetList, at: number): string | undefined {
  if (list === 'diagnoses') {
    return [isInpatient ? 'Principal diagnosis' : 'First-listed diagnosis', 'Other diagnoses'][at];
  }
  return isInpatient ? ['Principal procedure', 'Other procedures'][at] : ['HCPCS and CPT'][at];
}

/** The name of a line for screen readers. */
export function lineName(isInpatient: boolean, list: SheetList, at: number): string {
  if (list === 'diagnoses') {
    if (at === 0) return isInpatient ? 'Principal diagnosis' : 'First-listed diagnosis';
    return `Other diagnosis ${at}`;
  }
  if (!isInpatient) return `HCPCS or CPT ${at + 1}`;
  return at === 0 ? 'Principal procedure' : `Other procedure ${at}`;
}
