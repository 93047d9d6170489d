/** The credentials a user can prepare for or hold in this version. */
export const CREDENTIALS = {
  ccs: { title: 'CCS', long: 'Certified Coding Specialist', blueprint: 'ccs-2026' },
  cca: { title: 'CCA', long: 'Certified Coding Associate', blueprint: 'cca-2024' },
} as const;

export type CredentialId = keyof typeof CREDENTIALS;
