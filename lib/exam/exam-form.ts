import type { Blueprint, Span } from './blueprint';

/** How much of an exam a mock exam is. */
export const EXAM_SIZES = { full: 1, half: 0.5, quarter: 0.25 } as const;

export type ExamSize = keyof typeof EXAM_SIZES;

/** The numbers of an exam. `scenarios` and `unscored` are among the `places`. */
export type ExamForm = { places: number; scenarios: number; unscored: number; minutes: number };

/**
 * The form of a blueprint at a size: all its numbers scaled alike and rounded. Where the source gives a range, its
 * middle.
 */
export function examForm(of: Blueprint, size: ExamSize): ExamForm {
  const scaled = (value: number) => Math.round(value * EXAM_SIZES[size]);
  return {
    places: scaled(middle(of.places.value)),
    scenarios: scaled(middle(of.scenarios.value)),
    unscored: scaled(of.unscored.value),
    minutes: scaled(of.minutes.value),
  };
}

function middle({ from, to }: Span): number {
  return (from + to) / 2;
}
