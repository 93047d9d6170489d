import { expect, it } from 'vitest';
import { allKnowing } from './all-knowing';
import { CELLS, cellName, type Cell } from './cells';
import { planned } from './planned';
import { mean, runCell } from './run-cell';
import { meetLearner, studyOf } from './simulate';
import { upperBound } from './upper-bound';

function cellOf(name: string): Cell {
  const cell = CELLS.find((each) => cellName(each) === name);
  if (!cell) throw new RangeError(`no cell ${name}`);
  return cell;
}

it('no scheduler gains more than the bound, one that knows everything comes nearer than ours', () => {
  const schedulers = new Map([
    ['ours', planned],
    ['knowing', allKnowing],
  ]);
  const { gain, bound, ceiling } = runCell(cellOf('2 weeks x 30 min'), 0, 2, schedulers, true);
  const [ours, knowing] = [mean(gain['ours'] ?? []), mean(gain['knowing'] ?? [])];
  expect(knowing).toBeGreaterThan(1.05 * ours);
  expect(mean(bound ?? [])).toBeGreaterThan(knowing);
  expect(mean(bound ?? [])).toBeLessThan(mean(ceiling));
}, 60_000);

it('a grid twice as fine does not move the bound by a thousandth', () => {
  const cell = cellOf('2 weeks x 60 min');
  const bound = (finer: number) => upperBound(meetLearner(cell, 1), studyOf(cell), finer) ?? 0;
  expect(Math.abs(bound(2) - bound(1))).toBeLessThan(0.001);
}, 60_000);

it('without any time there is nothing but what was known beforehand', () => {
  const cell = cellOf('2 weeks x 30 min');
  const { learner, truth, studied } = meetLearner(cell, 1);
  const idle = { learner, truth, studied: studied.map(() => false) };
  const before = learner.isKnown.reduce((sum, _, item) => sum + (truth?.recall(item, 14) ?? 0), 0) / 600;
  expect(upperBound(idle, { days: 14, minutes: 30 })).toBeCloseTo(before, 10);
});
