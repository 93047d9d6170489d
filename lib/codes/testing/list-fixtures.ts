/** Small files in the layouts of the official lists, written for the tests. */

/** `POAexemptCodesFY26.txt`. */
export const POA_EXEMPT = `Order26\tPOAexemptCode\tDescription\r
01238\tB90.0\tSequelae of central nervous system tuberculosis\r
12198\tI69.065\t"Other paralytic syndrome, bilateral, ""so-called"""\r
97001\tZ79\tLong term use\r
97002\tZ79.4\tLong term use of insulin\r
`;

/** A record of the HCPCS file. `to` is the termination date. */
export function hcpcsLine(
  code: string,
  type: 3 | 4 | 7 | 8,
  text: string,
  { short = '', sequence = type === 3 || type === 7 ? 100 : 200, from = '20040101', to = '', use = '' } = {},
): string {
  const head = `${code.padStart(5)}${String(sequence).padStart(5, '0')}${type}${text.padEnd(80)}`;
  if (type === 4 || type === 8) return head.padEnd(320);
  const middle = `${head}${short.padEnd(28)}00      9`.padEnd(204);
  return `${`${middle}${use}`.padEnd(229)}${'C'.padEnd(27)}D1E P      020020101${from.padEnd(8)}${to.padEnd(8)}N`.padEnd(
    320,
  );
}

/** `HCPC2019_CONTR_ANWEB.txt`, in Latin-1. */
export const HCPCS = [
  '***Disclaimers\t\t',
  '*Brand names may appear in descriptions.\u00a0 They are no endorsement.',
  '',
  hcpcsLine('A1', 7, 'Dressing for one wound', { short: 'Dressing for one wound' }),
  hcpcsLine('ZZ', 7, 'A modifier that was ended', { short: 'Ended', to: '20180331' }),
  hcpcsLine('ZZ', 8, 'and has two lines'),
  hcpcsLine('A0021', 3, 'Ambulance service, outside state per', { short: 'Outside state ambulance' }),
  hcpcsLine('A0021', 4, 'mile, with the crème'),
  hcpcsLine('A0021', 4, '', { sequence: 300 }),
  hcpcsLine('C9999', 3, 'A drug that has a code of its own now', { to: '20181231', use: 'J012399406Q9989' }),
  hcpcsLine('G0001', 3, 'Ends on the last day of the year', { to: '20191231' }),
  hcpcsLine('V5364', 3, 'Ends later', { short: 'Dysphagia', to: '20200331', from: '' }),
  '',
].join('\r\n');

/** `v40_appendix_A.txt`. */
export const MSDRG_LIST = `:======================================================================:\r
|     Appendix A List of MS-DRGs Version 40.0     |\r
:======================================================================:\r
\r
Appendix A contains a list of each MS-DRG.\r
\r
DRG MDC MS Description\r
005     P  LIVER TRANSPLANT WITH MCC OR INTESTINAL TRANSPLANT\r
006     P  LIVER TRANSPLANT WITHOUT MCC\r
007     P  LUNG TRANSPLANT\r
291 05  M  HEART FAILURE AND SHOCK WITH MCC\r
292 05  M  HEART FAILURE AND SHOCK WITH CC\r
293 05  M  HEART FAILURE AND SHOCK WITHOUT CC/MCC\r
294 05  M  CLOTS WITH CC/MCC\r
295 05  M  CLOTS WITHOUT CC/MCC\r
837 17  M  CHEMOTHERAPY WITH LEUKEMIA OR WITH HIGH DOSE AGENT WITH MCC\r
838 17  M  CHEMOTHERAPY WITH LEUKEMIA WITH CC OR HIGH DOSE AGENT\r
839 17  M  CHEMOTHERAPY WITH LEUKEMIA WITHOUT CC/MCC\r
840 17  M  LEUKEMIA WITH MCC\r
841 18  M  LEUKEMIA WITH CC\r
998        PRINCIPAL DIAGNOSIS INVALID AS DISCHARGE DIAGNOSIS\r
999        UNGROUPABLE\r
`;

