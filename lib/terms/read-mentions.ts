import type { TermMatcher } from './build-matcher';
import { readCodes } from './code-mentions';
import { FoundWords } from './found-words';
import type { Mention } from './mention';
import { scanWords } from './scan-words';
import { readTerms } from './term-mentions';

/** Used again for each text: a page has a hundred thousand of them, and in most of them there is nothing. */
const found = new FoundWords();
const NONE: readonly Mention[] = [];
let mentions: Mention[] = [];

/**
 * Finds everything in a text that may deserve a flag: terms of the glossary, and what has the shape of a code. Whether
 * a code exists and whether the page is about coding at all is decided later, by `decideSpans`.
 * @param seen by number of a word of coding: set to 1 where the text has it (`PageScore.seen`)
 * @returns mentions, codes first, each kind in the order of the text; a term and a code may overlap
 */
export function readMentions(matcher: TermMatcher, text: string, seen?: Uint8Array): readonly Mention[] {
  scanWords(matcher.words, text, found, matcher.codingNotes.length);
  if (found.digits.length > 0) readCodes(matcher, text, found, mentions);
  if (found.count > 0) readTerms(matcher, text, found, mentions);
  if (seen && found.hasNoted) noteWords(seen);
  if (mentions.length === 0) return NONE;
  const read = mentions;
  mentions = [];
  return read;
}

function noteWords(seen: Uint8Array): void {
  for (let at = 0; at < found.count; at += 1) {
    const word = found.words[at] ?? 0;
    if (word < seen.length) seen[word] = 1;
  }
}
