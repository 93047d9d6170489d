import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard, type Box } from './place-card';

const WINDOW = { left: 0, top: 0, width: 900, height: 600 };
const CARD = { width: 300, height: 150 };
const MARGIN = 8;
const GAP = 6;
const LEAST_HEIGHT = 80;
const line = (left: number, top: number, width = 100): Box => ({ left, top, width, height: 20 });

describe('placeCard', () => {
  it('goes below the term, flush with it', () => {
    expect(placeCard([line(50, 100)], CARD, WINDOW)).toEqual({ left: 50, top: 126, maxHeight: 466 });
  });

  it('goes above near the lower edge', () => {
    expect(placeCard([line(50, 560)], CARD, WINDOW).top).toBe(560 - GAP - 150);
  });

  it('goes beside where there is too little room above and below', () => {
    const low = { ...WINDOW, height: 200 };
    expect(placeCard([line(50, 90)], CARD, low)).toMatchObject({ left: 156, top: 42 });
    expect(placeCard([line(700, 90)], CARD, low)).toMatchObject({ left: 700 - GAP - 300, top: 42 });
  });

  it('becomes lower where it fits nowhere', () => {
    const small = { ...WINDOW, width: 320, height: 300 };
    const place = placeCard([line(50, 120)], { width: 300, height: 250 }, small);
    expect(place).toEqual({ left: 12, top: 146, maxHeight: 146 });
  });

  it('covers the term rather than being too low to be used', () => {
    const tiny = { ...WINDOW, width: 320, height: 120 };
    const place = placeCard([line(50, 50)], { width: 300, height: 250 }, tiny);
    expect(place).toEqual({ left: 12, top: 8, maxHeight: 104 });
  });

  it('stands under the last line of a broken term, over its first, or at the line that is pointed at', () => {
    const broken = [line(800, 100, 90), line(20, 120)];
    expect(placeCard(broken, CARD, WINDOW)).toMatchObject({ left: 20, top: 146 });
    expect(placeCard(broken, CARD, WINDOW, 0)).toMatchObject({ left: 900 - 300 - MARGIN, top: 126 });
    const atTheEnd = [line(800, 540, 90), line(20, 560)];
    expect(placeCard(atTheEnd, CARD, WINDOW)).toMatchObject({ left: 592, top: 540 - GAP - 150 });
    expect(placeCard(atTheEnd, CARD, WINDOW, 1)).toMatchObject({ left: 20, top: 560 - GAP - 150 });
  });

  it('stays in the part of a zoomed page that can be seen', () => {
    const zoomed = { left: 400, top: 300, width: 340, height: 250 };
    expect(placeCard([line(390, 320, 20)], CARD, zoomed)).toMatchObject({ left: 408, top: 346 });
  });

  const integers = (min: number, max: number) => fc.integer({ min, max });
  const cases = fc
    .record({
      left: integers(-50, 50),
      top: integers(-50, 50),
      width: integers(70, 190),
      height: integers(110, 260),
    })
    .chain((view) =>
      fc.record({
        view: fc.constant(view),
        card: fc.record({ width: integers(20, view.width - 2 * MARGIN), height: integers(20, 300) }),
        term: fc.array(
          fc.record({
            left: integers(view.left - 40, view.left + view.width),
            top: integers(view.top - 40, view.top + view.height),
            width: integers(1, 150),
            height: integers(8, 40),
          }),
          { minLength: 1, maxLength: 4 },
        ),
      }),
    );

  /** Whether a card this high has a free place at all, told by trying each pixel. */
  function hasRoom(term: readonly Box[], card: { width: number; height: number }, view: Box): boolean {
    const last = {
      left: view.left + view.width - MARGIN - card.width,
      top: bottom(view) - MARGIN - card.height,
    };
    for (let left = view.left + MARGIN; left <= last.left; left += 1) {
      for (let top = view.top + MARGIN; top <= last.top; top += 1) {
        if (!term.some((each) => touches(each, { left, top, ...card }))) return true;
      }
    }
    return false;
  }
  const bottom = ({ top, height }: Box) => top + height;
  const touches = (term: Box, card: Box) =>
    term.left - GAP < card.left + card.width &&
    term.left + term.width + GAP > card.left &&
    term.top - GAP < bottom(card) &&
    bottom(term) + GAP > card.top;

  it('is inside the view, and covers no line of the term while there is room anywhere', () => {
    fc.assert(
      fc.property(cases, ({ view, card, term }) => {
        const place = placeCard(term, card, view);
        const height = Math.min(card.height, place.maxHeight);
        expect(place.left).toBeGreaterThanOrEqual(view.left + MARGIN);
        expect(place.left + card.width).toBeLessThanOrEqual(view.left + view.width - MARGIN);
        expect(place.top).toBeGreaterThanOrEqual(view.top + MARGIN);
        expect(place.top + height).toBeLessThanOrEqual(bottom(view) - MARGIN);
        const box = { left: place.left, top: place.top, width: card.width, height };
        const least = Math.min(card.height, LEAST_HEIGHT);
        expect(height).toBeGreaterThanOrEqual(least);
        const covers = term.some((each) => touches(each, box));
        expect(covers && hasRoom(term, { width: card.width, height: least }, view)).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('is lower than it wants only where there is no room for all of it', () => {
    fc.assert(
      fc.property(cases, ({ view, card, term }) => {
        const isWhole = placeCard(term, card, view).maxHeight >= card.height;
        expect(isWhole || !hasRoom(term, card, view)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
