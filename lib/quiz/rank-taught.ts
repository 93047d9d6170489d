import type { PoolItem } from './match-recipe';
import type { Taught } from './find-taught';

type Ranking = { taught: readonly Taught[]; now: number; isWeak: (item: PoolItem) => boolean };

/**
 * The items that teach what stands on a page, in the order in which they are worth asking: those on the thing itself
 * before those on its category; of these, never answered ones first, then due, weak and all others (soonest due first).
 * Among equals the findings take turns, so that a short quiz touches as many of them as it can.
 * @param items left out are those that teach none of it
 */
export function rankTaught(items: readonly PoolItem[], { taught, now, isWeak }: Ranking): PoolItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const best = new Map<string, number>();
  for (const { itemId, isNear } of taught) {
    const item = byId.get(itemId);
    if (!item) continue;
    const rank = (isNear ? STATES : 0) + stateRank(item, now, isWeak);
    best.set(itemId, Math.min(rank, best.get(itemId) ?? rank));
  }
  const ranks = [...new Set(best.values())].toSorted((a, b) => a - b);
  return ranks.flatMap((rank) => {
    const perFinding = new Map<string, Set<PoolItem>>();
    for (const { key, itemId } of taught) {
      const item = byId.get(itemId);
      if (!item || best.get(itemId) !== rank) continue;
      perFinding.set(key, (perFinding.get(key) ?? new Set()).add(item));
    }
    return takeTurns([...perFinding.values()].map((of) => bySoonestDue([...of])));
  });
}

const STATES = 4;

function stateRank(item: PoolItem, now: number, isWeak: (item: PoolItem) => boolean): number {
  if (item.dueAt === undefined) return 0;
  if (item.dueAt <= now) return 1;
  return item.wasRight === false || isWeak(item) ? 2 : 3;
}

function bySoonestDue(items: readonly PoolItem[]): PoolItem[] {
  return items.toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
}

/** The first of each list that was not taken yet, then again, until all are taken; nothing twice. */
function takeTurns(lists: readonly (readonly PoolItem[])[]): PoolItem[] {
  const taken = new Set<PoolItem>();
  const rest = lists.map((list) => list.values());
  for (let before = -1; before < taken.size;) {
    before = taken.size;
    for (const list of rest) takeNext(list, taken);
  }
  return [...taken];
}

function takeNext(list: Iterator<PoolItem>, taken: Set<PoolItem>): void {
  for (let next = list.next(); next.done !== true; next = list.next()) {
    if (taken.has(next.value)) continue;
    taken.add(next.value);
    return;
  }
}
