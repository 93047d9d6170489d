import { domainOfTopic, type Blueprint } from '@/lib/exam/blueprint';
import type { TopicId } from '@/lib/exam/topic';

/**
 * Takes `count` items of `pool`, in its order, so that each domain's share is as near to its weight as the pool
 * allows. Items of a topic that the blueprint does not cover are left out.
 */
export function spreadOverDomains<Of extends { topic: TopicId }>(
  pool: readonly Of[],
  of: Blueprint,
  count: number,
): Of[] {
  const queues = of.domains.map((domain) => ({
    weight: domain.weight,
    taken: 0,
    items: pool.filter((each) => domainOfTopic(of, each.topic)?.id === domain.id),
  }));
  const chosen: Of[] = [];
  while (chosen.length < count) {
    const next = queues
      .filter((queue) => queue.taken < queue.items.length)
      .toSorted((a, b) => (a.taken + 0.5) / a.weight - (b.taken + 0.5) / b.weight)[0];
    const item = next?.items[next.taken];
    if (!next || !item) break;
    next.taken += 1;
    chosen.push(item);
  }
  return chosen;
}
