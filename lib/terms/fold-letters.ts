// Letters by their values (`LETTERS`).
const A = 14;
const C = 16;
const E = 18;
const H = 21;
const I = 22;
const S = 32;
const U = 34;
const X = 37;
export const Y = 38;
const Z = 39;
/** The bits of one letter. */
const LETTER = 0xff;
/** Added by `foldOf` where a y takes the place of the letters that are cut off. */
export const ENDS_IN_Y = 8;

/**
 * What may be done with a word, a bit each: an e dropped or more than one s cut off, which `foldMore` says, or one s cut
 * off. It is what both the last letter and the one before it allow.
 */
const [E_RULES, ONE_S, S_RULES] = [1, 2, 4] as const;
const BY_LAST = new Uint8Array(256);
BY_LAST[E] = E_RULES;
BY_LAST[S] = ONE_S | S_RULES;
const BY_SECOND = new Uint8Array(256).fill(ONE_S);
for (const letter of [S, X, Z, A, H]) BY_SECOND[letter] = ONE_S | E_RULES;
for (const letter of [I, E]) BY_SECOND[letter] = S_RULES;
BY_SECOND[S] = E_RULES;
BY_SECOND[U] = 0;

/**
 * The rules of `foldWord` for a word without digits, by its ending.
 * @param ending its last four letters, eight bits each, the last one in the highest; of a short word also what is before it
 * @param length of the word
 * @returns how many letters are cut off, and `ENDS_IN_Y`
 */
export function foldOf(ending: number, length: number): number {
  // In numbers, not in branches: one word in three ends in an s or e, and nobody can foresee which. Reading words takes a
  // tenth less time so.
  const rules =
    (BY_LAST[ending >>> 24] ?? 0) & (BY_SECOND[(ending >>> 16) & LETTER] ?? 0) & ((3 - length) >> 31);
  return (rules & (E_RULES | S_RULES)) === 0 ? rules >> 1 : foldMore(ending, length);
}

/** The rules for an e at the end, and for an s behind an e or i. */
function foldMore(ending: number, length: number): number {
  const second = (ending >>> 16) & LETTER;
  const third = (ending >>> 8) & LETTER;
  const fourth = ending & LETTER;
  if (ending >>> 24 === E) return isDropped(second, third, length) ? 1 : 0;
  if (second === I) return 2;
  if (third === I) return 3 + ENDS_IN_Y;
  const isHissing =
    third === X || third === Z || (third === S && length > 4) || (third === H && isCOrS(fourth));
  if (isHissing) return third === S && fourth === I && length > 5 ? 4 : 2;
  return isDropped(third, fourth, length - 1) ? 2 : 1;
}

/** Whether the e at the end of a word of this length is dropped. */
function isDropped(before: number, third: number, length: number): boolean {
  if (before === H) return isCOrS(third);
  return length > 3 && (before === S || before === X || before === Z || before === A);
}

function isCOrS(letter: number): boolean {
  return letter === C || letter === S;
}
