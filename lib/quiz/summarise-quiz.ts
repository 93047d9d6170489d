import type { QuizEntry, QuizSession } from './quiz-session';

/** Whether something was chosen: an answer, or in exam style a draft of one. */
export function isAnswered({ answer, draft }: QuizEntry): boolean {
  return answer !== undefined || (draft?.response.length ?? 0) > 0;
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
  const answered = session.entries.filter(isAnswered);
  return {
    answered: answered.length,
    correct: answered.filter((entry) => entry.answer?.isCorrect).length,
    total: session.entries.length,
    missedItemIds: answered.filter(({ answer }) => answer?.isCorrect === false).map((entry) => entry.itemId),
    elapsedMs: answered.reduce((sum, { answer, draft }) => sum + (answer ?? draft ?? NO_TIME).elapsedMs, 0),
  };
}

const NO_TIME = { elapsedMs: 0 };
