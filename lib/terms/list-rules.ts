/**
 * How codes are written that have no list to install (ADR 16): modifiers, and the codes of claim forms and remittances. The
 * rules are sent with the glossary, so that the content script does not hold them.
 */

/** A procedure: what modifiers are for. */
const PROCEDURE = String.raw`\b(?:\d{4}[\dFTUM]|[A-V]\d{4})`;

/** What may stand around the short form of a modifier or group code (`listed-forms.ts`); as the text has it. */
export const LISTED_RULES = {
  /** Part of a procedure as it is billed: `G0105-PT-59`. */
  attached: String.raw`${PROCEDURE}(?:[-, /]\w\w)*[-\t]$`,
  /**
   * The word for what is listed, in the same sentence or above a list of meanings (`Audio only: 93. Repeat lab: 91.`); or
   * the code of a procedure (`73562 RT`).
   */
  behind: String.raw`\b(?:[Mm]odifiers?|MODIFIERS?|[Aa]ppend(?:s|ed)?|[Gg]roup codes?|[Uu]nbundle)\b(?:[^.!?]{0,80}|[^]*(?<!code|[Pp][Oo][Ss]|service|[Aa]ge): )$|${PROCEDURE}(?:[-, /]\w\w)* $`,
  /** What may come after a number that is a procedure or modifier and not so many of something. */
  notCounted: String.raw`^(?:[^\p{L}\p{N}]*$|\s*[^\s\p{L}\p{N}%]|\s+(?:and|or|with|for|to|is|was|are|were|as|in|on|under|before|goes|means|says|makes|gives|would|unless|plus|by|once|twice|because|when|if|at|instead|rather|requires?|includes?|has|had|modifier|appended|bundles?|can|may|must|should|only|alone|per|from|of)\b)`,
  /** Units or a modifier, right behind a number of five digits: then it is a procedure. */
  units: String.raw`^\s?[×x]\s?\d|^-(?:\d\d|[A-Z][A-Z\d])(?![\w-])`,
  /** From one MS-DRG to another: `moves from DRG 194 to 193`; and what stands behind the one that it was. */
  toDrg: String.raw`(?:\b(?:to|into|in|as|than|instead of|against|vs\.?|or|M?CC,)|→|>)\s*$`,
  fromDrg: String.raw`^ (?:\w+ )?(?:to|→|vs\.?) \d{3}\b`,
  /** What says right before what may be a remark code that it is a diagnosis all the same. */
  diagnosis: String.raw`\b(?:ICD-10(?:-CM)?|[Dd]iagnos[ei]s|[Dd][Xx])(?: codes?)?[\s:(#]*$`,
  /** The number of a claim, an account or a record; a version of a risk model (`CMS-HCC V28`). In small letters. */
  other: String.raw`\b(?:(?:claim|control|account|record) (?:no|number)|[id]cn|mrn)\W*[\w.]+$|\bhcc[- ](?:model )?v\d\d$`,
  /** Visits, near such a number. */
  visit: String.raw`\b[Ee][/&][Mm]\b|\b(?:[Nn]ew|[Ee]stablished) [Pp]atients?\b`,
  before: String.raw`^ (?:on|to|for|with) (?:the )?${PROCEDURE}\b`,
  /** What is done with a modifier, where the text has procedures or the word for it (`near`). */
  used: String.raw`(?:\b(?:[Ww]ith(?:out)?|[Aa]dds?|[Uu]s(?:e|es|ing)|[Tt]akes?|needs?|requires?|carr(?:y|ies)|plus|[Nn]ot?|[Pp]ut|wants?|is) |\()-?$|[ (]-$`,
  /** The meaning of one: `GC when a resident is involved`. */
  meant: String.raw`^[A-Z]\w (?:when|if|goes|means|says|shows|tells|by the|under the|on the line)\b`,
  near: String.raw`\b(?:[Mm]odifiers?|CPT|HCPCS|E/M|ABN)\b|${PROCEDURE}\b`,
  /** Abbreviations of clinics and payers that are modifiers too. */
  clinical:
    '^(?:C[ACDFOPRT]|E[DMNRT]|P[ADHIMRST]|A[FMST]|M[DS]|H[DRT]|R[ADNP]|S[CIST]|T[BC]|CC|BP|BR|GI|OA|US|IH)$',
  /** From one modifier to the next: `RT and LT`, `KH for the first month, KI for the second, then KJ`. */
  chain: String.raw`^(?:[^.!?\n]{0,80}(?:[,;:(]| and| or| then| to| plus)|[-/]) ?$`,
  /** The same with any words between, where a sign comes after it: `58, a return to the operating room 78, and`. */
  words: String.raw`^[^.!?\n]{0,80} $`,
} as const;

