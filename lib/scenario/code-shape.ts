import { CPT_CODE } from '@/lib/codes/cpt-code';
import { normaliseCode } from '@/lib/codes/normalise-code';

/** Whether what stands in a code field may be a code (also the beginning of one) and not words that are looked for. */
export function isCodeShaped(text: string): boolean {
  return /^(?=[A-Z0-9]*\d)[A-Z0-9]{1,7}$/.test(normaliseCode(text));
}

/** The system of an entry among the procedures: ICD-10-PCS for inpatients, otherwise HCPCS or, by its shape, CPT. */
export function procedureSystem(isInpatient: boolean, text: string): 'icd10pcs' | 'hcpcs' | 'cpt' {
  if (isInpatient) return 'icd10pcs';
  return /^\d/.test(normaliseCode(text)) ? 'cpt' : 'hcpcs';
}

/** Whether it has the shape of a CPT number. */
export function isCptShaped(text: string): boolean {
  return CPT_CODE.test(normaliseCode(text));
}
