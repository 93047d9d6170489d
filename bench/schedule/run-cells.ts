import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Cell } from './cells';
import { joinRuns, type CellRuns } from './run-cell';

/** `grid`: ours and its baselines; `reach`: what could be reached at all. */
export type BenchPart = 'grid' | 'reach';

export type CellTask = { cell: Cell; from: number; to: number; part: BenchPart };

const LEARNERS_A_TASK = 10;

/** All cells with so many learners each, in several processes. The figures do not depend on how many. */
export async function runCells(
  cells: readonly Cell[],
  learners: number,
  processes: number,
  part: BenchPart,
): Promise<CellRuns[]> {
  const tasks = cells.flatMap((cell) =>
    Array.from({ length: Math.ceil(learners / LEARNERS_A_TASK) }, (_, at): CellTask => ({
      cell,
      from: at * LEARNERS_A_TASK,
      to: Math.min(learners, (at + 1) * LEARNERS_A_TASK),
      part,
    })),
  );
  // The long ones first, so that the processes end at about the same time.
  const queue = [...tasks.entries()].toSorted(([, a], [, b]) => a.cell.weeks - b.cell.weeks);
  const done: CellRuns[] = [];
  await Promise.all(Array.from({ length: processes }, () => workOff(queue, done)));
  return cells.map((cell) => joinRuns(done.filter((_, at) => tasks[at]?.cell === cell)));
}

async function workOff(queue: [number, CellTask][], done: CellRuns[]): Promise<void> {
  const worker = fork(fileURLToPath(new URL('./cell-worker.ts', import.meta.url)));
  try {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [at, task] = next;
      done[at] = await new Promise<CellRuns>((resolve, reject) => {
        worker.once('message', (runs) => {
          worker.removeAllListeners();
          resolve(runs as CellRuns);
        });
        worker.once('error', reject);
        worker.once('exit', (code) => {
          reject(new Error(`A process ended with ${code}.`));
        });
        worker.send(task);
      });
      process.stdout.write('.');
    }
  } finally {
    worker.kill();
  }
}
