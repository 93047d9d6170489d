import { expect, it } from 'vitest';
import { rangeOf } from './range-of';

const draws = Array.from({ length: 101 }, (_, at) => 100 - at);

it('has the mean and the middle part of the draws', () => {
  expect(rangeOf(draws, 0.8)).toEqual({ middle: 50, low: 10, high: 90 });
  expect(rangeOf(draws, 0.5)).toEqual({ middle: 50, low: 25, high: 75 });
});

it('never leaves the mean outside', () => {
  expect(rangeOf([...Array.from({ length: 99 }, () => 0), 100], 0.8)).toEqual({ middle: 1, low: 0, high: 1 });
});

it('is zero without draws', () => {
  expect(rangeOf([], 0.8)).toEqual({ middle: 0, low: 0, high: 0 });
});
