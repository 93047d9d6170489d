import type { Random } from '@/lib/std/random';
import { grouped } from '@/lib/std/grouped';
import { shuffled } from '@/lib/std/shuffled';
import type { PlannableItem } from './day-plan';
import { daysSince, dueAtRetention } from './item-days';
import type { MemoryFormulas } from './memory';

/** The items that are due at a desired retention, the least well known first. */
export function dueItems(
  pool: readonly PlannableItem[],
  now: number,
  retention: number,
  formulas: MemoryFormulas,
): PlannableItem[] {
  return pool
    .flatMap((item) => {
      const { memory } = item;
      if (!memory || dueAtRetention(memory, retention, formulas) > now) return [];
      return { item, recall: formulas.recall(memory.stability, daysSince(memory, now)) };
    })
    .toSorted((a, b) => a.recall - b.recall)
    .map(({ item }) => item);
}

/** The items never answered, in random order, domains in turn. */
export function newItems(pool: readonly PlannableItem[], random: Random): PlannableItem[] {
  const byDomain = grouped(
    shuffled(
      pool.filter(({ memory }) => memory === undefined),
      random,
    ),
    ({ domain }) => domain,
  );
  const lists = [...byDomain.values()];
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
}

/** To keep what was learned: what is due, then new items. */
export function longTermOrder(
  pool: readonly PlannableItem[],
  now: number,
  { desiredRetention, random }: { desiredRetention: number; random: Random },
  formulas: MemoryFormulas,
): PlannableItem[] {
  return [...dueItems(pool, now, desiredRetention, formulas), ...newItems(pool, random)];
}
