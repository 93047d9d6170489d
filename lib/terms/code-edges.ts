import type { ListedPatterns } from './listed-forms';

/** Characters that, right beside it, make what looks like a code a part of something else. */
const STICKY = '#@_\\$€£%+~^°&';
const RANGE_START =
  /(?:[A-Z](?:[0-9][0-9A-Z]|[A-Z][0-9])(?:\.[0-9A-Z]{1,4})?|[0-9]{4}[0-9FTUM]|[A-V][0-9]{4}|(?<![0-9.])[0-9]{1,3}|code|cpt|cm|pcs|hcpcs|drg|icd-10)[-–]$/i;
/** Two MS-DRGs, but no longer number: claims and accounts are numbered `88-20417`. */
const AFTER_SHORT = /\b\d{1,3}.$/;
/** A word (`E11.9-related`), the end of a range, a modifier (`99213-25`), or nothing (`E11.0-`). */
const AFTER_HYPHEN =
  /^[-–](?:[a-z]{3,}|[A-Z](?:[0-9][0-9A-Z]|[A-Z][0-9])|[0-9]{4}[0-9FTUM](?![0-9])|[A-V][0-9]{4}|[0-9]{2,3}(?![0-9])|[A-Z][A-Z0-9](?![A-Za-z0-9])|(?![\p{L}\p{N}]))/u;
const ADDRESS = /:\/\/|www\.|@|\.[a-z]{2,}\/|[?&]\S*$/i;
const REACH = 80;
/** Whether a stretch stands by itself: not in a name with hyphens, an address, a path, an amount, a colour or a handle. */
export function isFree(text: string, start: number, end: number): boolean {
  return isFreeBefore(text, start, end) && isFreeAfter(text, end);
}

function isFreeBefore(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  if (before === '' || before === ' ' || before === '(') return true;
  if (STICKY.includes(before)) return false;
  const isAfterWord = /[\p{L}\p{N}]/u.test(text.charAt(start - 2));
  if (before === '.') return !isAfterWord;
  if (before === '-' || before === '–') {
    const range = text.slice(Math.max(0, start - 10), start);
    return !isAfterWord || (RANGE_START.test(range) && (end - start < 4 || !AFTER_SHORT.test(range)));
  }
  if (before === '/' || before === '=' || before === ':' || before === '?')
    return !ADDRESS.test(tokenBefore(text, start));
  return true;
}

function isFreeAfter(text: string, end: number): boolean {
  const after = text.charAt(end);
  if (after === '' || after === ' ' || after === ',') return true;
  if (STICKY.includes(after) || after === '=') return false;
  if (after === '-' || after === '–') return AFTER_HYPHEN.test(text.slice(end, end + 8));
  return true;
}

/** What stands before a place without a space between. */
function tokenBefore(text: string, at: number): string {
  return /\S*$/.exec(text.slice(Math.max(0, at - REACH), at))?.[0] ?? '';
}

/** Whether a number that ends here says how many there are of what comes after it. */
export function isCounted({ notCounted }: ListedPatterns, text: string, end: number): boolean {
  return !notCounted.test(text.slice(end, end + 16).toLowerCase());
}
