import type { FindingKey } from '@/lib/terms/finding';
import type { Taught } from './find-taught';
import type { PoolItem } from './match-recipe';

/**
 * How well a finding is known, by the questions on it that can be asked.
 * @property questions on the thing itself; the other numbers are of these
 * @property near on its category only
 * @property seen answered at least once
 * @property answers all answers ever given to them, `right` of them right
 */
export type Knowledge = {
  questions: number;
  near: number;
  seen: number;
  due: number;
  answers: number;
  right: number;
};

const NOTHING: Knowledge = { questions: 0, near: 0, seen: 0, due: 0, answers: 0, right: 0 };

/** What is known of each finding that some item teaches. @param now epoch ms */
export function findingKnowledge(
  taught: readonly Taught[],
  items: readonly PoolItem[],
  now: number,
): ReadonlyMap<FindingKey, Knowledge> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const known = new Map<FindingKey, Knowledge>();
  for (const { key, itemId, isNear } of taught) {
    const item = byId.get(itemId);
    if (!item) continue;
    const sum = known.get(key) ?? { ...NOTHING };
    known.set(key, sum);
    if (isNear) {
      sum.near += 1;
      continue;
    }
    sum.questions += 1;
    sum.answers += item.answers;
    sum.right += item.right;
    if (item.dueAt === undefined) continue;
    sum.seen += 1;
    if (item.dueAt <= now) sum.due += 1;
  }
  return known;
}
