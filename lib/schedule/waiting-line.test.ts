import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitingLine } from './waiting-line';

describe('waitingLine', () => {
  it.each<[string, number[], number[], ReturnType<typeof waitingLine>]>([
    ['nothing waits', [0.8], [], undefined],
    ['nothing is asked', [], [0.4], undefined],
    ['what is weak waits', [0.72, 0.8, 0.9], [0.3, 0.5, 0.68], { side: 'below', recall: 0.7 }],
    ['what is strong waits', [0.3, 0.5, 0.58], [0.62, 0.8], { side: 'above', recall: 0.6 }],
    [
      'one of six is on the other side',
      [0.75, 0.8, 0.85, 0.9, 0.95],
      [0.1, 0.2, 0.3, 0.4, 0.5, 0.92],
      { side: 'below', recall: 0.55 },
    ],
    ['they are mixed', [0.3, 0.9], [0.35, 0.85], undefined],
  ])('%s', (_, asked, waiting, line) => {
    expect(waitingLine(asked, waiting)).toEqual(line);
  });

  it('tells true: at least four in five on each side', () => {
    const recalls = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(recalls, recalls, (asked, waiting) => {
        const line = waitingLine(asked, waiting);
        if (!line) return;
        const below = (all: readonly number[]) =>
          all.filter((each) => each < line.recall).length / all.length;
        const [low, high] = line.side === 'below' ? [waiting, asked] : [asked, waiting];
        expect(below(low)).toBeGreaterThanOrEqual(0.8);
        expect(1 - below(high)).toBeGreaterThanOrEqual(0.8 - 1e-9);
      }),
    );
  });
});
