import { MEDICAL_WORDS } from './medical-words';
import type { WordGroup } from './word-role';

/** Words that show what a text is about: their group, and how much each adds to the score of its page. */
export const CODING_WORDS: readonly [group: WordGroup, evidence: number, words: string][] = [
  ['coding', 1.5, 'ahima acdis ioce aapc rhia rhit cdip'],
  ['coding', 1, 'upcoding undercoding unbundling chargemaster dnfb carc rarc upic dmepos radv upcoded'],
  ['coding', 1, 'precert overcoded undercoded casefinding leie hipps pdgm pdpm mspq mue hacrp cpma crna'],
  [
    'coding',
    0.6,
    'biller hrrp ecqm fqhc superbill recoupment zpic smrc rbrvs wrvu mpfs hhrg nubc nucc wopd dnfc prebill postpayment',
  ],
  // Names of the glossary, which count as such.
  ['coding', 0.2, 'hcpcs uhdds ncci'],
  ['likely', 0.4, 'icd cpt ipps opps drg mcc pcs cdi cms pdx hcc ptp lcd ncd abn npi mips tob qio'],
  [
    'likely',
    0.4,
    'coder coded uncoded recode recoded sequencing sequenced resequenced abstracted abstractor',
  ],
  ['likely', 0.4, 'billable laterality tabular bundled unbundled remit unprocessable'],
  [
    'insurance',
    0.4,
    'inpatient outpatient medicare medicaid reimbursement deductible copay insurer hipaa payer',
  ],
  ['everyday', 0.2, 'apc rac hac sequela unspecified'],
  ['everyday', 0.2, 'code coding modifier encoder grouper principal secondary claim denial assign assigned'],
  ['everyday', 0.2, 'documented documentation encounter specificity auditor audit query billing bill billed'],
  ['everyday', 0.2, 'guideline provider reportable category character placeholder indicator excludes index'],
  ['medical', 0.2, MEDICAL_WORDS],
];
