import { runCell, schedulersOf } from './run-cell';
import type { CellTask } from './run-cells';

/** A process of its own: runs learners of cells, one task after the other. */
process.on('message', ({ cell, from, to }: CellTask) => {
  process.send?.(runCell(cell, from, to, schedulersOf(cell)));
});
