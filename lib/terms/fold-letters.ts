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
 * The rules of `foldWord` for a word without digits, by its ending.
 * @param ending its last four letters, eight bits each, the last one in the highest; of a short word also what is before it
 * @param length of the word
 * @returns how many letters are cut off, and `ENDS_IN_Y`
 */
export function foldOf(ending: number, length: number): number {
  const last = ending >>> 24;
  if (length < 4 || (last !== S && last !== E)) return 0;
  const second = (ending >>> 16) & LETTER;
  const third = (ending >>> 8) & LETTER;
  const fourth = ending & LETTER;
  if (last === E) return isDropped(second, third, length) ? 1 : 0;
  if (second === I) return 2;
  if (second !== E) return second === S || second === U ? 0 : 1;
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
