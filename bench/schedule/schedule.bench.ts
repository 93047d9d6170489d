import { reportGroups, type BenchRow } from '../bench-result';
import { FSRS_90 } from './baselines';
import { cellFigures, type CellFigures } from './cell-figures';
import { cellName, CELLS, type Cell } from './cells';
import { figuresTable } from './figures-table';
import type { Interval } from './intervals';
import { REACH_CELLS, reachFigures, reachRows, reachTable } from './reach';
import { OURS } from './run-cell';
import { runCells } from './run-cells';

const LEARNERS = 200;
const QUICK_LEARNERS = 20;
/** A planner that sees everything takes seconds a learner. */
const REACH_LEARNERS = 100;
const PROCESSES = 2;

/**
 * Simulated learners under the exam policy and its baselines, and what could be reached (docs/simulation.md).
 * @param args nothing: the whole grid and the reach; `quick`: the grid with fewer learners; a number: with so many; `reach`,
 *   with a number and the name of a cell, if wanted: only that
 */
export async function benchSchedule(args: readonly string[]): Promise<void> {
  const [size = '', count, cell] = args;
  const groups = new Map<string, readonly BenchRow[]>();
  if (size !== 'reach') {
    const learners = learnersOf(size === 'quick' ? QUICK_LEARNERS : size || LEARNERS);
    const figures = (await runCells(CELLS, learners, PROCESSES, 'grid')).map(cellFigures);
    console.log(`\n${figuresTable(figures)}\n`);
    groups.set(GRID, figures.flatMap(rowsOf));
  }
  if (size === '' || size === 'reach') {
    const cells = REACH_CELLS.filter((each) => cell === undefined || cellName(each) === cell);
    const runs = await runCells(cells, learnersOf(count ?? REACH_LEARNERS), PROCESSES, 'reach');
    const figures = runs.map(reachFigures);
    console.log(`\n${reachTable(figures)}\n`);
    for (const each of figures) groups.set(reachGroup(each.cell), reachRows(each));
  }
  reportGroups('schedule', groups, [GRID, ...REACH_CELLS.map(reachGroup)]);
}

const GRID = 'grid';

function reachGroup(cell: Cell): string {
  return `reach: ${cellName(cell)}`;
}

function learnersOf(size: string | number): number {
  const learners = Number(size);
  if (!Number.isInteger(learners) || learners < 2) throw new RangeError(`Not a number of learners: ${size}`);
  return learners;
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
