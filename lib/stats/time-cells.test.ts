import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median } from '@/lib/std/median';
import { countTime, emptyTimeCells, medianTime } from './time-cells';

const cellsOf = (times: readonly number[]) => {
  const cells = emptyTimeCells();
  for (const ms of times) countTime(cells, ms);
  return cells;
};

describe('medianTime', () => {
  it('knows none without answers', () => {
    expect(medianTime([])).toBeUndefined();
    expect(medianTime([emptyTimeCells()])).toBeUndefined();
  });

  it.each([
    ['nothing at all', 0, 1_000],
    ['a clock set back', -5_000, 1_000],
    ['hours', 9_000_000, 1_950_000],
  ])('counts %s in an end cell', (_, ms, about) => {
    expect(medianTime([cellsOf([ms])])).toBeCloseTo(about, -5);
  });

  it('is at most 5 % off the median, over any split into days', () => {
    const times = fc.array(fc.integer({ min: 1_000, max: 1_700_000 }), { minLength: 1, maxLength: 99 });
    fc.assert(
      fc.property(times, fc.nat(), (all, cut) => {
        // Of an even number, cells know the upper of the two in the middle.
        const odd = all.length % 2 === 0 ? all.slice(1) : all;
        const at = cut % (odd.length + 1);
        const exact = median(odd) ?? 0;
        const read = medianTime([cellsOf(odd.slice(0, at)), cellsOf(odd.slice(at))]) ?? 0;
        expect(Math.abs(read - exact) / exact).toBeLessThan(0.05);
      }),
    );
  });
});
