/** Steps that are easily read: 1, 2 and 5 by powers of ten. */
const STEPS = [1, 2, 5] as const;

/**
 * The marks of an axis of counts, from zero: up to three above it, the last of them at or above `most`.
 * @param least what the last one is at least, so that a chart of little is no mountain
 */
export function axisMarks(most: number, least = 1): number[] {
  const end = Math.max(most, least);
  for (let power = Math.max(1, 10 ** Math.floor(Math.log10(end) - 1)); ; power *= 10)
    for (const each of STEPS) {
      const step = each * power;
      const count = Math.ceil(end / step - 1e-9);
      if (count <= 3) return Array.from({ length: count + 1 }, (_, at) => at * step);
    }
}

/**
 * The marks of an axis of seconds: as clocks are read, in steps of 5, 10, 15, 20, 30 s and whole minutes.
 * @param mostMs the longest time to be shown
 * @returns ms
 */
export function secondMarks(mostMs: number): number[] {
  const steps = [5, 10, 15, 20, 30, 60, 120, 300, 600, 1_200].map((seconds) => seconds * 1_000);
  const step = steps.find((each) => mostMs / each <= 3) ?? 1_200_000;
  return Array.from({ length: Math.max(1, Math.ceil(mostMs / step)) + 1 }, (_, at) => at * step);
}
