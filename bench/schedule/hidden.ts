import type { Learner } from './learner';
import type { FsrsTruth } from './truth';

/** What no product can see of a learner. */
export type Hidden = {
  learner: Learner;
  /** Undefined where memories fade by another model than FSRS. */
  truth: FsrsTruth | undefined;
  /** Which days will be studied. */
  studied: readonly boolean[];
};
