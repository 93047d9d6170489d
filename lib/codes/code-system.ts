/** The code systems that content names, with the names that people use. */
export const CODE_SYSTEMS = {
  icd10cm: 'ICD-10-CM',
  icd10pcs: 'ICD-10-PCS',
  hcpcs: 'HCPCS Level II',
  msdrg: 'MS-DRG',
  cpt: 'CPT',
} as const;

export type CodeSystem = keyof typeof CODE_SYSTEMS;
