/** AHIMA's credentials that can be held together; one cycle and one pool of CEUs serves all of them. */
export const HELD_CREDENTIALS = {
  ccs: { title: 'CCS', long: 'Certified Coding Specialist' },
  cca: { title: 'CCA', long: 'Certified Coding Associate' },
  'ccs-p': { title: 'CCS-P', long: 'Certified Coding Specialist, Physician-based' },
  rhit: { title: 'RHIT', long: 'Registered Health Information Technician' },
  rhia: { title: 'RHIA', long: 'Registered Health Information Administrator' },
  cdip: { title: 'CDIP', long: 'Certified Documentation Integrity Practitioner' },
  chda: { title: 'CHDA', long: 'Certified Health Data Analyst' },
  chps: { title: 'CHPS', long: 'Certified in Healthcare Privacy and Security' },
} as const;

/** The titles of the credentials, in the order of the list above (`CCS + RHIT`). Ids that are not known are left out. */
export function credentialTitles(ids: readonly string[]): string {
  return Object.entries(HELD_CREDENTIALS)
    .filter(([id]) => ids.includes(id))
    .map(([, { title }]) => title)
    .join(' + ');
}
