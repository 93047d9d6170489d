import type { CodeSystem } from '@/lib/codes/code-system';
import { normaliseCode } from '@/lib/codes/normalise-code';

/** How far a wrong code agrees with the expected one, category or table left aside: `agreeing` of `of` characters. */
export type CodeAgreement = { agreeing: number; of: number };

const CATEGORY = 3;
const FULL = 7;

/**
 * How far two different codes agree, where that earns partial credit: ICD-10-CM codes of one category, ICD-10-PCS codes
 * of one table. Characters of a diagnosis count from the left up to the first that differs, because each one only has a
 * meaning under those before it; its 7th character (encounter) and the positions of a procedure stand for themselves.
 * @returns undefined where nothing is earned, HCPCS and CPT always included: their numbers are no hierarchy
 */
export function codeAgreement(
  system: CodeSystem,
  expected: string,
  given: string,
): CodeAgreement | undefined {
  const [right, typed] = [normaliseCode(expected), normaliseCode(given)];
  if (right === typed || typed.length < CATEGORY) return undefined;
  if (right.slice(0, CATEGORY) !== typed.slice(0, CATEGORY)) return undefined;
  if (system === 'icd10pcs') {
    const places = right.slice(CATEGORY).split('');
    const agreeing = places.filter((character, at) => character === typed[CATEGORY + at]).length;
    return { agreeing, of: FULL - CATEGORY };
  }
  if (system !== 'icd10cm') return undefined;
  const hasSeventh = right.length === FULL && typed.length === FULL;
  const end = hasSeventh ? FULL - 1 : Math.min(right.length, typed.length);
  let at = CATEGORY;
  while (at < end && right[at] === typed[at]) at += 1;
  const seventh = hasSeventh && right.at(-1) === typed.at(-1) ? 1 : 0;
  return { agreeing: at - CATEGORY + seventh, of: Math.max(right.length, typed.length) - CATEGORY };
}
