import { wilsonInterval } from '@/lib/std/wilson-interval';

/** A share from 0 to 1 of `of` cases with its 95 % interval (Wilson). */
export type Share = { share: number; low: number; high: number; of: number };

/**
 * The share that `points` are of `of` cases.
 * @param points parts of one are allowed: a predicted recall of 0.8 counts for 0.8
 * @returns undefined where there are no cases: nothing is known, which is not the same as nothing right
 */
export function shareOf(points: number, of: number): Share | undefined {
  return of === 0 ? undefined : { share: points / of, ...wilsonInterval(points, of), of };
}