/** `v40_appendix_F_J.txt`. */
export const CC_LISTS = `:======================================================================:\r
|   Appendix F Unrelated Operating Room Procedures (MS-DRGs 981-989)   |\r
:======================================================================:\r
\r
DRG 981 EXTENSIVE O.R. PROCEDURES\r
\r
  00BF0ZZ Excision of Olfactory Nerve, Open Approach\r
\r
:======================================================================:\r
|    Appendix G Diagnoses Defined as Complications or Comorbidities    |\r
:======================================================================:\r
\r
Diagnoses in Appendix G are considered complications or\r
comorbidities (CC).\r
\r
  B3741   Candidal cystitis and urethritis\r
  N10     Acute pyelonephritis\r
  T80211A Bloodstream infection due to central venous catheter\r
  T83511A Infection due to indwelling urethral catheter\r
\r
:======================================================================:\r
| Appendix H Diagnoses Defined as Major Complications or Comorbidities |\r
:======================================================================:\r
\r
Diagnoses in Part I are MCC.\r
\r
  I462    Cardiac arrest due to underlying cardiac condition\r
  T800XXA Air embolism following infusion\r
\r
Appendix H Part 2: Codes that are Major CC only if patient discharged alive\r
\r
  I462  Cardiac arrest due to underlying cardiac condition\r
\r
:======================================================================:\r
|         Appendix I Hospital Acquired Conditions (HACS) List          |\r
:======================================================================:\r
\r
HAC 01: AIR EMBOLISM\r
SECONDARY DIAGNOSIS\r
\r
  T800XXA MCC Air embolism following infusion\r
\r
HAC 02: URINARY TRACT INFECTION (UTI)\r
SECONDARY DIAGNOSIS\r
\r
  T83511A CC  Infection due to indwelling urethral catheter\r
\r
IN ADDITION, MARK THE FOLLOWING SECONDARY DIAGNOSIS CODES IF THEY ARE PRESENT ON THE CLAIM\r
\r
  N10   CC  Acute pyelonephritis\r
\r
HAC 03: INFECTION AFTER SURGERY\r
PROCEDURES\r
\r
  0D16079 Bypass Stomach to Duodenum, Open Approach\r
NON-OPERATING ROOM PROCEDURES\r
0RQEXZZ* Repair Right Sternoclavicular Joint, External Approach\r
\r
AND\r
PRINCIPAL DIAGNOSES\r
\r
  E6601     Morbid (severe) obesity due to excess calories\r
\r
AND\r
SECONDARY DIAGNOSIS\r
\r
  T80211A CC  Bloodstream infection due to central venous catheter\r
  T800XXA MCC Air embolism following infusion\r
\r
`;

/** A line of the addenda of ICD-10-CM (with flag) or ICD-10-PCS (without). */
export function addendaLine(
  action: string,
  flag: '0' | '1' | '',
  code: string,
  title: string,
  short = title,
): string {
  const head = `${action.padEnd(13)}${flag === '' ? '' : `${flag} `}`;
  return `${head}${code.padEnd(7)} ${short.slice(0, 60).padEnd(60)} ${title}`;
}

/** `icd10cm_order_addenda_2026.txt`. */
export const CM_ADDENDA = [
  addendaLine('Delete:', '1', 'B880', 'Other acariasis'),
  addendaLine('Add:', '0', 'B880', 'Other acariasis'),
  addendaLine('Add:', '1', 'B8801', 'Infestation by Demodex mites'),
  addendaLine('Add:', '1', 'B8809', 'Other acariasis'),
  addendaLine('Delete:', '0', 'D71', 'A header'),
  addendaLine('Add:', '1', 'D71', 'A code'),
  addendaLine('Delete:', '1', 'E9999', 'A code that is gone'),
  addendaLine('Revise from:', '1', 'L02212', 'Cutaneous abscess of back', 'Abscess of back'),
  addendaLine(
    'Revise to:',
    '1',
    'L02212',
    'Cutaneous abscess of back and flank',
    'Abscess of back and flank',
  ),
  addendaLine('Revise from:', '0', 'M24', 'Loose bodies', 'Loose'),
  addendaLine('Revise to:', '0', 'M24', 'Loose body', 'Loose'),
  '',
  'Headers',
  '  23324 headers in icd10cm_order_2025.txt',
  '  23323 headers in icd10cm_order_2026.txt',
  '      1 additions',
  '      1 deletions',
  '      1 revisions',
  'of which',
  '      0 revisions to both long and short titles',
  '      1 revisions to long title only',
  '      0 revisions to short title only',
  '',
  'Codes',
  '  74260 codes in icd10cm_order_2025.txt',
  '  74261 codes in icd10cm_order_2026.txt',
  '      3 additions',
  '      2 deletions',
  '      1 revisions',
  'of which',
  '      1 revisions to both long and short titles',
  '      0 revisions to long title only',
  '      0 revisions to short title only',
  '',
].join('\r\n');

/** `order_addenda_2026.txt` of ICD-10-PCS. */
export const PCS_ADDENDA = [
  addendaLine(
    'Add:',
    '',
    '00P20JZ',
    'Removal of Synthetic Substitute from Dura Mater',
    'Removal of Synth Sub',
  ),
  addendaLine('Delete:', '', '02H63KZ', 'Insertion of a Lead'),
  addendaLine('Revise from:', '', '6A4', 'Hypothermia', 'Hypothermia'),
  addendaLine('Revise to:', '', '6A4', 'Hypothermia', 'Hypotherm'),
  '',
  'Headers',
  '    910 headers in icd10pcs_order_2025.txt',
  '    910 headers in icd10pcs_order_2026.txt',
  '      0 additions',
  '      0 deletions',
  '      1 revisions',
  '    of which',
  '      1 revisions to short title only',
  '',
  'Codes',
  '  78986 codes in icd10pcs_order_2025.txt',
  '  78986 codes in icd10pcs_order_2026.txt',
  '      1 additions',
  '      1 deletions',
  '      0 revisions',
].join('\r\n');
