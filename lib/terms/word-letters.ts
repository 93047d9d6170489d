/** Up to here, a value of `LETTERS` has to be looked at more closely (`rareLetter`): not known yet, half of a pair. */
export const PAIR = 1;
/** What stands for units that are in no word, and for apostrophes, which may be. */
export const NO_WORD = 2;
export const APOSTROPHE = 3;
/** From here on letters: a to z, each with a value of its own, and then all others, which share the rest. */
const FIRST_LETTER = 14;
const FIRST_SHARED = 40;
const SHARED = 64 - FIRST_SHARED;
/** The bit that digits have, and no letters. */
export const DIGIT = 0x80;

const [ZERO, NINE, SMALL_A, SMALL_Z] = [48, 57, 97, 122] as const;

/**
 * For each UTF-16 unit the value of its lower-case form where it belongs to words (`\p{L}` and `\p{N}`), else one of
 * the values above; 0 where nobody has asked yet. Filled on demand by `rareLetter`: a page uses few of the 65,536.
 */
export const LETTERS = new Uint8Array(0x1_0000);

/** The value of a unit that is seen for the first time, or is half of a pair: then by the character of both halves. */
export function rareLetter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const value = valueOf(unit);
  LETTERS[unit] = value;
  if (value !== PAIR) return value;
  const isSecond = unit >= 0xdc00;
  const point = text.codePointAt(isSecond ? at - 1 : at) ?? 0;
  return point > 0xffff && isWordCharacter(String.fromCodePoint(point)) ? numberOf(unit) : NO_WORD;
}

/** The value of a unit of a folded word. */
export function letterOf(unit: number): number {
  const value = valueOf(unit);
  return value === PAIR ? numberOf(unit) : value;
}

/** Whether other units have the same value. */
export function isShared(letter: number): boolean {
  return letter >= FIRST_SHARED && letter < DIGIT;
}

/** The lower-case form of a unit. One that becomes more than one unit stays as it is, and so does half of a pair. */
export function lowerUnit(unit: number): number {
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}

function valueOf(unit: number): number {
  if (unit >= 0xd800 && unit < 0xe000) return PAIR;
  const character = String.fromCharCode(unit);
  if (character === "'" || character === '’') return APOSTROPHE;
  return isWordCharacter(character) ? numberOf(lowerUnit(unit)) : NO_WORD;
}

function numberOf(lower: number): number {
  if (lower >= SMALL_A && lower <= SMALL_Z) return lower - SMALL_A + FIRST_LETTER;
  if (lower >= ZERO && lower <= NINE) return lower - ZERO + DIGIT;
  return FIRST_SHARED + (lower % SHARED);
}

function isWordCharacter(character: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(character);
}
