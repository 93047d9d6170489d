import type { Mention } from '@/lib/terms/mention';
import type { PageMatch } from '../kept-run';
import type { Decide } from '../match-index';
import { positionsOf } from '../text-run';

/** A mention of a term that is flagged whatever the page is about. */
export function termMention(start: number, end: number, entry = 0): Mention {
  return { start, end, kind: 'term', entry, isAmbiguous: false, strength: 'coding', evidence: 1 };
}

/** Flags every term, for good. */
export const flagTerms: Decide = (mentions) => ({
  spans: mentions.filter((mention) => mention.kind === 'term'),
  isFinal: true,
});

/** The words of a match in a single text node. */
export function wordsOf({ run, start, end }: PageMatch): string {
  const at = positionsOf(run, start, end);
  return at.start.node.data.slice(at.start.offset, at.end.offset);
}

export function entryOf(match: PageMatch | undefined): number | undefined {
  return match?.kind === 'term' ? match.entry : undefined;
}
