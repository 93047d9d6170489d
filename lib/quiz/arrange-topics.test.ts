import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOPIC_IDS, type TopicId } from '@/lib/exam/topic';
import { seededRandom } from '@/lib/std/random';
import { blocked, interleaved } from './arrange-topics';

const topics = fc.array(fc.constantFrom(...TOPIC_IDS.slice(0, 4)), { maxLength: 40 });
const itemsOf = (list: readonly TopicId[]) => list.map((topic, id) => ({ id, topic }));

function neighbours(items: readonly { topic: TopicId }[]): number {
  return items.filter((item, at) => at > 0 && item.topic === items[at - 1]?.topic).length;
}

function largest(list: readonly TopicId[]): number {
  return Math.max(0, ...TOPIC_IDS.map((topic) => list.filter((each) => each === topic).length));
}

describe('interleaved', () => {
  it('has every item once, and no more neighbours of one topic than cannot be avoided', () => {
    fc.assert(
      fc.property(topics, fc.integer(), (list, seed) => {
        const arranged = interleaved(itemsOf(list), seededRandom(seed));
        expect(arranged.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(list.map((_, id) => id));
        expect(neighbours(arranged)).toBe(Math.max(0, 2 * largest(list) - list.length - 1));
      }),
      { numRuns: 1000 },
    );
  });

  it('is another order with another seed, and the same with the same', () => {
    const items = itemsOf(TOPIC_IDS.slice(0, 12));
    const order = (seed: number) => interleaved(items, seededRandom(seed)).map(({ id }) => id);
    expect(order(1)).toEqual(order(1));
    expect(order(1)).not.toEqual(order(2));
  });
});

describe('blocked', () => {
  it('has every item once, each topic in one piece', () => {
    fc.assert(
      fc.property(topics, fc.integer(), (list, seed) => {
        const arranged = blocked(itemsOf(list), seededRandom(seed));
        expect(arranged.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(list.map((_, id) => id));
        const starts = arranged.length - neighbours(arranged);
        expect(starts).toBe(new Set(list).size);
      }),
    );
  });
});
