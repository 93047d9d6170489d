/** What an item is about. Blueprints map topics to their own domains, so items never name a domain. */
export const TOPICS = {
  'cm-conventions': 'ICD-10-CM conventions',
  'cm-general': 'ICD-10-CM general guidelines',
  'cm-chapters': 'ICD-10-CM chapter guidelines',
  'principal-diagnosis': 'Principal and other diagnoses',
  'outpatient-diagnosis': 'Outpatient diagnoses',
  poa: 'Present on admission',
  'pcs-root-operations': 'ICD-10-PCS root operations',
  'pcs-structure': 'ICD-10-PCS structure',
  cpt: 'CPT rules',
  hcpcs: 'HCPCS Level II',
  'ms-drg': 'MS-DRG and IPPS',
  opps: 'OPPS and APC',
  'clinical-foundations': 'Anatomy, disease and drugs',
  'health-record': 'Health record',
  'clinical-validity': 'Clinical validity',
  cdi: 'Documentation integrity',
  abstracting: 'Abstracting',
  'data-quality': 'Data quality',
  'query-practice': 'Provider queries',
  'coding-ethics': 'Coding ethics',
  'privacy-security': 'Privacy and security',
  'fraud-abuse': 'Fraud and abuse',
  'payer-audits': 'Payer audits',
  edits: 'Coding edits',
  'medical-necessity': 'Medical necessity',
  'admission-status': 'Admission status',
  'health-it': 'Health information technology',
  'encoder-grouper': 'Encoder, grouper, CAC',
  'data-analytics': 'Data analytics',
} as const;

export type TopicId = keyof typeof TOPICS;

export const TOPIC_IDS = Object.keys(TOPICS) as [TopicId, ...TopicId[]];
