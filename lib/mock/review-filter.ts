import type { MockEntry } from './mock-exam';
import { isUnanswered } from './place-state';
import { isChanged } from './response';

/** Which items of a finished exam are read again. */
export const REVIEW_FILTERS = {
  all: { title: 'All', has: () => true },
  wrong: { title: 'Not right', has: isWrong },
  flagged: { title: 'Flagged', has: (entry: MockEntry) => entry.isFlagged },
  changed: { title: 'Changed', has: isChanged },
  unanswered: { title: 'Unanswered', has: isUnanswered },
} as const satisfies Record<string, { title: string; has: (entry: MockEntry) => boolean }>;

export type ReviewFilter = keyof typeof REVIEW_FILTERS;

/** Places (from 0) of the entries that a filter has. */
export function reviewedPlaces(entries: readonly MockEntry[], filter: ReviewFilter): number[] {
  return entries.flatMap((entry, place) => (REVIEW_FILTERS[filter].has(entry) ? place : []));
}

/** Answered, and not all of it right. */
function isWrong(entry: MockEntry): boolean {
  if (isUnanswered(entry) || !entry.outcome) return false;
  return entry.kind === 'item' ? !entry.outcome.isCorrect : (entry.outcome.share ?? 0) < 1;
}
