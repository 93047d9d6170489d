import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from './place-card';

const WINDOW = { width: 900, height: 600 };
const line = (left: number, top: number, width = 100) => ({ left, top, width, height: 20 });

describe('placeCard', () => {
  it('goes below the term, flush with it', () => {
    expect(placeCard([line(50, 100)], { width: 300, height: 150 }, WINDOW)).toEqual({
      left: 50,
      top: 126,
      maxHeight: 466,
    });
  });

  it('goes above near the lower edge', () => {
    expect(placeCard([line(50, 560)], { width: 300, height: 150 }, WINDOW).top).toBe(560 - 6 - 150);
  });

  it('begins where a term broken over two lines begins, and covers neither line', () => {
    const place = placeCard([line(800, 100, 90), line(20, 120)], { width: 300, height: 150 }, WINDOW);
    expect(place).toMatchObject({ left: 900 - 300 - 8, top: 146 });
  });

  it('stays inside the window and off the term, whatever the sizes', () => {
    const sizes = fc.record({
      viewport: fc.record({
        width: fc.integer({ min: 320, max: 2_000 }),
        height: fc.integer({ min: 256, max: 1_500 }),
      }),
      card: fc.record({
        width: fc.integer({ min: 100, max: 304 }),
        height: fc.integer({ min: 40, max: 900 }),
      }),
      left: fc.double({ min: 0, max: 1, noNaN: true }),
      top: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(sizes, ({ viewport, card, left, top }) => {
        const term = line(left * viewport.width, top * (viewport.height - 20));
        const place = placeCard([term], card, viewport);
        const height = Math.min(card.height, place.maxHeight);
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + card.width).toBeLessThanOrEqual(viewport.width - 8);
        expect(place.top).toBeGreaterThanOrEqual(8);
        expect(place.top + height).toBeLessThanOrEqual(viewport.height - 8 + 0.001);
        expect(place.top >= term.top + 20 || place.top + height <= term.top).toBe(true);
      }),
    );
  });
});
