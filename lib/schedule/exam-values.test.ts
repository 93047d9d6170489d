import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examValues, valueOfAnswering, valueOfWaiting } from './exam-values';
import { memoryFormulas } from './memory';
import { nearestStrength, STRENGTHS, strengthGrid } from './strength-grid';

const formulas = memoryFormulas();
const grid = strengthGrid(formulas);
const DAYS = 40;
const tables = [0, 0.02, 0.1, 0.4].map((price) => examValues(grid, DAYS, price));

const anyState = fc.record({
  strength: fc.integer({ min: 0, max: STRENGTHS - 1 }),
  elapsed: fc.integer({ min: 0, max: 60 }),
  left: fc.integer({ min: 1, max: DAYS }),
});
const anyTable = fc.constantFrom(...tables);

describe('examValues', () => {
  it('is the recall on the day where an answer is dearer than all it could add', () => {
    const values = examValues(grid, DAYS, 2);
    const strength = nearestStrength(formulas.next(undefined, 0, 'good'));
    const { net, answers } = valueOfWaiting(grid, values, { strength, elapsed: 3, left: 20 });
    expect(answers).toBe(0);
    expect(net).toBeCloseTo(formulas.recall(formulas.next(undefined, 0, 'good').stability, 23), 1);
  });

  it('is never less than without further answers, and never more than certain', () => {
    fc.assert(
      fc.property(anyState, anyTable, ({ strength, elapsed, left }, values) => {
        const { net, answers } = valueOfWaiting(grid, values, { strength, elapsed, left });
        expect(net).toBeGreaterThanOrEqual(grid.recall[strength * 401 + elapsed + left] ?? 1);
        expect(net).toBeLessThanOrEqual(1 + 1e-9);
        expect(answers).toBeGreaterThanOrEqual(0);
        expect(valueOfAnswering(grid, values, { strength, elapsed, left })).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('falls, and wants no more answers on the whole, when time is dearer', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const nets = tables.map((values) => valueOfWaiting(grid, values, state).net);
        expect(nets).toEqual(nets.toSorted((a, b) => b - a));
      }),
    );
    const wanted = tables.map(({ answers }) => answers.reduce((sum, each) => sum + each, 0));
    expect(wanted).toEqual(wanted.toSorted((a, b) => b - a));
  });

  it('counts for an answer what the best choice after it is worth', () => {
    const [, values] = tables;
    if (!values) throw new RangeError('no table');
    const strength = nearestStrength({ stability: 2.3, difficulty: 5.5 });
    const stability = Math.exp(Math.log(0.05) + Math.floor(strength / 5) * (Math.log(2000 / 0.05) / 47));
    const after = (grade: 'good' | 'again') => formulas.next({ stability, difficulty: 5.5 }, 4, grade);
    const recall = formulas.recall(stability, 4);
    const onDay = (grade: 'good' | 'again') => formulas.recall(after(grade).stability, 1);
    expect(valueOfAnswering(grid, values, { strength, elapsed: 4, left: 1 })).toBeCloseTo(
      recall * onDay('good') + (1 - recall) * onDay('again'),
      2,
    );
  });
});
