import type { Blueprint } from '@/lib/exam/blueprint';
import type { ExamSize } from '@/lib/exam/exam-form';
import type { CodeSheet, RecordHighlight } from '@/lib/scenario/scenario-session';

/** One place of a mock exam: a question, or a scenario that counts as one. */
export type MockEntry =
  | {
      kind: 'item';
      itemId: string;
      /** Id of the blueprint's domain that it counts for. */
      domain: string;
      /** How many options the question says to choose. */
      needed: number;
      optionOrder: string[];
      /** Scored items count; which ones do not is not shown until the end. */
      isScored: boolean;
      /** Whether it had ever been answered before this exam. */
      wasSeen: boolean;
      response: string[];
      /** Every response that stood when the place was left, oldest first. */
      earlier: string[][];
      strikes: string[];
      /** Marked stretches of the stem: characters of its text. */
      highlights: { start: number; end: number }[];
      isFlagged: boolean;
      isVisited: boolean;
      elapsedMs: number;
      /** Set at submission. A later change of the bank does not change the result. */
      outcome?: ItemOutcome;
    }
  | {
      kind: 'scenario';
      scenarioId: string;
      domain: string;
      /** Whether its CPT lines count: the bank `cpt` was on when the exam was made. */
      hasCpt: boolean;
      isScored: boolean;
      wasSeen: boolean;
      sheet: CodeSheet;
      highlights: RecordHighlight[];
      isFlagged: boolean;
      isVisited: boolean;
      elapsedMs: number;
      /** Set at submission: the share of the points, 0 to 1. Left out when the scenario was gone. */
      outcome?: { share: number };
    };

/** What an item's response was worth. Left out of an entry whose item was gone. */
export type ItemOutcome = {
  isCorrect: boolean;
  /** The same of the first response (`firstResponse`). */
  wasFirstCorrect: boolean;
};

/**
 * A mock exam, from its tutorial to its result. Instants are epoch ms. `deadlineAt` and `lastSeenAt` are exam time: what
 * the computer's clock shows and `clockSetBackMs`, so that exam time never goes back (`exam-clock.ts`).
 */
export type MockExam = {
  id: string;
  kind: 'mock';
  /** `running` from the moment it is made (its tutorial) to its submission. */
  status: 'running' | 'finished';
  blueprintId: Blueprint['id'];
  size: ExamSize;
  startedAt: number;
  /** Set when the tutorial was left: from here the clock runs. */
  clockStartedAt?: number;
  /** The end: an instant, fixed when the clock starts. The exam is submitted by itself then. */
  deadlineAt?: number;
  finishedAt?: number;
  minutes: number;
  /** Places of the form at this size; more than `entries` when the bank was short. */
  formPlaces: number;
  /** The place that was last on screen; as many as there are entries for the review screen. */
  position: number;
  /** Counts the changes, so that of two copies the newer one is known. */
  revision: number;
  /** The latest instant at which the exam is known to have been open. */
  lastSeenAt: number;
  /** By how much the computer's clock was set back since the exam's clock started, ms. */
  clockSetBackMs: number;
  /** Warnings (minutes before the end) that were put away. */
  dismissedWarnings: number[];
  entries: MockEntry[];
  /** Once finished: items that were on screen and left without an answer. Indexed, with those of quizzes. */
  leftOpen?: string[];
};