export type ListedRules = Readonly<Record<keyof typeof LISTED_RULES, string>>;

/** Behind one of the terms `after`, within `reach` characters of it or of the last one found, `code` is one of `of`. */
type ListRule = { after: readonly string[]; of: string; reach: number; code: string };

/** A further code of two characters, behind a sign or word of a list. */
const further = (code: string) =>
  String.raw`(?<=(?:[,;]| and| or|for example|such as) )${code}\b(?! (?:days?|hours?|weeks?|months?|years?|patients?|percent|units?)\b)`;
const AND_LETTER = String.raw`\b[A-Z]\d\b`;

export const LIST_RULES: readonly ListRule[] = [
  { after: ['revenue-code'], of: 'revenue-code', reach: 400, code: String.raw`\b0\d{3}\b` },
  {
    after: ['type-of-bill'],
    of: 'type-of-bill',
    reach: 160,
    code: String.raw`\b0\d{2}[\dXx]\b|${further('[1-8]\\d[\\dXx]')}`,
  },
  {
    after: ['discharge-disposition'],
    of: 'discharge-disposition',
    reach: 60,
    code: String.raw`\b(?:0[1-7]|20|21|30|4[0-3]|5[01]|6[1-69]|70)\b(?= (?:to|with|for|is|means|home|\()|[,;.)])`,
  },
  {
    after: ['condition-code', 'condition-code-44', 'condition-code-51'],
    of: 'condition-code',
    reach: 60,
    code: `${AND_LETTER}|${further('\\d\\d')}`,
  },
  { after: ['occurrence-code'], of: 'occurrence-code', reach: 60, code: further('(?:[A-C]\\d|\\d\\d)') },
  {
    after: ['occurrence-span-code'],
    of: 'occurrence-span-code',
    reach: 60,
    code: further('(?:M\\d|[78]\\d)'),
  },
  { after: ['value-code'], of: 'value-code', reach: 60, code: further('(?:[A-C]\\d|\\d\\d)') },
  {
    after: ['place-of-service'],
    of: 'place-of-service',
    reach: 60,
    code: String.raw`\b(?:0\d|[1-9]\d)\b(?= (?:or|and|for|is|means|if|when)\b)|${further('\\d\\d')}`,
  },
  {
    after: [
      'remittance-advice-remark-code',
      'claim-adjustment-reason-code',
      'contractual-obligation-group-code',
      'patient-responsibility-group-code',
      'other-adjustment-group-code',
      'payer-initiated-reduction',
    ],
    of: 'remittance-advice-remark-code',
    reach: 250,
    code: String.raw`\b(?:MA?\d{2,3}|N\d{1,3})\b`,
  },
  {
    after: ['mue-adjudication-indicator'],
    of: 'mue-adjudication-indicator',
    reach: 60,
    code: String.raw`\b[123]\b`,
  },
  {
    after: ['correct-coding-modifier-indicator'],
    of: 'correct-coding-modifier-indicator',
    reach: 60,
    code: String.raw`\b[019]\b(?= (?:never|means|when|is|allows|for|and|or)\b|[,;.)])`,
  },
  {
    after: ['claim-frequency-code'],
    of: 'claim-frequency-code',
    reach: 40,
    code: String.raw`\b[1-9]\b(?= [a-z(]|[,;.)])`,
  },
  {
    after: [
      'present-on-admission',
      'poa-indicator-y',
      'poa-indicator-n',
      'poa-indicator-u',
      'poa-indicator-w',
    ],
    of: 'present-on-admission',
    reach: 500,
    code: String.raw`\b[YNUW]\b(?![.'’&/-]?\w)`,
  },
  {
    after: [
      'status-indicator',
      'outpatient-prospective-payment-system',
      'ambulatory-payment-classification',
      'comprehensive-apc',
    ],
    of: 'status-indicator',
    reach: 400,
    code: String.raw`\b(?:J[12]|Q[1-4])\b|\b[STVKGNR]\b(?= (?:procedures?|lines?|items?|drugs?|services?|status|pass)\b)|(?<=\b(?:SI|status|indicator|carr(?:y|ies))(?: =|:| is| of)? )[STVKGNRHUBACE]\b`,
  },
];
