import {
  createEmptyCard,
  fsrs,
  generatorParameters,
  Rating,
  type Card as FsrsCard,
  type State,
} from 'ts-fsrs';
import type { Grade } from './grade';

/** What is known about the memory of one item (FSRS state). Instants in epoch ms, stability in days. */
export type MemoryState = {
  dueAt: number;
  stability: number;
  difficulty: number;
  reps: number;
  lapses: number;
  learningSteps: number;
  state: State;
  lastReviewAt: number;
  scheduledDays: number;
};

/** The share of items that should still be known when they come due. */
export const DESIRED_RETENTION = 0.9;

const RATINGS = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;

// Fuzz off: the same log must always rebuild the same cards. One short step instead of the two of flashcards: a question
// that comes back after a minute tests the memory of its options, not of the rule.
const scheduler = fsrs(
  generatorParameters({
    request_retention: DESIRED_RETENTION,
    enable_fuzz: false,
    learning_steps: ['10m'],
    relearning_steps: ['10m'],
  }),
);

/**
 * The memory state after an answer.
 * @param before the state until now, undefined for an item answered for the first time
 * @param at instant of the answer, epoch ms
 */
export function reviewMemory(before: MemoryState | undefined, grade: Grade, at: number): MemoryState {
  const card = before ? toFsrs(before) : createEmptyCard(at);
  // A clock that was set back must not make an answer lie before the previous one.
  const now = Math.max(at, before?.lastReviewAt ?? at);
  return fromFsrs(scheduler.next(card, now, RATINGS[grade]).card, now);
}

/** The probability (0 to 1) that the item is still known at `now` (epoch ms). */
export function recallProbability(memory: MemoryState, now: number): number {
  return scheduler.get_retrievability(toFsrs(memory), Math.max(now, memory.lastReviewAt), false);
}

function toFsrs(memory: MemoryState): FsrsCard {
  return {
    due: new Date(memory.dueAt),
    stability: memory.stability,
    difficulty: memory.difficulty,
    elapsed_days: 0,
    scheduled_days: memory.scheduledDays,
    learning_steps: memory.learningSteps,
    reps: memory.reps,
    lapses: memory.lapses,
    state: memory.state,
    last_review: new Date(memory.lastReviewAt),
  };
}

function fromFsrs(card: FsrsCard, lastReviewAt: number): MemoryState {
  return {
    dueAt: card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
    learningSteps: card.learning_steps,
    state: card.state,
    lastReviewAt,
    scheduledDays: card.scheduled_days,
  };
}
