import type { TopicId } from '@/lib/exam/topic';

/**
 * How much a way of writing a term says about the text it stands in. `coding`: nobody else writes so, and it is flagged
 * on any page. All others only on a page about coding: `technical` terms of coding that may be said of other things;
 * those of the whole health-care `field`; `shared` ones, single words and abbreviations that need a context word beside them;
 * and `medical` ones. The user's `own` terms are flagged on any page too, and say nothing about it.
 */
export const STRENGTHS = ['coding', 'technical', 'field', 'shared', 'medical', 'own'] as const;

export type TermStrength = (typeof STRENGTHS)[number];

/** What a term of each strength adds to the score of its page, once. */
export const TERM_EVIDENCE: Record<TermStrength, number> = {
  coding: 1.5,
  technical: 0.4,
  field: 0.4,
  shared: 0.4,
  medical: 0.2,
  own: 0,
};

/**
 * What only coders write: a few phrases, and their abbreviations in a phrase. Not PCS, APC and POA: soldiers have PCS
 * orders, publishers an APC payment, agents a POA status.
 */
const CODERS_OWN =
  /\b(?:ICD|HCPCS|CPT|DRGs?|UHDDS|NCCI|IPPS|OPPS|MCCs?|CCs?|PDX|MUEs?|PTP|CARC|RARC|PDPM|PDGM|CMS-1500|UB-04|837[IP])\b|\bExcludes ?[12]\b|\bgrouper\b|\b(?:principal|secondary|first-listed|admitting) (?:diagnosis|dx|procedure)\b|\bpresent[ -]on[ -]admission\b|\bPOA (?:indicator|exempt)/;
/** Of the abbreviations those that mean nothing else: a CPT may be a captain, an OPPS a typing error. */
const OWN_ABBREVIATION =
  /^(?:ICD-?(?:9|10|11)\S*|HCPCS|UHDDS|NCCI|(?:MS|APR)-DRGs?|Excludes[12]|CMS-1500|HCFA-1500|UB-04|837[IP])$/;

/** Topics whose terms of several words are of coding, if not of coding alone. */
const CODING_TOPICS: ReadonlySet<TopicId> = new Set<TopicId>([
  'cm-conventions',
  'cm-general',
  'principal-diagnosis',
  'outpatient-diagnosis',
  'poa',
  'pcs-structure',
  'pcs-root-operations',
  'cpt',
  'hcpcs',
  'ms-drg',
  'opps',
  'query-practice',
  'cdi',
  'clinical-validity',
  'coding-ethics',
  'edits',
  'encoder-grouper',
]);
const MEDICAL_TOPICS: ReadonlySet<TopicId> = new Set<TopicId>(['cm-chapters', 'clinical-foundations']);

/**
 * @param label as the glossary writes it
 * @param context the words of which one has to stand near it, if any
 */
export function strengthOf(
  topic: TopicId,
  label: string,
  context: readonly string[] | undefined,
): TermStrength {
  const needsContext = context !== undefined && context.length > 0;
  if (MEDICAL_TOPICS.has(topic)) return 'medical';
  if (needsContext && label.endsWith('#')) return 'technical';
  if (KNOWN_TO_ALL.test(label)) return 'shared';
  if (isOneWord(label) || (needsContext && !label.includes(' '))) return 'shared';
  const own = label.includes(' ') ? CODERS_OWN : OWN_ABBREVIATION;
  if (!needsContext && own.test(label)) return 'coding';
  return CODING_TOPICS.has(topic) ? 'technical' : 'field';
}

/** Terms of the field that news and advice for patients have as well. */
const KNOWN_TO_ALL =
  /^(?:HIPAA\b.*|health insurance portability.*|office (?:for civil|of the inspector).*|privacy officer|business associate|breach notification|medicare (?:advantage|part).*|.*star ratings?|prior authorization|preauthorization|skilled nursing facility|nursing home|explanation of benefits|out-of-network.*|length of stay|medical record|patient portal|telehealth.*|telemedicine|surprise.*bill.*|audit (?:trail|log)|access control|data (?:dictionary|quality|governance|integrity|warehouse|mining|steward|element|set)|machine learning|natural language processing|artificial intelligence|large language model|predictive.*|structured data|free text|clinical trial|duplicate record|.*comorbidity index|two-factor.*|multi-factor.*|court order|accreditation|corrective action(?: plan)?|treble damages|compliance officer|whistleblower)$/i;

/** A single word in small letters may be anybody's; an abbreviation such as UHDDS is not. */
function isOneWord(label: string): boolean {
  return /^\p{Lu}?\p{Ll}+$/u.test(label);
}
