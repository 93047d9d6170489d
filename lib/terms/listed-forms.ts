import { isCounted } from './code-edges';
import type { ListedRules } from './list-rules';

const REACH = 500;

/** The rules, ready to be asked: made once, as making them again takes longer than asking. */
export type ListedPatterns = Readonly<Record<keyof ListedRules, RegExp>>;

export function listedPatterns(rules: ListedRules): ListedPatterns {
  const patterns = Object.entries(rules).map(([name, source]) => [name, listedPattern(source)]);
  return Object.fromEntries(patterns) as ListedPatterns;
}

export function listedPattern(source: string): RegExp {
  return new RegExp(source, 'u');
}

/**
 * Whether the short form of a modifier or group code (`25`, `RT`, `CO`) is meant by what stands around it.
 * @param listedTo where the last one before it in the text ends, or -1
 */
export function isListed(
  rules: ListedPatterns,
  text: string,
  start: number,
  end: number,
  listedTo: number,
): boolean {
  const form = text.slice(start, end);
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  if (rules.attached.test(before)) return true;
  const isNumber = !/[A-Z]/.test(form);
  if (isNumber && isCounted(rules, text, end)) return false;
  if (rules.behind.test(before)) return isNumber || !isCounted(rules, text, end);
  if (rules.clinical.test(form)) return false;
  if (rules.before.test(after)) return true;
  const gap = listedTo < 0 ? '' : text.slice(listedTo, start);
  if (rules.chain.test(gap) || (rules.words.test(gap) && /^[,.;)]/.test(after))) return true;
  return (rules.used.test(before) || rules.meant.test(form + after)) && rules.near.test(before + after);
}
