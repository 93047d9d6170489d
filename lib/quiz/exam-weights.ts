import { domainOfTopic, type Blueprint } from '@/lib/exam/blueprint';
import type { TopicId } from '@/lib/exam/topic';

/** The domain of topics that the blueprint does not have. */
export const OUTSIDE = 'outside';

/** However few items a domain has, one of them is not everything. Ours. */
const BOUNDS = [0.5, 3] as const;

/**
 * How much a right answer to an item of each domain counts on the exam: the domain's share of the exam beside its share of
 * the pool, within bounds. What the blueprint does not have counts nothing.
 * @param topics of the items of the pool
 */
export function examWeights(topics: readonly TopicId[], of: Blueprint): Map<string, number> {
  const items = new Map<string, number>();
  for (const topic of topics) {
    const id = domainIdOf(topic, of);
    items.set(id, (items.get(id) ?? 0) + 1);
  }
  const total = of.domains.reduce((sum, { weight }) => sum + weight, 0);
  const inside = topics.length - (items.get(OUTSIDE) ?? 0);
  const weights = of.domains.map(({ id, weight }): [string, number] => {
    const count = items.get(id) ?? 0;
    const share = count === 0 ? Infinity : (weight / total) * (inside / count);
    return [id, Math.min(BOUNDS[1], Math.max(BOUNDS[0], share))];
  });
  return new Map([...weights, [OUTSIDE, 0]]);
}

/** The id of a topic's domain, or `OUTSIDE`. */
export function domainIdOf(topic: TopicId, of: Blueprint): string {
  return domainOfTopic(of, topic)?.id ?? OUTSIDE;
}
