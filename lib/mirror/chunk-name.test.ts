import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byOrder, coversAll, formatChunkName, parseChunkName, randomTag } from './chunk-name';

const name = (from: number, to: number, part = 0, tag = 'aaaaaaaa') => ({ from, to, part, tag });

describe('the name of a chunk', () => {
  it('says the same when it is read again', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1e9), fc.nat(999), (from, to, part) => {
        const given = name(from, to, part, randomTag());
        expect(parseChunkName(formatChunkName(given))).toEqual(given);
      }),
    );
  });

  it.each(['set-aside', '000000000001-000000000001-000-abcdefgh.chunk.crswap', 'x.chunk'])(
    'is not %s',
    (file) => expect(parseChunkName(file)).toBeUndefined(),
  );

  it('puts what was merged after what it was merged from, and before what came later', () => {
    const order = [
      name(1, 1),
      name(9, 9),
      name(10, 10),
      name(1, 10),
      name(0, 10, 0),
      name(0, 10, 1),
      name(11, 11),
    ];
    expect(order.toReversed().toSorted(byOrder)).toEqual(order);
  });
});

describe('coversAll', () => {
  it.each([
    [[], 0, true],
    [[], 1, false],
    [[name(1, 1), name(2, 2)], 2, true],
    [[name(2, 2), name(1, 1)], 2, true],
    [[name(1, 1), name(3, 3)], 3, false],
    [[name(1, 5), name(3, 3), name(6, 6)], 6, true],
    [[name(0, 7), name(8, 8)], 8, true],
    [[name(1, 1)], 2, false],
  ])('of %j up to %i: %s', (names, last, isCovered) => {
    expect(coversAll(names, last)).toBe(isCovered);
  });
});
