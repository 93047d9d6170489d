import { expect, it } from 'vitest';
import { isSelection } from './is-selection';

it.each([
  ['acute on chronic systolic heart failure', true],
  ['COPD, pneumonia, T2DM', true],
  ['Sepsis · acute pneumonia', true],
  ['systolic heart failure', false],
  ['diabetes, type', false],
  ['  ', false],
])('%j: %s', (query, is) => {
  expect(isSelection(query)).toBe(is);
});
