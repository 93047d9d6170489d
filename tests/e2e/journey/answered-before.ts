import { cardsFromReviews } from '@/lib/db/rebuild-cards';
import type { ItemRow, ReviewRow } from '@/lib/db/schema';
import { readTable, replaceTables, type ExtensionCode } from './stored-data';

const DAY_MS = 86_400_000;
/** Longer than any interval after a first answer. */
const DAYS_UNTIL_DUE = 40;

/** Leaves `items` as answered rightly once, weeks ago, with a memory that makes them due. Nothing else is answered. */
export async function leaveAsDue(code: ExtensionCode, items: readonly ItemRow[]): Promise<void> {
  await leaveAnswered(code, items, DAYS_UNTIL_DUE);
}

/** Leaves `items` as answered rightly once, `daysAgo` days ago; those of today are not due. Nothing else is answered. */
export async function leaveAnswered(
  code: ExtensionCode,
  items: readonly ItemRow[],
  daysAgo: number,
): Promise<void> {
  const at = Date.now() - daysAgo * DAY_MS;
  const reviews = items.map((item, index): ReviewRow => ({
    id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    itemId: item.id,
    itemRevision: item.revision,
    itemType: item.type,
    at: at + index,
    response: item.key,
    isCorrect: true,
    elapsedMs: 20_000,
    grade: 'good',
    mode: 'quiz',
    sessionId: 'earlier',
  }));
  const cards = cardsFromReviews(reviews);
  await replaceTables(code, { reviews, cards });
}

/** The first `single` and `multiple` questions of the bank that the exam asks, as rows. */
export async function someItems(code: ExtensionCode, single: number, multiple: number): Promise<ItemRow[]> {
  const items = await readTable(code, 'items');
  const ofType = (type: ItemRow['type'], count: number) =>
    items.filter((item) => item.type === type && item.bankId === 'core').slice(0, count);
  return [...ofType('single', single), ...ofType('multiple', multiple)];
}
