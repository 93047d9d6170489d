import type { Blueprint } from '@/lib/exam/blueprint';
import type { CodeSheet, RecordHighlight } from '@/lib/scenario/scenario-session';

/** One place of a mock exam: a question, or a scenario that counts as one. */
export type MockEntry =
  | {
      kind: 'item';
      itemId: string;
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
    }
  | {
      kind: 'scenario';
      scenarioId: string;
      isScored: boolean;
      wasSeen: boolean;
      sheet: CodeSheet;
      highlights: RecordHighlight[];
      isFlagged: boolean;
      isVisited: boolean;
      elapsedMs: number;
    };

/** A mock exam, from its tutorial to its result. Instants are epoch ms. */
export type MockExam = {
  id: string;
  kind: 'mock';
  /** `running` from the moment it is made (its tutorial) to its submission. */
  status: 'running' | 'finished';
  blueprintId: Blueprint['id'];
  size: 'full' | 'half' | 'quarter';
  startedAt: number;
  /** Set when the tutorial was left: from here the clock runs. */
  clockStartedAt?: number;
  /** Wall-clock end; the exam is submitted by itself at this instant. */
  deadlineAt?: number;
  finishedAt?: number;
  minutes: number;
  position: number;
  entries: MockEntry[];
};
