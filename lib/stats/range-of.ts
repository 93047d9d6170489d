/** A middle and its range. */
export type Range = { middle: number; low: number; high: number };

/**
 * The mean of some draws and the range that the middle `coverage` of them lies in, widened to the mean where they are so
 * skewed that it lies outside. Zeros without draws.
 */
export function rangeOf(draws: readonly number[], coverage: number): Range {
  const sorted = Float64Array.from(draws).sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const middle = sorted.reduce((sum, value) => sum + value, 0) / Math.max(1, sorted.length);
  const tail = (1 - coverage) / 2;
  return { middle, low: Math.min(middle, at(tail)), high: Math.max(middle, at(1 - tail)) };
}
