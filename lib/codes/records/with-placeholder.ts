/** Of a code with its 7th character, without the dot. */
export const FULL_CODE_LENGTH = 7;

/**
 * A code with its 7th character: X fills the places up to the sixth (Guidelines I.A.4 and I.A.5).
 * `T07` with `A` is `T07XXXA`, `S72001` with `A` is `S72001A`.
 * @param code without its dot, 3 to 6 characters
 * @throws RangeError for a code that has 7 characters already or is none, and for more than one character
 */
export function withPlaceholder(code: string, character: string): string {
  if (!/^[A-Z][0-9A-Z]{2,5}$/.test(code)) throw new RangeError(`No 7th character can be added to ${code}.`);
  if (!/^[0-9A-Z]$/.test(character)) throw new RangeError(`${character} is no 7th character.`);
  return code.padEnd(FULL_CODE_LENGTH - 1, 'X') + character;
}
