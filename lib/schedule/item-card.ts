import type { Grade } from './grade';
import { reviewMemory, type MemoryState } from './memory';

/** An answer of the log, as far as memory goes. `id` is unique, `at` in epoch ms. */
export type LoggedAnswer = { id: string; itemId: string; at: number; grade: Grade; isCorrect: boolean };

/** What the log says of one item: its memory, and how it was answered so far. Derived: `AnswerLog`. */
export type ItemCard = MemoryState & {
  itemId: string;
  answers: number;
  right: number;
  /** Whether the last answer was right. */
  wasRight: boolean;
  /** The grade of the very first answer. */
  firstGrade: Grade;
};

/**
 * The card of an item after one more answer, which comes after all of its others in the log.
 * @param before undefined for an item answered for the first time
 * @param retention the share of items that should still be known when they come due
 */
export function cardAfter(
  before: ItemCard | undefined,
  answer: Pick<LoggedAnswer, 'itemId' | 'grade' | 'at' | 'isCorrect'>,
  retention: number,
): ItemCard {
  return {
    ...reviewMemory(before, answer.grade, answer.at, retention),
    itemId: answer.itemId,
    answers: (before?.answers ?? 0) + 1,
    right: (before?.right ?? 0) + (answer.isCorrect ? 1 : 0),
    wasRight: answer.isCorrect,
    firstGrade: before?.firstGrade ?? answer.grade,
  };
}
