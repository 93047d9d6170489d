/** Medicare coverage of a code, column 230 of the contractor record. */
export const HCPCS_COVERAGE = {
  C: 'Carrier judgment',
  D: 'Special coverage instructions apply',
  I: 'Not payable by Medicare',
  M: 'Non-covered by Medicare',
  S: 'Non-covered by Medicare statute',
} as const;

export type HcpcsCoverage = keyof typeof HCPCS_COVERAGE;

/** Days of a code or modifier, `yyyymmdd` as a number; left out where the file has none. */
export type HcpcsDates = {
  addedOn?: number;
  /** When the last change of any kind took effect. */
  changedOn?: number;
  /** The last day on which it could be used. */
  terminatedOn?: number;
};

/** Layer `details` of HCPCS: one record for each code. */
export type HcpcsDetails = HcpcsDates & {
  coverage?: HcpcsCoverage;
  /** Berenson-Eggers type of service (`D1F`). */
  betos?: string;
  /** HCPCS Level II codes that the publisher names instead of this one. CPT numbers are left out. */
  useInstead?: string[];
};

/** Layer `modifiers` of HCPCS: one record for each modifier, under its two characters. */
export type HcpcsModifier = HcpcsDates & {
  title: string;
  shortTitle: string;
  /** False: terminated in the edition of the layer. */
  isValid: boolean;
  coverage?: HcpcsCoverage;
};
