import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepWords, toggleMark, type Stretch } from './stem-marks';

const at = (start: number, end: number): Stretch => ({ start, end });

describe('toggleMark', () => {
  it.each([
    ['marks', [], at(2, 5), [at(2, 5)]],
    ['keeps others, in order', [at(8, 9)], at(2, 5), [at(2, 5), at(8, 9)]],
    ['joins what it touches', [at(0, 3), at(5, 7)], at(2, 5), [at(0, 7)]],
    ['takes out what was marked', [at(2, 5)], at(2, 5), []],
    ['takes out of the middle', [at(0, 9)], at(3, 5), [at(0, 3), at(5, 9)]],
    ['makes nothing of nothing', [at(0, 9)], at(4, 4), [at(0, 9)]],
  ])('%s', (_name, marks, stretch, expected) => {
    expect(toggleMark(marks, stretch)).toEqual(expected);
  });

  it('keeps marks sorted and apart, and marks or unmarks just the stretch', () => {
    const stretch = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 8 })).map(([s, n]) => at(s, s + n));
    const covered = (marks: readonly Stretch[]) =>
      Array.from({ length: 40 }, (_, i) => marks.some((mark) => mark.start <= i && i < mark.end));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), (stretches) => {
        let marks: Stretch[] = [];
        for (const each of stretches) {
          const before = covered(marks);
          const isIn = (i: number) => each.start <= i && i < each.end;
          const wasAll = before.every((is, i) => is || !isIn(i));
          marks = toggleMark(marks, each);
          expect(covered(marks)).toEqual(before.map((is, i) => (isIn(i) ? !wasAll : is)));
          for (const [i, mark] of marks.entries())
            expect(mark.start).toBeGreaterThan(marks[i - 1]?.end ?? -1);
        }
      }),
    );
  });
});

describe('stepWords', () => {
  const text = 'The coder  reads it.';
  const words = (selection: Stretch | undefined) => selection && text.slice(selection.start, selection.end);
  const first = stepWords(text, undefined, 'next');
  it('begins with the first word', () => {
    expect(words(first)).toBe('The');
    expect(stepWords('  ', undefined, 'next')).toBeUndefined();
  });

  it.each([
    [at(0, 3), 'next', 'coder'],
    [at(0, 9), 'next', 'reads'],
    [at(4, 9), 'previous', 'The'],
    [at(0, 3), 'previous', 'The'],
    [at(17, 20), 'next', 'it.'],
    [at(4, 9), 'longer', 'coder  reads'],
    [at(17, 20), 'longer', 'it.'],
    [at(4, 16), 'shorter', 'coder'],
    [at(4, 9), 'shorter', 'coder'],
    // In the middle of words: whole words all the same.
    [at(5, 12), 'longer', 'coder  reads it.'],
  ] as const)('from %j, %s gives "%s"', (from, step, expected) => {
    expect(words(stepWords(text, from, step))).toBe(expected);
  });
});
