/** A forecast of passing and what became of it. */
export type Judged = { chance: number; passed: boolean };

/** Mean squared distance of the forecast from what happened: 0 is perfect, 0.25 is what saying one half gives. */
export function brier(judged: readonly Judged[]): number {
  return mean(judged.map(({ chance, passed }) => (chance - (passed ? 1 : 0)) ** 2));
}

/**
 * Expected calibration error over ten bins of equal width: how far the share that passed lies from what was forecast, each
 * bin weighted by how many forecasts it has.
 */
export function calibrationError(judged: readonly Judged[]): number {
  const bins = new Map<number, Judged[]>();
  for (const each of judged) {
    const bin = Math.min(9, Math.floor(each.chance * 10));
    bins.set(bin, [...(bins.get(bin) ?? []), each]);
  }
  let error = 0;
  for (const inBin of bins.values()) {
    const said = mean(inBin.map(({ chance }) => chance));
    const happened = mean(inBin.map(({ passed }) => (passed ? 1 : 0)));
    error += (inBin.length / judged.length) * Math.abs(said - happened);
  }
  return error;
}

/**
 * The 95 % interval of the mean difference of two forecasts' squared distances over the same learners: below 0 the first is
 * better.
 */
export function brierDifference(
  ours: readonly Judged[],
  others: readonly Judged[],
): { low: number; high: number } {
  const off = ours.map(
    ({ chance, passed }, at) =>
      (chance - (passed ? 1 : 0)) ** 2 - ((others[at]?.chance ?? 0) - (passed ? 1 : 0)) ** 2,
  );
  const middle = mean(off);
  const sd = Math.sqrt(mean(off.map((value) => (value - middle) ** 2)));
  const half = (1.96 * sd) / Math.sqrt(off.length);
  return { low: middle - half, high: middle + half };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
