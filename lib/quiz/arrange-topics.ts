import type { TopicId } from '@/lib/exam/topic';
import type { Random } from '@/lib/std/random';
import { shuffled } from '@/lib/std/shuffled';

type OfTopic = { topic: TopicId };

/**
 * The items in an order without two neighbours of the same topic, or with as few of them as can be: mixing makes one
 * decide which rule applies, which is what the exam asks. Otherwise random.
 */
export function interleaved<Of extends OfTopic>(items: readonly Of[], random: Random): Of[] {
  const piles = groups(items, random);
  const arranged: Of[] = [];
  while (arranged.length < items.length) {
    const last = arranged.at(-1)?.topic;
    const others = piles.filter((pile) => pile[0] !== undefined && pile[0].topic !== last);
    const left = items.length - arranged.length;
    // A pile of more than half of what is left has to be taken now, or its items end up side by side.
    const urgent = others.find((pile) => pile.length * 2 > left);
    const open = others.length > 0 ? others : piles.filter((pile) => pile.length > 0);
    const pile = urgent ?? drawn(open, random);
    const item = pile?.pop();
    if (!item) break;
    arranged.push(item);
  }
  return arranged;
}

/** The items topic after topic, topics and items within them in random order. */
export function blocked<Of extends OfTopic>(items: readonly Of[], random: Random): Of[] {
  return groups(items, random).flat();
}

function groups<Of extends OfTopic>(items: readonly Of[], random: Random): Of[][] {
  const byTopic = new Map<TopicId, Of[]>();
  for (const item of shuffled(items, random)) {
    const group = byTopic.get(item.topic);
    if (group) group.push(item);
    else byTopic.set(item.topic, [item]);
  }
  return [...byTopic.values()];
}

/** A pile, the likelier the more it holds. */
function drawn<T>(piles: readonly T[][], random: Random): T[] | undefined {
  let at = random() * piles.reduce((sum, pile) => sum + pile.length, 0);
  for (const pile of piles) {
    at -= pile.length;
    if (at < 0) return pile;
  }
  return piles.at(-1);
}
