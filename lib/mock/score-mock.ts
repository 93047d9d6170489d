import { scoreResponse } from '@/lib/quiz/score';
import { clockAtDeadline } from './exam-clock';
import type { MockEntry, MockExam } from './mock-exam';
import { isUnanswered } from './place-state';
import { firstResponse } from './response';

export type MockKeys = {
  /** The key of an item, or undefined when the item is gone. */
  keyOf: (itemId: string) => readonly string[] | undefined;
  /** The share of the points of a scenario's sheet, 0 to 1, or undefined when the scenario is gone. */
  shareOf: (entry: Extract<MockEntry, { kind: 'scenario' }>) => number | undefined;
};

/**
 * The submitted exam: every place with its outcome, and which items were seen and left open. An exam whose time was up is submitted as of its end, however late
 * that is noticed. One that is finished already is returned as it is.
 * @param at what the computer's clock shows
 */
export function scoreMock(exam: MockExam, { keyOf, shareOf }: MockKeys, at: number): MockExam {
  if (exam.status === 'finished') return exam;
  const leftOpen = exam.entries.flatMap((entry) =>
    entry.kind === 'item' && entry.isVisited && isUnanswered(entry) ? entry.itemId : [],
  );
  return {
    ...exam,
    status: 'finished',
    finishedAt: Math.min(at, clockAtDeadline(exam) ?? at),
    revision: exam.revision + 1,
    entries: exam.entries.map((entry) => withOutcome(entry, { keyOf, shareOf })),
    ...(leftOpen.length > 0 && { leftOpen }),
  };
}

function withOutcome(entry: MockEntry, { keyOf, shareOf }: MockKeys): MockEntry {
  if (entry.kind === 'scenario') {
    const share = shareOf(entry);
    return share === undefined ? entry : { ...entry, outcome: { share } };
  }
  const key = keyOf(entry.itemId);
  if (key === undefined) return entry;
  return {
    ...entry,
    outcome: {
      isCorrect: scoreResponse(key, entry.response).isCorrect,
      wasFirstCorrect: scoreResponse(key, firstResponse(entry)).isCorrect,
    },
  };
}
