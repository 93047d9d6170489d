import { withEdit, type EditedFacts, type NumberFact } from './edited-fact';
import type { Fact } from './fact';

/** The id under which the user's own mark is kept. */
export const PASSING_MARK = 'exam.passingMark';

/**
 * The percent correct that stands in for passing. The exam is scored on a scale on which nobody outside can place a percent
 * correct, so this is an assumption and is shown as one.
 */
export const PASSING_MARK_FACT: Fact<number> = {
  value: 70,
  source:
    'Our assumption, not AHIMA’s: the exam is scored from 100 to 400 with 300 to pass, and how many right answers that takes is not published',
  checkedOn: '2026-11-29',
  confidence: 'C',
};

/** The percent correct to reach, 1 to 100: the user's own, where there is one. */
export function passingMark(edits: EditedFacts): NumberFact {
  return withEdit(PASSING_MARK_FACT, edits[PASSING_MARK]);
}
