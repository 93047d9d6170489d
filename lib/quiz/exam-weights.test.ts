import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { BLUEPRINTS } from '@/lib/exam/blueprint';
import { TOPIC_IDS, type TopicId } from '@/lib/exam/topic';
import { domainIdOf, examWeights, OUTSIDE } from './exam-weights';

const OF = { ...BLUEPRINTS[0] } as (typeof BLUEPRINTS)[number];
const oneOf = OF.domains.map(({ topics }) => topics[0] as TopicId);
const many = (topic: TopicId, count: number) => Array.from({ length: count }, () => topic);

it('is 1 where the pool has the shares of the exam', () => {
  const topics = OF.domains.flatMap(({ weight }, at) => many(oneOf[at] ?? 'poa', weight));
  for (const { id } of OF.domains) expect(examWeights(topics, OF).get(id)).toBeCloseTo(1);
});

it('is more for a domain that the pool has too few of, within bounds', () => {
  const topics = OF.domains.flatMap((_, at) => many(oneOf[at] ?? 'poa', at === 0 ? 1 : 50));
  const weights = examWeights(topics, OF);
  expect(weights.get(OF.domains[0]?.id ?? '')).toBe(3);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...TOPIC_IDS)), fc.constantFrom(...BLUEPRINTS), (pool, of) => {
      const all = examWeights(pool, of);
      for (const { id } of of.domains) {
        expect(all.get(id)).toBeGreaterThanOrEqual(0.5);
        expect(all.get(id)).toBeLessThanOrEqual(3);
      }
      for (const topic of pool) expect(all.has(domainIdOf(topic, of))).toBe(true);
    }),
  );
});

it('is nothing for what the exam does not ask', () => {
  for (const of of BLUEPRINTS) expect(examWeights([...TOPIC_IDS], of).get(OUTSIDE)).toBe(0);
});
