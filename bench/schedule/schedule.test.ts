import { expect, it } from 'vitest';
import { BASELINES, FSRS_90, isFixedRetention } from './baselines';
import { cellFigures, type CellFigures } from './cell-figures';
import { CELLS, cellName } from './cells';
import { OURS, runCell } from './run-cell';
import { planned } from './planned';

/** A few minutes of the whole bench (`npm run bench -- schedule`): would a change of the policy be noticed? */
const LEARNERS = 30;
/** The strongest in these cells, so that each takes seconds. */
const COMPARED = new Set([FSRS_90, 'FSRS 0.70, no steps', 'FSRS 0.95, no steps', 'cramming']);
const schedulers = new Map([
  ...[...BASELINES].filter(([name]) => COMPARED.has(name)),
  [OURS, planned] as const,
]);

function figuresOf(name: string): CellFigures {
  const cell = CELLS.find((each) => cellName(each) === name);
  if (!cell) throw new RangeError(`no cell ${name}`);
  return cellFigures(runCell(cell, 0, LEARNERS, schedulers));
}

it.each([
  ['2 weeks x 15 min', 1.35, 1.15, 0.01],
  ['6 weeks x 15 min', 1.25, 1.08, 0.002],
  ['6 weeks x 60 min', 1, 0.99, -0.001],
])(
  '%s: the exam policy gains so many times what FSRS at 0.90 does, and the best of the others',
  (name, toFsrs90, toBest, unseen) => {
    const figures = figuresOf(name);
    expect(figures.toFsrs90.value).toBeGreaterThan(toFsrs90);
    expect(figures.toBest.value).toBeGreaterThan(toBest);
    expect(figures.unseenToBest.value).toBeGreaterThan(unseen);
    expect(isFixedRetention(figures.bestFixed)).toBe(true);
  },
  300_000,
);

it('gives the same learners the same days again', () => {
  const [cell] = CELLS;
  if (!cell) throw new RangeError('no cells');
  expect(runCell(cell, 3, 5, schedulers)).toEqual(runCell(cell, 3, 5, schedulers));
  expect(runCell(cell, 3, 5, schedulers).gain[OURS]).toEqual(
    runCell(cell, 0, 5, schedulers).gain[OURS]?.slice(3),
  );
});
