import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLUEPRINTS, blueprint } from '@/lib/exam/blueprint';
import { TOPIC_IDS } from '@/lib/exam/topic';
import { masteryOf, type MasteryItem } from './mastery';

const item = (id: string, topic: MasteryItem['topic'], recall?: number, isAskable = true): MasteryItem => ({
  id,
  topic,
  isAskable,
  recall,
});
const of = blueprint('ccs-2026');

describe('masteryOf', () => {
  it('means recall over the questions seen; those not seen are not zero', () => {
    const items = [item('a', 'poa', 0.9), item('b', 'poa', 0.7), item('c', 'poa'), item('d', 'cpt')];
    const [coding] = masteryOf(items, new Map(), of);
    const [poa, cpt] = coding?.topics ?? [];
    expect(poa).toMatchObject({ id: 'poa', items: 3, seen: 2, recall: { share: 0.8, of: 2 } });
    expect(cpt).toMatchObject({ id: 'cpt', items: 1, seen: 0, recall: undefined, first: undefined });
    expect(coding).toMatchObject({ items: 4, seen: 2, recall: { share: 0.8, of: 2 } });
  });

  it('takes first answers also of questions that are asked no more, but not their recall', () => {
    const items = [item('a', 'poa', 0.9), item('gone', 'poa', 0.1, false)];
    const [coding] = masteryOf(
      items,
      new Map([
        ['a', { isCorrect: true }],
        ['gone', { isCorrect: false }],
        ['other', { isCorrect: true }],
      ]),
      of,
    );
    expect(coding).toMatchObject({ items: 1, seen: 1, recall: { share: 0.9 }, first: { share: 0.5, of: 2 } });
  });

  it('is narrower the more questions were seen', () => {
    const width = (count: number) => {
      const items = Array.from({ length: count }, (_, at) => item(`${at}`, 'poa', 0.8));
      const { low = 0, high = 1 } = masteryOf(items, new Map(), of)[0]?.recall ?? {};
      return high - low;
    };
    expect(width(1)).toBeGreaterThan(width(10));
    expect(width(10)).toBeGreaterThan(width(100) * 2);
  });

  it('has every domain; topics add up to it; shares lie within their intervals', () => {
    const items = fc.array(
      fc.record({
        id: fc.uuid(),
        topic: fc.constantFrom(...TOPIC_IDS),
        isAskable: fc.boolean(),
        recall: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
      }),
    );
    fc.assert(
      fc.property(items, fc.constantFrom(...BLUEPRINTS), (all, exam) => {
        const firsts = new Map(all.map(({ id, recall }) => [id, { isCorrect: (recall ?? 0) > 0.5 }]));
        const domains = masteryOf(all, firsts, exam);
        expect(domains.map(({ id }) => id)).toEqual(exam.domains.map(({ id }) => id));
        for (const { topics, ...domain } of domains) {
          expect(topics.reduce((sum, topic) => sum + topic.items, 0)).toBe(domain.items);
          expect(topics.reduce((sum, topic) => sum + topic.seen, 0)).toBe(domain.seen);
          for (const { recall } of [domain, ...topics]) {
            if (!recall) continue;
            expect(recall.low).toBeLessThanOrEqual(recall.share + 1e-9);
            expect(recall.high).toBeGreaterThanOrEqual(recall.share - 1e-9);
          }
        }
      }),
    );
  });
});
