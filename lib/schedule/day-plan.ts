import type { Random } from '@/lib/std/random';
import type { Grade } from './grade';
import type { MemoryState } from './memory';
import type { WaitingLine } from './waiting-line';

/** An item as planning sees it. */
export type PlannableItem = {
  itemId: string;
  /** Items of a domain are expected to be about equally well known before they are studied. */
  domain: string;
  /** The authors' rough 1 to 5. */
  difficulty: number;
  /** Undefined for an item that was never answered. */
  memory?: MemoryState | undefined;
  /** The grade of the very first answer: what tells how much was known beforehand. Undefined without an answer. */
  firstGrade?: Grade | undefined;
  /** How much a right answer to it counts on the exam: 1 when left out; for a domain that the pool has too few of, more. */
  weight?: number | undefined;
  /** What the item teaches (`taughtKeys`): items that share a key help each other. */
  teaches?: readonly string[] | undefined;
};

export type StudyCalendar = {
  /** Epoch ms. */
  now: number;
  /** Epoch ms; undefined without an exam date. */
  examAt?: number | undefined;
  /** Minutes for questions, by day: what is left of today first, the day before the exam last. */
  minutesByDay: readonly number[];
};

/** `auto` prepares for the exam date as long as it lies ahead; `long-term` keeps to the desired retention always. */
export type PolicyChoice = 'auto' | 'long-term';

export type DayPlanOptions = {
  policy: PolicyChoice;
  /** The share (0 to 1) that should still be known when an item comes due. */
  desiredRetention: number;
  maxNewPerDay: number;
  maxReviewsPerDay: number;
  /** The user's own medians, or defaults: seconds for a first answer with its explanation, and for a later one. */
  secondsNew: number;
  secondsReview: number;
  /** Breaks ties between new items. */
  random: Random;
};

/** The way of choosing that was followed. */
export type FollowedPolicy = { kind: 'long-term'; retention: number } | { kind: 'exam-gain' };

/** What a plan says of itself; in words: `explainDayPlan`. */
export type DayPlanReason = {
  policy: FollowedPolicy;
  newCount: number;
  reviewCount: number;
  /** Due at the desired retention, and not asked today. */
  waitingReviews: number;
  /** The recall that most of these are on one side of, and most reviews of today on the other. */
  waitingLine?: WaitingLine | undefined;
  /** Never answered, and not asked today. */
  waitingNew: number;
  /** Whole days to the exam; undefined without one ahead. */
  daysToExam?: number | undefined;
  /** The time to the exam does not suffice to answer each new item once and to review each item once. */
  isShortOfTime: boolean;
  /** What ended the list; `empty-pool` where there was nothing to choose from. */
  endedBy: 'time' | 'new-limit' | 'review-limit' | 'nothing-left' | 'empty-pool';
};

export type DayPlan = {
  /** In the order to ask; each item once. */
  itemIds: string[];
  newCount: number;
  reviewCount: number;
  /** What the list is expected to take. */
  seconds: number;
  /** Due or new items that are not asked today. */
  waiting: { reviews: number; newItems: number };
  policy: FollowedPolicy;
  why: DayPlanReason;
};
