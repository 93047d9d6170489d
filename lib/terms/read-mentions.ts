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
 * @param codingWords by number of a word of coding: what the words say that the text has (`PageScore.words`)
 * @returns mentions, codes first, each kind in the order of the text; a term and a code may overlap
 */
export function readMentions(
  matcher: TermMatcher,
  text: string,
  codingWords?: Uint8Array,
): readonly Mention[] {
  scanWords(matcher.words, text, found);
  if (found.digits.length > 0) readCodes(matcher, text, found, mentions);
  if (found.count > 0) readTerms(matcher, text, found, mentions);
  if (codingWords) noteCodingWords(matcher, codingWords);
  if (mentions.length === 0) return NONE;
  const read = mentions;
  mentions = [];
  return read;
}

function noteCodingWords(matcher: TermMatcher, into: Uint8Array): void {
  const { codingWords, codingNotes } = matcher;
  const { words, count } = found;
  for (let at = 0; at < count; at += 1) {
    const word = codingWords[words[at] ?? 0] ?? -1;
    if (word >= 0) into[word] = codingNotes[word] ?? 0;
  }
}
