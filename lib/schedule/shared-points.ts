import type { PlannableItem } from './day-plan';
import type { Grade } from './grade';

/** A key that more items share says little about any of them. */
const MOST_SHARED = 12;

/** What the other items that teach the same say of an item. */
export type Relatives = {
  /** Grades of the first answers of those that were answered. */
  firstGrades: Grade[];
  /** Never answered. */
  unanswered: PlannableItem[];
};

/** The relatives of each item that has any. */
export function relatives(pool: readonly PlannableItem[]): ReadonlyMap<PlannableItem, Relatives> {
  const byKey = new Map<string, PlannableItem[]>();
  for (const item of pool) {
    for (const key of item.teaches ?? []) {
      const list = byKey.get(key);
      if (list) list.push(item);
      else byKey.set(key, [item]);
    }
  }
  const found = new Map<PlannableItem, Relatives>();
  for (const item of pool) {
    const others = othersOf(item, byKey);
    if (others.length === 0) continue;
    const of: Relatives = { firstGrades: [], unanswered: [] };
    for (const other of others) {
      if (other.firstGrade === undefined) of.unanswered.push(other);
      else of.firstGrades.push(other.firstGrade);
    }
    found.set(item, of);
  }
  return found;
}

function othersOf(
  item: PlannableItem,
  byKey: ReadonlyMap<string, readonly PlannableItem[]>,
): readonly PlannableItem[] {
  const lists = (item.teaches ?? []).flatMap((key) => {
    const list = byKey.get(key) ?? [];
    return list.length > 1 && list.length <= MOST_SHARED ? [list] : [];
  });
  const others = lists.flat().filter((other) => other !== item);
  return lists.length > 1 ? [...new Set(others)] : others;
}
