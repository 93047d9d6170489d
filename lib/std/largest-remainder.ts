/**
 * Splits `total` into whole numbers in proportion to `weights` (largest remainder: each gets its share rounded down,
 * what is left goes to the largest fractions, ties to the earlier one). The parts sum to `total`.
 * @param total a whole number, 0 or more
 * @param weights none negative; their sum need not be 1 or 100
 */
export function largestRemainder(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const shares = weights.map((weight) => (total * weight) / sum);
  const parts = shares.map((share) => Math.floor(share));
  const left = total - parts.reduce((all, part) => all + part, 0);
  const byFraction = shares
    .map((share, at) => ({ at, fraction: share - Math.floor(share) }))
    .toSorted((a, b) => b.fraction - a.fraction || a.at - b.at);
  for (const { at } of byFraction.slice(0, left)) parts[at] = (parts[at] ?? 0) + 1;
  return parts;
}
