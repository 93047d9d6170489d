import { describe, expect, it } from 'vitest';
import { slug } from '@/lib/std/schema';
import { TOPIC_IDS, TOPICS } from './topic';

describe('TOPICS', () => {
  it('has a slug and a title of its own for each topic', () => {
    const titles = Object.values(TOPICS);
    expect(new Set(titles).size).toBe(titles.length);
    expect(TOPIC_IDS.filter((id) => !slug.safeParse(id).success)).toEqual([]);
    expect(titles.filter((title) => title.trim() === '')).toEqual([]);
  });

  it('is listed completely in TOPIC_IDS', () => {
    expect(TOPIC_IDS.toSorted()).toEqual(Object.keys(TOPICS).toSorted());
  });
});
