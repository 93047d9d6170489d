import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestWindows, worthOf, type TextWindow } from './best-windows';
import { selectionWords } from './selection-words';

it('takes the windows that are worth most together', () => {
  const long = { from: 0, to: 2, value: 5 };
  const parts = [
    { from: 0, to: 0, value: 2 },
    { from: 1, to: 2, value: 2 },
  ];
  expect(bestWindows(4, [...parts, long])).toEqual([long]);
  expect(bestWindows(4, [...parts, { ...long, value: 3 }])).toEqual(parts);
});

it('never overlaps, keeps the order, and is worth as much as any other choice', () => {
  const windows = fc.array(
    fc.record({ from: fc.nat(7), length: fc.nat(3), value: fc.integer({ min: 1, max: 9 }) }),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(windows, (drawn) => {
      const all = drawn
        .map(({ from, length, value }): TextWindow => ({ from, to: from + length, value }))
        .filter(({ to }) => to < 8);
      const chosen = bestWindows(8, all);
      for (const [at, window] of chosen.entries())
        expect(window.from).toBeGreaterThan(chosen[at - 1]?.to ?? -1);
      const worth = chosen.reduce((sum, { value }) => sum + value, 0);
      expect(worth).toBe(bestByTrying(all, -1));
    }),
  );
});

/** By trying all choices. */
function bestByTrying(windows: readonly TextWindow[], after: number): number {
  return Math.max(
    0,
    ...windows.filter(({ from }) => from > after).map(({ to, value }) => value + bestByTrying(windows, to)),
  );
}

it('a phrase is worth more than its parts, and nothing where nothing is named', () => {
  const worth = (text: string) => worthOf(selectionWords(text));
  expect(worth('systolic heart failure')).toBeGreaterThan(worth('heart failure') + worth('systolic'));
  expect(worth('acute heart failure')).toBeGreaterThan(worth('heart failure'));
  expect(worth('history of')).toBe(0);
});
