import { describe, expect, it } from 'vitest';
import type { TopicId } from '@/lib/exam/topic';
import { WEAK_FLOOR, weakTopics } from './weak-topics';

const record = (topic: TopicId, right: number, answers: number) => ({ topic, right, answers });

describe('weakTopics', () => {
  it('names the topics with a low share of right answers, the weakest first', () => {
    expect(weakTopics([record('poa', 5, 10), record('cdi', 2, 10), record('opps', 9, 10)])).toEqual([
      'cdi',
      'poa',
    ]);
  });

  it('adds up the answers to all items of a topic', () => {
    expect(weakTopics([record('poa', 1, 4), record('poa', 1, 4)])).toEqual(['poa']);
    expect(weakTopics([record('poa', 0, 4), record('poa', 8, 8)])).toEqual(['poa']);
    expect(weakTopics([record('poa', 0, 4), record('poa', 28, 28)])).toEqual([]);
  });

  it('says nothing of a topic with too few answers, even when all were wrong', () => {
    expect(weakTopics([record('poa', 0, WEAK_FLOOR - 1)])).toEqual([]);
    expect(weakTopics([record('poa', 0, WEAK_FLOOR)])).toEqual(['poa']);
  });

  // (right + 1) / (answers + 2) against 0.7.
  it.each([
    [6, 8, false],
    [5, 8, true],
    [13, 18, false],
    [12, 18, true],
    [69, 98, false],
    [68, 98, true],
  ])('%d right of %d is weak: %s', (right, answers, isWeak) => {
    expect(weakTopics([record('poa', right, answers)])).toEqual(isWeak ? ['poa'] : []);
  });

  it('has none without answers', () => {
    expect(weakTopics([])).toEqual([]);
  });
});
