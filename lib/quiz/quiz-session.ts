import type { AnswerConfidence } from '@/lib/schedule/grade';
import { AppError } from '@/lib/std/app-error';
import { seededRandom } from '@/lib/std/random';
import { shuffled } from '@/lib/std/shuffled';

/** An answer that has been given and stored. `dueAt`: when the item comes again (epoch ms). */
export type QuizAnswer = {
  reviewId: string;
  response: string[];
  isCorrect: boolean;
  confidence?: AnswerConfidence;
  elapsedMs: number;
  answeredAt: number;
  dueAt: number;
};

export type QuizEntry = { itemId: string; optionOrder: string[]; isNew: boolean; answer?: QuizAnswer };

/** A running or finished quiz. `position` is the entry on screen; its feedback shows once it has an answer. */
export type QuizSession = {
  id: string;
  kind: 'quiz';
  status: 'running' | 'finished';
  startedAt: number;
  finishedAt?: number;
  position: number;
  entries: QuizEntry[];
};

export type QuizEvent =
  | { kind: 'answered'; itemId: string; answer: QuizAnswer }
  | { kind: 'next'; from: number; at: number }
  | { kind: 'ended'; at: number };

type QuizItem = {
  id: string;
  options: readonly { id: string }[];
  fixedOrder?: boolean | undefined;
  isNew: boolean;
};

/** A new session over `items`; the order of options is drawn once, so that it stays the same on resume. */
export function startQuiz(
  id: string,
  items: readonly QuizItem[],
  seed: number,
  startedAt: number,
): QuizSession {
  if (items.length === 0) throw new AppError('quiz-empty', 'A quiz needs at least one item.');
  const random = seededRandom(seed);
  const entries = items.map((item) => {
    const ids = item.options.map((option) => option.id);
    return { itemId: item.id, optionOrder: item.fixedOrder ? ids : shuffled(ids, random), isNew: item.isNew };
  });
  return { id, kind: 'quiz', status: 'running', startedAt, position: 0, entries };
}

/**
 * The session after an event. An answer to an entry that has one, a step from a place that was already left and
 * anything after the end change nothing, so that two open panels cannot count an answer twice.
 */
export function reduceQuiz(session: QuizSession, event: QuizEvent): QuizSession {
  if (session.status === 'finished') return session;
  switch (event.kind) {
    case 'answered':
      return {
        ...session,
        entries: session.entries.map((entry) =>
          entry.itemId === event.itemId && !entry.answer ? { ...entry, answer: event.answer } : entry,
        ),
      };
    case 'next': {
      if (event.from !== session.position || !session.entries[event.from]?.answer) return session;
      const isLast = session.position === session.entries.length - 1;
      return isLast ? finish(session, event.at) : { ...session, position: session.position + 1 };
    }
    case 'ended':
      return finish(session, event.at);
  }
}

function finish(session: QuizSession, at: number): QuizSession {
  return { ...session, status: 'finished', finishedAt: at };
}

export type QuizSummary = {
  answered: number;
  correct: number;
  total: number;
  missedItemIds: string[];
  elapsedMs: number;
};

/** Counts over the answers given so far; time is the sum of the answering times in ms. */
export function summariseQuiz(session: QuizSession): QuizSummary {
  const answered = session.entries.filter((entry) => entry.answer);
  return {
    answered: answered.length,
    correct: answered.filter((entry) => entry.answer?.isCorrect).length,
    total: session.entries.length,
    missedItemIds: answered.filter((entry) => !entry.answer?.isCorrect).map((entry) => entry.itemId),
    elapsedMs: answered.reduce((sum, entry) => sum + (entry.answer?.elapsedMs ?? 0), 0),
  };
}
