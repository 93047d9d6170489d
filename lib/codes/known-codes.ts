import type { BookCode, CodeBook } from './code-book';
import { findCodes } from './find-codes';

/**
 * The codes in a text that the code book really has: what merely looks like one (vitamin B12, the road I-10, a ZIP
 * code) is not there. CPT numbers count only where the user's own list is installed. Headers are told by `isBillable`.
 * @returns each code once, from the newest edition that has it, in order of appearance within each system
 */
export function knownCodes(text: string, book: Pick<CodeBook, 'find'>): BookCode[] {
  return findCodes(text).flatMap(({ system, code }) => book.find(code, system).slice(0, 1));
}
