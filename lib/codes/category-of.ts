import type { CodeSystem } from './code-system';
import { normaliseCode } from './normalise-code';

/** How many characters name the category, the table or the group that a code belongs to. */
const LENGTH: Record<CodeSystem, number> = { icd10cm: 3, icd10pcs: 3, hcpcs: 1, msdrg: 3, cpt: 5 };

/**
 * What a code is studied together with: the category of ICD-10-CM (`I50`), the table of ICD-10-PCS (`0DT`), the letter
 * of HCPCS Level II (`J`); MS-DRGs and CPT numbers stand for themselves. With or without dot.
 */
export function categoryOf(system: CodeSystem, code: string): string {
  return normaliseCode(code).slice(0, LENGTH[system]);
}
