import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Taught } from './find-taught';
import type { PoolItem } from './match-recipe';
import { rankTaught } from './rank-taught';
import { answeredItem, arbitraryPool, NOW, poolItem } from './testing/test-pool';

const HOUR = 3_600_000;
const on = (key: Taught['key'], ids: readonly string[], isNear = false): Taught[] =>
  ids.map((itemId) => ({ key, itemId, isNear }));
const rank = (items: PoolItem[], taught: Taught[]) =>
  rankTaught(items, { taught, now: NOW, isWeak: ({ topic }) => topic === 'cdi' }).map(({ id }) => id);

describe('rankTaught', () => {
  it('asks never answered items first, then due, then weak, then the others', () => {
    const items = [
      answeredItem('later', NOW + 9 * HOUR),
      answeredItem('sooner', NOW + HOUR),
      answeredItem('missed', NOW + 2 * HOUR, { wasRight: false }),
      answeredItem('weak', NOW + 3 * HOUR, { topic: 'cdi' }),
      answeredItem('due', NOW - HOUR),
      answeredItem('overdue', NOW - 5 * HOUR),
      poolItem('new'),
    ];
    expect(
      rank(
        items,
        on(
          'term:poa',
          items.map(({ id }) => id),
        ),
      ),
    ).toEqual(['new', 'overdue', 'due', 'missed', 'weak', 'sooner', 'later']);
  });

  it('asks items on the thing itself before new ones on its category', () => {
    const items = [poolItem('near'), answeredItem('known', NOW + HOUR)];
    const taught = [...on('code:icd10cm:I5021', ['near'], true), ...on('code:icd10cm:I5021', ['known'])];
    expect(rank(items, taught)).toEqual(['known', 'near']);
  });

  it('counts an item that is near one finding and on another as on it', () => {
    const items = [poolItem('a'), poolItem('b')];
    const taught = [...on('code:icd10cm:I5021', ['a', 'b'], true), ...on('code:icd10cm:I5032', ['b'])];
    expect(rank(items, taught)).toEqual(['b', 'a']);
  });

  it('lets the findings take turns', () => {
    const items = ['a1', 'a2', 'a3', 'b1', 'shared'].map((id) => poolItem(id));
    const taught = [...on('term:a', ['a1', 'shared', 'a2', 'a3']), ...on('term:b', ['shared', 'b1'])];
    expect(rank(items, taught)).toEqual(['a1', 'shared', 'a2', 'b1', 'a3']);
  });

  it('is each item that teaches something, once, and nothing else', () => {
    const keys = fc.constantFrom('term:a', 'term:b', 'code:icd10cm:I10') as fc.Arbitrary<Taught['key']>;
    const links = fc.array(fc.tuple(keys, fc.nat({ max: 30 }), fc.boolean()), { maxLength: 60 });
    fc.assert(
      fc.property(arbitraryPool(25), links, (items, pairs) => {
        const taught = pairs.map(([key, at, isNear]) => ({ key, itemId: `item-${at}`, isNear }));
        const wanted = new Set(taught.map(({ itemId }) => itemId));
        const expected = items.map(({ id }) => id).filter((id) => wanted.has(id));
        expect(rank(items, taught).toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});
