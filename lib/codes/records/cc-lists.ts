import { normaliseCode } from '@/lib/codes/normalise-code';
import type { PackedRecords } from '@/lib/codes/pack/packed-records';

/** A hospital-acquired condition (Appendix I), as it concerns a category of diagnoses. */
export type HospitalAcquiredCondition = {
  /** `05`. */
  number: string;
  title: string;
  /** Counts only together with one of the procedures that the appendix lists. */
  needsProcedure?: true;
  /** Counts only with one of these principal diagnoses. */
  needsPrincipal?: string[];
  /** The code is marked only where one of the condition's own diagnoses is on the claim too. */
  inAddition?: true;
};

/** A secondary diagnosis of appendices G, H or I. */
export type CcDiagnosis = {
  code: string;
  status?: 'CC' | 'MCC';
  /** An MCC only when the patient was discharged alive, otherwise no CC at all (Appendix H part 2). */
  onlyIfAlive?: true;
  /** Places in `conditions` of the category. */
  conditions?: number[];
};

/** Layer `cc` of MS-DRG: one record for each category (the first three characters) that has such a diagnosis. */
export type CcCategory = { diagnoses: CcDiagnosis[]; conditions: HospitalAcquiredCondition[] };

/** What appendices G, H and I say about one diagnosis. */
export type CcStatus = {
  /** Undefined: neither CC nor MCC. */
  status: 'CC' | 'MCC' | undefined;
  onlyIfAlive: boolean;
  conditions: HospitalAcquiredCondition[];
};

/**
 * Whether a diagnosis, reported as a secondary one, is a CC or MCC and belongs to a hospital-acquired condition, in the
 * version of this layer. Principal diagnoses that exclude it (Appendix C) are not part of the layer. For a code that is
 * newer than the layer the answer means nothing: its edition decides.
 */
export function ccStatus(records: PackedRecords<CcCategory>, code: string): CcStatus {
  const plain = normaliseCode(code);
  const category = records.get(plain.slice(0, 3));
  const diagnosis = category?.diagnoses.find((one) => one.code === plain);
  return {
    status: diagnosis?.status,
    onlyIfAlive: diagnosis?.onlyIfAlive ?? false,
    conditions: diagnosis?.conditions?.flatMap((at) => category?.conditions[at] ?? []) ?? [],
  };
}
