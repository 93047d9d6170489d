import { describe, expect, it } from 'vitest';
import { chanceFigure, chanceRange, chanceWords } from './readiness-words';

describe('chanceWords', () => {
  it.each([
    [0.099, 'Very unlikely'],
    [0.1, 'Unlikely'],
    [0.33, 'About as likely as not'],
    [0.66, 'About as likely as not'],
    [0.67, 'Likely'],
    [0.9, 'Very likely'],
  ])('of %f: %s', (chance, words) => {
    expect(chanceWords(chance)).toBe(words);
  });
});

describe('chanceFigure', () => {
  it.each([
    [0, 'under 5 %'],
    [0.049, 'under 5 %'],
    [0.05, '5 %'],
    [0.68, '70 %'],
    [0.95, '95 %'],
    [0.951, 'over 95 %'],
    [1, 'over 95 %'],
  ])('of %f: %s', (chance, figure) => {
    expect(chanceFigure(chance)).toBe(figure);
  });
});

describe('chanceRange', () => {
  it.each([
    [0.53, 0.81, 'between 55 % and 80 %'],
    [0.02, 0.41, 'from under 5 % to 40 %'],
    [0.71, 0.99, 'from 70 % to over 95 %'],
    [0.02, 0.98, 'from under 5 % to over 95 %'],
    [0.01, 0.03, 'under 5 %'],
    [0.96, 0.99, 'over 95 %'],
    [0.49, 0.51, 'close to 50 %'],
  ])('from %f to %f: %s', (low, high, words) => {
    expect(chanceRange({ low, high })).toBe(words);
  });
});
