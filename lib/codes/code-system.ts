/** The code systems that content names, with the names that people use. */
export const CODE_SYSTEMS = {
  icd10cm: 'ICD-10-CM',
  icd10pcs: 'ICD-10-PCS',
  hcpcs: 'HCPCS Level II',
  msdrg: 'MS-DRG',
  cpt: 'CPT',
} as const;

export type CodeSystem = keyof typeof CODE_SYSTEMS;

/** The notice that goes with CPT codes. */
export const CPT_NOTICE = 'CPT is a registered trademark of the American Medical Association (AMA).';

/** The name of a system beside codes of a list. A list of CPT is never the product's: it is the user's own. */
export function listName(system: CodeSystem): string {
  return system === 'cpt' ? 'CPT (your own list)' : CODE_SYSTEMS[system];
}
