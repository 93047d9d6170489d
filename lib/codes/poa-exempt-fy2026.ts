import { normaliseCode } from './normalise-code';
import list from './poa-exempt-fy2026.json';

const EXEMPT = list.exempt.split(' ');
const NOT_EXEMPT = list.notExempt.split(' ');
const SEVENTH: Readonly<Record<string, string>> = list.seventh;

/**
 * Whether a valid ICD-10-CM code of FY2026 is exempt from POA reporting, with or without its dot, without an installed
 * list. The 38,349 codes of the official list (POAexemptCodesFY26, Appendix I of the Guidelines), written short: whole
 * branches, and 7th characters of later encounters and sequelae, less the branches that are not exempt. A test holds it
 * against the official file.
 */
export function isPoaExemptFy2026(code: string): boolean {
  const plain = normaliseCode(code);
  const begins = (beginnings: readonly string[]) => beginnings.some((each) => plain.startsWith(each));
  if (begins(EXEMPT)) return true;
  const letters = SEVENTH[plain.charAt(0)] ?? '';
  return plain.length === 7 && letters.includes(plain.charAt(6)) && !begins(NOT_EXEMPT);
}
