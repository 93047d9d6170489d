import { reportBench, type BenchRow } from '../bench-result';
import { FSRS_90 } from './baselines';
import { cellFigures, type CellFigures } from './cell-figures';
import { cellName, CELLS } from './cells';
import { figuresTable } from './figures-table';
import type { Interval } from './intervals';
import { OURS } from './run-cell';
import { runCells } from './run-cells';

const LEARNERS = 200;
const QUICK_LEARNERS = 20;
const PROCESSES = 2;

/**
 * Simulated learners under the exam policy and its baselines (docs/simulation.md).
 * @param args `quick`: fewer learners; a number: so many
 */
export async function benchSchedule(args: readonly string[]): Promise<void> {
  const [size = ''] = args;
  const learners = size === 'quick' ? QUICK_LEARNERS : Number(size || LEARNERS);
  if (!Number.isInteger(learners) || learners < 2) throw new RangeError(`Not a number of learners: ${size}`);
  const runs = await runCells(CELLS, learners, PROCESSES);
  const figures = runs.map(cellFigures);
  console.log(`\n${figuresTable(figures)}\n`);
  reportBench('schedule', figures.flatMap(rowsOf));
}

function rowsOf(figures: CellFigures): BenchRow[] {
  const { cell, best, bestFixed, bestUnseen, learners } = figures;
  const gainOf = (name: string) => figures.means.find((each) => each.name === name)?.gain ?? 0;
  const unseenOf = (name: string) => figures.means.find((each) => each.name === name)?.unseen ?? 0;
  const row = (
    metric: string,
    [ours, theirs]: [number, number],
    { value, from, to }: Interval,
    rest: { bestName: string; bound?: string },
  ): BenchRow => ({
    metric: `${cellName(cell)}: ${metric}`,
    unit: '%',
    ours: percent(ours),
    best: percent(theirs),
    ratio: rounded(value),
    spread: [rounded(from), rounded(to)],
    runs: learners,
    ...rest,
  });
  const gain = (name: string, interval: Interval, bound?: string) =>
    row('recall gained', [gainOf(OURS), gainOf(name)], interval, { bestName: name, ...(bound && { bound }) });
  const short = cell.isShort && cell.memory === 'fsrs';
  return [
    gain(FSRS_90, figures.toFsrs90, short ? 'ratio at least 1.40' : undefined),
    gain(bestFixed, figures.toBestFixed, short ? 'ratio at least 1.12' : undefined),
    gain(best, figures.toBest, short ? undefined : 'ratio at least 0.99'),
    row(
      'unseen items',
      [unseenOf(OURS), unseenOf(bestUnseen)],
      ratioOf(figures.unseenToBest, unseenOf(bestUnseen)),
      {
        bestName: bestUnseen,
        bound: 'not below',
      },
    ),
  ];
}

/** A difference as a ratio, which the results file holds. */
function ratioOf({ value, from, to }: Interval, base: number): Interval {
  return { value: 1 + value / base, from: 1 + from / base, to: 1 + to / base };
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
