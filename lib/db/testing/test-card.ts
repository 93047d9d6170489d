import { reviewMemory } from '@/lib/schedule/memory';
import type { CardRow } from '../schema';

/** The card of an item that was answered rightly once, and is due at `dueAt` (epoch ms). */
export function testCard(itemId: string, dueAt: number): CardRow {
  const memory = reviewMemory(undefined, 'good', dueAt - 1000);
  return { ...memory, itemId, dueAt, answers: 1, right: 1, wasRight: true, firstGrade: 'good' };
}
