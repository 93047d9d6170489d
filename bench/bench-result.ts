import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
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
  /** The ratio in the middle half of the runs, where it varies: from, to. */
  spread?: [number, number];
  runs: number;
  /** Which part of the benchmark it belongs to, where parts can be run by themselves. */
  group?: string;
  /** When it was measured, if that was before the last run. */
  at?: string;
};

type BenchResult = { name: string; at: string; node: string; browser: string | null; rows: BenchRow[] };

/** A row for a figure that is better the smaller (or, with `isMore`, the larger) it is. */
export function benchRow(
  metric: string,
  unit: string,
  figures: readonly { name: string; value: number }[],
  {
    runs,
    isMore = false,
    bound,
    spread,
  }: { runs: number; isMore?: boolean; bound?: string; spread?: [number, number] },
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
    ...(spread ? { spread: [round(spread[0]), round(spread[1])] } : {}),
    runs,
  };
}

/** Writes `bench/results/NAME.json` and prints the rows as a table. */
export function reportBench(name: string, rows: readonly BenchRow[], browser: string | null = null): void {
  writeResult({ name, at: new Date().toISOString(), node: process.version, browser, rows: [...rows] });
  printRows(rows);
}

/**
 * The same for a benchmark whose parts can be run by themselves: rows of the other parts stay in the file, each with the
 * time of its own run.
 * @param groups rows of the parts that were run
 * @param order names of all the parts
 */
export function reportGroups(
  name: string,
  groups: ReadonlyMap<string, readonly BenchRow[]>,
  order: readonly string[],
  browser: string | null = null,
): void {
  const before = readResult(name);
  const kept = (group: string): BenchRow[] =>
    (before?.rows ?? [])
      .filter((row) => row.group === group)
      .map((row) => ({ ...row, at: row.at ?? before?.at ?? '' }));
  const rows = order.flatMap((group): BenchRow[] => {
    const measured = groups.get(group);
    return measured ? measured.map((row) => ({ ...row, group })) : kept(group);
  });
  writeResult({ name, at: new Date().toISOString(), node: process.version, browser, rows });
  printRows([...groups.values()].flat());
}

function readResult(name: string): BenchResult | undefined {
  const path = pathOf(name);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as BenchResult) : undefined;
}

function writeResult(result: BenchResult): void {
  const path = pathOf(result.name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`./results/${name}.json`, import.meta.url));
}

/** Prints the rows as a table. */
export function printRows(rows: readonly BenchRow[]): void {
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
