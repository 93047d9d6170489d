import type { TermMatcher } from './build-matcher';
import { readMentions } from './read-mentions';

/** A place in a text where a term stands: UTF-16 offsets and the index of the term in `entries`. */
export type TermSpan = { start: number; end: number; entry: number };

/** The terms alone that `readMentions` finds in a text, whatever the page is about. */
export function matchTerms(matcher: TermMatcher, text: string): TermSpan[] {
  return readMentions(matcher, text).flatMap((mention) =>
    mention.kind === 'term' ? [{ start: mention.start, end: mention.end, entry: mention.entry }] : [],
  );
}
