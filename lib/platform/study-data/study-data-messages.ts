import type { StudyDataCheck } from '@/lib/db/rebuild-cards';

/** What a page asks the worker that checks and rebuilds what is worked out from the log of answers. */
export type StudyDataRequest =
  /** Compares the cards with the log. The answer is `checked`. */
  | { type: 'check' }
  /** Makes them what the log says, with this desired retention. The answer is `rebuilt`. */
  | { type: 'rebuild'; retention: number };

export type StudyDataReply =
  | { type: 'progress'; share: number }
  | { type: 'checked'; found: StudyDataCheck }
  | { type: 'rebuilt'; found: StudyDataCheck }
  | { type: 'failed'; message: string };
