import type { Random } from '@/lib/std/random';
import { shuffled } from '@/lib/std/shuffled';

type Pickable = { topic: string; isSeen: boolean; lastAskedAt?: number | undefined };

/**
 * Picks `count` of the pool, or all if there are fewer. Ranks go before everything: never asked in a mock exam and never
 * answered, never asked in one, then asked, the oldest first. Within a rank the picks spread over the topics, counting
 * those of earlier ranks; ties are drawn.
 */
export function pickSpread<Item extends Pickable>(
  pool: readonly Item[],
  count: number,
  random: Random,
): Item[] {
  const picked: Item[] = [];
  const left = shuffled(pool, random);
  const taken = new Map<string, number>();
  const takenOf = (item: Item) => taken.get(item.topic) ?? 0;
  while (picked.length < count && left.length > 0) {
    const [best] = left.toSorted((a, b) => rank(a) - rank(b) || takenOf(a) - takenOf(b));
    if (!best) break;
    left.splice(left.indexOf(best), 1);
    taken.set(best.topic, takenOf(best) + 1);
    picked.push(best);
  }
  return picked;
}

/** The lower, the sooner. Instants (epoch ms) are far above the two ranks of what was never asked. */
function rank({ isSeen, lastAskedAt }: Pickable): number {
  return lastAskedAt ?? (isSeen ? 1 : 0);
}
