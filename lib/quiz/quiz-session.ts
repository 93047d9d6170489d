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

/** Exam style: what is chosen so far. It can be changed until the quiz ends, and becomes the answer then. */
export type QuizDraft = { response: string[]; confidence?: AnswerConfidence; elapsedMs: number };

export type QuizEntry = {
  itemId: string;
  optionOrder: string[];
  isNew: boolean;
  /** Options that the user struck out. */
  strikes?: string[];
  draft?: QuizDraft;
  answer?: QuizAnswer;
};

/** What sets a quiz apart from a plain one of the tutor style without a clock. */
export type QuizManner = {
  /** Right or wrong is said at the end; absent for after each answer. */
  style?: 'exam';
  title?: string;
  /** Wall-clock end (epoch ms): at this instant the quiz ends by itself. */
  deadlineAt?: number;
};

/** A running or finished quiz. `position` is the entry on screen; its feedback shows once it has an answer. */
export type QuizSession = QuizManner & {
  id: string;
  kind: 'quiz';
  status: 'running' | 'finished';
  startedAt: number;
  finishedAt?: number;
  position: number;
  /** The farthest place reached; absent while it is `position`. */
  reached?: number;
  entries: QuizEntry[];
  /** Once finished: items that were shown and left without an answer. Indexed. */
  leftOpen?: string[];
};

export type QuizEvent =
  | { kind: 'answered'; itemId: string; answer: QuizAnswer }
  | { kind: 'struck'; itemId: string; optionId: string; at: number }
  | { kind: 'drafted'; itemId: string; draft: QuizDraft; at: number }
  | { kind: 'next'; from: number; at: number }
  | { kind: 'went'; to: number; at: number }
  | { kind: 'graded'; answers: ReadonlyMap<string, QuizAnswer>; at: number }
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
  manner: QuizManner = {},
): QuizSession {
  if (items.length === 0) throw new AppError('quiz-empty', 'A quiz needs at least one item.');
  const random = seededRandom(seed);
  const entries = items.map((item) => {
    const ids = item.options.map((option) => option.id);
    return { itemId: item.id, optionOrder: item.fixedOrder ? ids : shuffled(ids, random), isNew: item.isNew };
  });
  return { id, kind: 'quiz', status: 'running', startedAt, position: 0, entries, ...manner };
}

/** True once the clock of a timed quiz has run out at `now` (epoch ms). */
export function isTimeUp({ deadlineAt }: Pick<QuizSession, 'deadlineAt'>, now: number): boolean {
  return deadlineAt !== undefined && now >= deadlineAt;
}

/**
 * The session after an event. An answer to an entry that has one, a step from a place that was already left and
 * anything after the end change nothing, so that two open panels cannot count an answer twice. After the deadline only
 * the end is left.
 */
export function reduceQuiz(session: QuizSession, event: QuizEvent): QuizSession {
  if (session.status === 'finished') return session;
  switch (event.kind) {
    case 'answered':
      return changeEntry(session, event.itemId, (entry) => ({ ...entry, answer: event.answer }));
    case 'struck':
      if (isTimeUp(session, event.at)) return session;
      return changeEntry(session, event.itemId, (entry) => struck(entry, event.optionId));
    case 'drafted':
      if (session.style !== 'exam' || isTimeUp(session, event.at)) return session;
      return changeEntry(session, event.itemId, (entry) => ({ ...entry, draft: event.draft }));
    case 'next': {
      if (event.from !== session.position || isTimeUp(session, event.at)) return session;
      const isLast = session.position === session.entries.length - 1;
      // Exam style: going on needs no answer, and the last question does not end the quiz by itself.
      if (session.style === 'exam') return isLast ? session : moved(session, session.position + 1);
      if (!session.entries[event.from]?.answer) return session;
      return isLast ? finish(session, event.at) : moved(session, session.position + 1);
    }
    case 'went': {
      const isAllowed = session.style === 'exam' && session.entries[event.to] !== undefined;
      return isAllowed && !isTimeUp(session, event.at) ? moved(session, event.to) : session;
    }
    case 'graded': {
      const entries = session.entries.map((entry) => {
        const answer = entry.answer ?? event.answers.get(entry.itemId);
        return answer ? { ...entry, answer } : entry;
      });
      return finish({ ...session, entries }, event.at);
    }
    case 'ended':
      return finish(session, event.at);
  }
}

/** Changes the entry of an item that has no answer yet. */
function changeEntry(
  session: QuizSession,
  itemId: string,
  change: (entry: QuizEntry) => QuizEntry,
): QuizSession {
  return {
    ...session,
    entries: session.entries.map((entry) =>
      entry.itemId === itemId && !entry.answer ? change(entry) : entry,
    ),
  };
}

function struck({ strikes = [], ...entry }: QuizEntry, optionId: string): QuizEntry {
  const others = strikes.filter((id) => id !== optionId);
  const next = others.length < strikes.length ? others : [...strikes, optionId];
  return next.length === 0 ? entry : { ...entry, strikes: next };
}

function moved(session: QuizSession, to: number): QuizSession {
  const reached = reachedIn(session);
  return to >= reached
    ? { ...session, position: to, ...(session.style === 'exam' && { reached: to }) }
    : { ...session, position: to, reached };
}

function reachedIn({ reached, position }: QuizSession): number {
  return Math.max(reached ?? position, position);
}

function finish(session: QuizSession, at: number): QuizSession {
  const leftOpen = session.entries
    .slice(0, reachedIn(session) + 1)
    .flatMap((entry) => (entry.answer ? [] : [entry.itemId]));
  return {
    ...session,
    status: 'finished',
    // Found out later, a quiz whose time was up still ended at its deadline.
    finishedAt: Math.min(at, session.deadlineAt ?? at),
    ...(leftOpen.length > 0 && { leftOpen }),
  };
}
