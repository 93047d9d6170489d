import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { answerItem } from '@/lib/db/answer-item';
import type { ItemRow } from '@/lib/db/schema';
import { stepQuiz, type QuizStep } from '@/lib/db/step-quiz';
import { refreshBadge } from '@/lib/platform/badge';
import type { QuizEntry, QuizSession } from '@/lib/quiz/quiz-session';
import type { AnswerConfidence } from '@/lib/schedule/grade';
import { useStopwatch } from './use-stopwatch';

type Choice = { response: string[]; confidence: AnswerConfidence | undefined };

/**
 * What is chosen in the question on screen, and what can be done in it. Tutor style: the choice is this panel's own
 * until it is checked. Exam style: each choice is stored at once, and becomes an answer when the quiz ends.
 */
export function useQuestion(
  session: QuizSession,
  entry: QuizEntry | undefined,
  item: ItemRow | undefined,
  isShown: boolean,
) {
  const db = useDatabase();
  const isExam = session.style === 'exam';
  const answer = entry?.answer;
  const [draft, setDraft] = useState<Choice>({
    response: entry?.draft?.response ?? [],
    confidence: entry?.draft?.confidence,
  });
  const [spentMs] = useState(entry?.draft?.elapsedMs ?? 0);
  const { isBusy, error, run } = useAction();
  // Apart: an Enter right after a choice must not be lost because a strike is still being written.
  const marking = useAction();
  const elapsedMs = useStopwatch(isShown && item !== undefined && !answer);
  const step = (event: QuizStep) => stepQuiz(db, session.id, event);
  const storeDraft = async ({ response, confidence }: Choice) => {
    if (!entry) return;
    const stored = { response, elapsedMs: spentMs + elapsedMs(), ...(confidence && { confidence }) };
    await step({ kind: 'drafted', itemId: entry.itemId, draft: stored, at: Date.now() });
  };
  const change = (next: Choice) => {
    setDraft(next);
    if (isExam) marking.run(() => storeDraft(next));
  };
  const toggleStrike = (optionId: string) => {
    if (!entry || answer) return;
    const { itemId } = entry;
    marking.run(() => step({ kind: 'struck', itemId, optionId, at: Date.now() }));
  };

  return {
    isExam,
    answer,
    // What was stored wins: another panel may have answered this question with another choice.
    chosen: answer?.response ?? draft.response,
    confidence: draft.confidence,
    isBusy,
    error: error ?? marking.error,
    choose: (optionId: string) => {
      if (answer || !item) return;
      const { response, confidence } = draft;
      const isTakenBack = item.type === 'multiple' && response.includes(optionId);
      if (!isTakenBack && entry?.strikes?.includes(optionId)) toggleStrike(optionId);
      if (item.type === 'single') change({ response: [optionId], confidence });
      else if (isTakenBack) change({ response: response.filter((id) => id !== optionId), confidence });
      else change({ response: [...response, optionId], confidence });
    },
    strike: (optionId: string) => {
      // A struck option is no choice any more.
      if (draft.response.includes(optionId) && !answer)
        change({ ...draft, response: draft.response.filter((id) => id !== optionId) });
      toggleStrike(optionId);
    },
    setConfidence: (confidence: AnswerConfidence | undefined) => change({ ...draft, confidence }),
    check: () =>
      run(async () => {
        if (!entry) return;
        const { response, confidence } = draft;
        const given = { sessionId: session.id, itemId: entry.itemId, response, confidence, now: Date.now() };
        await answerItem(db, { ...given, elapsedMs: elapsedMs() });
        void refreshBadge();
      }),
    /** Goes to another place, or ends the quiz. In exam style the time spent here is kept. */
    go: (event: { kind: 'next'; from: number } | { kind: 'went'; to: number } | { kind: 'ended' }) =>
      run(async () => {
        if (isExam) await storeDraft(draft);
        const stepped = await step({ ...event, at: Date.now() });
        if (stepped.status === 'finished') void refreshBadge();
      }),
  };
}
