import type { DueCount } from '@/lib/db/study-items';

/** Why there is nothing to ask, and what to do about it. */
export function NothingToAsk({ count }: { count: DueCount }) {
  return count.later === 0
    ? 'No question bank is switched on. Switch one on under Settings.'
    : 'All questions of your banks have been answered and none is due yet. They come back when they are worth repeating.';
}
