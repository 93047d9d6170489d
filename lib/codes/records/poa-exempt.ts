import { normaliseCode } from '@/lib/codes/normalise-code';
import type { PackedRecords } from '@/lib/codes/pack/packed-records';

/**
 * Layer `poa-exempt` of ICD-10-CM: the diagnoses that are exempt from reporting whether they were present on admission
 * (Appendix I of the Official Guidelines), without dots, under their category (the first three characters).
 */
export type PoaExemptCodes = string[];

/** Whether a diagnosis is exempt from POA reporting in the edition of this layer. With or without dot. */
export function isPoaExempt(records: PackedRecords<PoaExemptCodes>, code: string): boolean {
  const plain = normaliseCode(code);
  return records.get(plain.slice(0, 3))?.includes(plain) ?? false;
}
