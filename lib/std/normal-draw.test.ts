import { expect, it } from 'vitest';
import { normalDraw } from './normal-draw';
import { seededRandom } from './random';

it('has mean 0, variance 1 and the tails of a normal distribution', () => {
  const random = seededRandom(7);
  const draws = Array.from({ length: 20_000 }, () => normalDraw(random));
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
  expect(mean).toBeCloseTo(0, 1);
  expect(variance).toBeCloseTo(1, 1);
  expect(draws.filter((draw) => Math.abs(draw) > 1.96).length / draws.length).toBeCloseTo(0.05, 2);
});

it('is a number for the least number that a source can give', () => {
  expect(normalDraw(() => 0)).toBeCloseTo(0);
});
