/** How a DRG of a family is told from the others: what its title says about complications or comorbidities. */
export type MsDrgSeverity = 'MCC' | 'CC' | 'CC/MCC' | 'without MCC' | 'without CC/MCC';

/** Layer `details` of MS-DRG: one record for each DRG. */
export type MsDrg = {
  /** Major diagnostic category (`05`); none for DRGs whose patients come from several. */
  mdc?: string;
  /** None for 998 and 999. */
  type?: 'medical' | 'surgical';
  /** The title without the words on CC and MCC. */
  base: string;
  severity?: MsDrgSeverity;
  /** All DRGs of the same base with their severities, this one among them; empty when the DRG is not split. */
  family: { code: string; severity: MsDrgSeverity }[];
};
