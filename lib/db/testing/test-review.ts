import { v7 as uuidv7 } from 'uuid';
import type { ReviewRow } from '../schema';

/** A right answer to an item at an instant (epoch ms), and whatever the test wants to be different. */
export function testReview(itemId: string, at: number, changes: Partial<ReviewRow> = {}): ReviewRow {
  return {
    id: uuidv7({ msecs: at }),
    itemId,
    itemRevision: 1,
    itemType: 'single',
    at,
    response: ['a'],
    isCorrect: true,
    elapsedMs: 10_000,
    grade: 'good',
    mode: 'quiz',
    sessionId: 'earlier-quiz',
    ...changes,
  };
}
