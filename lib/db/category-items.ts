import { categoryOf } from '@/lib/codes/category-of';
import type { CodeSystem } from '@/lib/codes/code-system';
import { isValidOn } from '@/lib/quiz/is-valid-on';
import type { CalendarDay } from '@/lib/std/calendar-day';
import { leftOutItems } from './item-marks';
import type { CompanionDatabase } from './schema';

/**
 * The ids of the questions that name a code of the same category and can be asked: active, in a bank that is switched
 * on, not left out by a dispute, with a key that holds on `keysOn`.
 */
export async function categoryItemIds(
  db: CompanionDatabase,
  { system, code }: { system: CodeSystem; code: string },
  disabledBanks: readonly string[],
  keysOn: CalendarDay,
): Promise<string[]> {
  const category = categoryOf(system, code);
  const leftOut = await leftOutItems(db);
  const items = await db.items
    .filter(
      (item) =>
        item.status === 'active' &&
        !disabledBanks.includes(item.bankId) &&
        isValidOn(item, keysOn) &&
        !leftOut.has(item.id) &&
        item.codes.some((each) => each.system === system && categoryOf(system, each.code) === category),
    )
    .toArray();
  return items.map(({ id }) => id);
}
