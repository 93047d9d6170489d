import { normaliseCode } from '@/lib/codes/normalise-code';
import type { Found } from './find-words';
import type { CodeList } from './search-codes';

const TYPED_CODE = 1_000;
/** The code itself comes before those that only begin so. */
const WHOLE_CODE = 100;
/** What is shown of the codes that begin so. */
const SHOWN = 60;
/** The codes beside one that is not there, and three letters that are a PCS table but perhaps a word. */
const BESIDE = 60;

/** Codes that were typed, wholly or in part, with or without dot and placeholder. */
export function findTyped({ system, codes }: CodeList, query: string, found: Found): void {
  const typed = normaliseCode(query);
  if (!/^[A-Z0-9]{1,7}$/.test(typed)) return;
  if (!/\d/.test(typed)) {
    const row = codes.rowOf(typed);
    if (row !== undefined) found(row, BESIDE);
    return;
  }
  // `E11` means the category and what is below it before another system's codes that begin so (E1100).
  const first = TYPED_CODE + (codes.rowOf(typed) === undefined ? 0 : WHOLE_CODE);
  const take = (prefix: string, score: number, most: number): boolean => {
    const { from, to } = codes.prefixRange(prefix);
    for (let at = from; at < Math.min(to, from + most); at += 1) {
      const row = codes.views.numbers.codeOrder[at] ?? 0;
      found(row, score - (at - from) + (codes.codeAt(row) === typed ? WHOLE_CODE : 0));
    }
    return to > from;
  };
  if (take(typed, first, SHOWN)) return;
  // A seventh character without its placeholders: `T14.91A` is T14.91XA.
  const character = typed.at(-1) ?? '';
  if (system === 'icd10cm' && typed.length >= 4 && /[A-Z]/.test(character)) {
    const row = codes.rowOf(`${typed.slice(0, -1).padEnd(6, 'X')}${character}`);
    if (row !== undefined) found(row, TYPED_CODE + WHOLE_CODE);
  }
  // Not there: the codes beside it.
  if (/\s/.test(query.trim())) return;
  for (let length = typed.length - 1; length >= 3; length -= 1) {
    if (take(typed.slice(0, length), BESIDE, BESIDE / 3)) return;
  }
}
