/**
 * What happened to a code between two editions. `became-header`: it could be reported and now has more specific codes
 * below it (the publisher deletes it as valid and adds it as a header). `terminated`: still listed, no longer in force.
 */
export type CodeChangeKind =
  | 'added'
  | 'deleted'
  | 'revised'
  | 'became-header'
  | 'became-valid'
  | 'terminated';

/** Layer `changes`: one record for each code that the publisher added, deleted or revised, under the code without dot. */
export type CodeChange = {
  code: string;
  kind: CodeChangeKind;
  /** The title in the new edition; of a deleted code, its last one. */
  title: string;
  /** Whether it may be reported in the new edition; of a deleted code, whether it could be in the old one. */
  isValid: boolean;
  /** Where the title was revised. */
  oldTitle?: string;
  /** Both where the short title was revised. */
  shortTitle?: string;
  oldShortTitle?: string;
};
