import {
  createEmptyCard,
  default_w,
  fsrs,
  FSRSAlgorithm,
  generatorParameters,
  Rating,
  type Card as FsrsCard,
  type FSRS,
  type State,
} from 'ts-fsrs';
import { DESIRED_RETENTION } from './desired-retention';
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

const RATINGS = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;

const schedulers = new Map<number, FSRS>();

// Fuzz off: the same log must always rebuild the same cards. One short step instead of the two of flashcards: a question
// that comes back after a minute tests the memory of its options, not of the rule.
function schedulerFor(retention: number): FSRS {
  const kept = schedulers.get(retention);
  if (kept) return kept;
  const made = fsrs(
    generatorParameters({
      request_retention: retention,
      enable_fuzz: false,
      learning_steps: ['10m'],
      relearning_steps: ['10m'],
    }),
  );
  schedulers.set(retention, made);
  return made;
}

/**
 * The memory state after an answer.
 * @param before the state until now, undefined for an item answered for the first time
 * @param at instant of the answer, epoch ms
 * @param retention the share of items that should still be known when they come due: it decides when the item comes
 *   again (`dueAt`, `scheduledDays`), and nothing else of the state
 */
export function reviewMemory(
  before: MemoryState | undefined,
  grade: Grade,
  at: number,
  retention: number = DESIRED_RETENTION,
): MemoryState {
  const card = before ? toFsrs(before) : createEmptyCard(at);
  // A clock that was set back must not make an answer lie before the previous one.
  const now = Math.max(at, before?.lastReviewAt ?? at);
  return fromFsrs(schedulerFor(retention).next(card, now, RATINGS[grade]).card, now);
}

/** The probability (0 to 1) that the item is still known at `now` (epoch ms). */
export function recallProbability(memory: MemoryState, now: number): number {
  const fsrsCard = toFsrs(memory);
  return schedulerFor(DESIRED_RETENTION).get_retrievability(
    fsrsCard,
    Math.max(now, memory.lastReviewAt),
    false,
  );
}

/** How firmly an item is held, in FSRS's two numbers. Stability in days, difficulty 1 to 10. */
export type Strength = Pick<MemoryState, 'stability' | 'difficulty'>;

/** FSRS's published weights, which the product schedules with. */
export const DEFAULT_WEIGHTS: readonly number[] = default_w;

/** FSRS as plain formulas over days, for looking ahead over thousands of items: no dates, no learning steps. */
export type MemoryFormulas = {
  /** The strength after an answer. @param before undefined for an item answered for the first time */
  next: (before: Strength | undefined, elapsedDays: number, grade: Grade) => Strength;
  /** The probability (0 to 1) that an item is known `elapsedDays` after its last answer. */
  recall: (stability: number, elapsedDays: number) => number;
  /** Days until recall has come down to `retention` (over 0, at most 1). */
  daysUntil: (retention: number, stability: number) => number;
};

/** @param weights FSRS's own; left out, those that the product schedules with */
export function memoryFormulas(weights?: readonly number[]): MemoryFormulas {
  const algorithm = new FSRSAlgorithm({
    ...(weights && { w: weights }),
    learning_steps: ['10m'],
    relearning_steps: ['10m'],
  });
  return {
    next: (before, elapsedDays, grade) =>
      algorithm.next_state(before ?? null, Math.max(0, elapsedDays), RATINGS[grade]),
    recall: (stability, elapsedDays) => algorithm.forgetting_curve(Math.max(0, elapsedDays), stability),
    daysUntil: (retention, stability) => algorithm.calculate_interval_modifier(retention) * stability,
  };
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
