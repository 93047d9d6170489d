import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type BenchRow = {
  metric: string;
  unit: string;
  ours: number;
  /** The best of the compared. */
  best: number;
  bestName: string;
  /** What the row is held to, in words. */
  bound?: string;
  /** How many times better ours is: over 1 is better. */
  ratio: number;
  runs: number;
};

/** A row for a figure that is better the smaller (or, with `isMore`, the larger) it is. */
export function benchRow(
  metric: string,
  unit: string,
  figures: readonly { name: string; value: number }[],
  { runs, isMore = false, bound }: { runs: number; isMore?: boolean; bound?: string },
): BenchRow {
  const [first, ...others] = figures;
  if (!first) throw new RangeError(`No figures for ${metric}.`);
  const sorted = others.toSorted((a, b) => (isMore ? b.value - a.value : a.value - b.value));
  const best = sorted[0] ?? first;
  const ratio = isMore ? first.value / best.value : best.value / first.value;
  return {
    metric,
    unit,
    ours: round(first.value),
    best: round(best.value),
    bestName: best.name,
    ...(bound === undefined ? {} : { bound }),
    ratio: round(ratio),
    runs,
  };
}

/** Writes `bench/results/NAME.json` and prints the rows as a table. */
export function reportBench(name: string, rows: readonly BenchRow[], browser: string | null = null): void {
  const folder = fileURLToPath(new URL('./results', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const result = { name, at: new Date().toISOString(), node: process.version, browser, rows };
  writeFileSync(`${folder}/${name}.json`, `${JSON.stringify(result, null, 2)}\n`);
  console.table(
    rows.map(({ metric, unit, ours, best, bestName, ratio, bound }) => ({
      metric: `${metric} (${unit})`,
      ours,
      best: `${best} ${bestName}`,
      ratio,
      bound: bound ?? '',
    })),
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
