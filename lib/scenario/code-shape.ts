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

/** A CPT number: five digits, or four and a letter. Whether it exists is for the user's own list to say. */
export function isCptShaped(text: string): boolean {
  return /^\d{4}[0-9AFMTU]$/.test(normaliseCode(text));
}
