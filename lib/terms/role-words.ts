import { CODING_WORDS } from './coding-words';
import { foldWord } from './fold-word';
import { ROLE, wordRole } from './word-role';

const WORDS: readonly [role: number, words: string][] = [
  [ROLE.drg | ROLE.coding, 'drg drgs'],
  [ROLE.cpt | ROLE.coding | ROLE.code, 'cpt'],
  [ROLE.code | ROLE.coding, 'code codes coded hcpcs'],
  [
    ROLE.coding,
    [
      'icd pcs cm coder coding recode diagnosis dx pdx principal secondary category subcategory billable sequenced',
      'sequence sequencing report reported assign assigned modifier claim tabular index excludes mcc cc specificity',
      'unspecified encounter payer guideline documentation documented query hcc opps apc ncci mue ipps',
    ].join(' '),
  ],
  [ROLE.code, 'billed bill billing reported report reporting procedure service modifier with'],
  [
    ROLE.procedure,
    [
      'modifier append appended ncci mue ptp hcpcs rvu bundle bundled bundling unbundle unbundled column pair add bill',
      'billed infusion hydration push established global component anesthesia mdm consult consultation telehealth',
      'unlisted interpretation surgery visit office debridement endoscopy colonoscopy mammogram screening unit',
    ].join(' '),
  ],
  [ROLE.remark, 'remark rarc carc remittance eob'],
  [
    ROLE.counted,
    [
      'claim patient record chart account visit discharge encounter member life employee hour unit code line dollar bed',
      'people resident case home name word page item provider hospital error query',
    ].join(' '),
  ],
  [
    ROLE.otherBefore,
    [
      'vitamin coenzyme interstate route highway motorway road exit junction gate seat row room suite apartment apt',
      'flight terminal model series version build firmware size paper zip postcode postal area error part serial sku',
      'invoice ticket lot batch episode page figure question clause locker shelf color colour hex grid bay account loop segment grouper editor',
    ].join(' '),
  ],
  [
    ROLE.otherAfter,
    [
      'mask respirator fuel gasoline petrol highway motorway road bus exit fighter jet aircraft battery bulb socket',
      'paper sheet envelope supplement vitamin capsule tablet chip processor engine bolt screw thread phone laptop',
      'camera printer visa zone model gate seat room highways miles km dollars people residents cases homes',
    ].join(' '),
  ],
  [
    ROLE.empty,
    'with without other unspecified type initial subsequent encounter left right from part single full code procedure services',
  ],
];

/**
 * The words that say something about a code beside them or about their text, folded (`word-role.ts`). Sent with the
 * glossary, so that the content script does not hold them.
 */
export const ROLE_WORDS: Readonly<Record<string, number>> = rolesByWord();

function rolesByWord(): Record<string, number> {
  const roles: Record<string, number> = {};
  const notes = CODING_WORDS.map(([group, evidence, words]) => [wordRole(group, evidence), words] as const);
  for (const [role, words] of [...WORDS, ...notes]) {
    for (const word of words.split(' ').map(foldWord)) roles[word] = (roles[word] ?? 0) | role;
  }
  return roles;
}
