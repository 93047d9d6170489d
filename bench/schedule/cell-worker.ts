import { reachSchedulers } from './reach';
import { runCell, schedulersOf } from './run-cell';
import type { CellTask } from './run-cells';

/** A process of its own: runs learners of cells, one task after the other. */
process.on('message', ({ cell, from, to, part }: CellTask) => {
  const isReach = part === 'reach';
  process.send?.(runCell(cell, from, to, isReach ? reachSchedulers(cell) : schedulersOf(cell), isReach));
});
