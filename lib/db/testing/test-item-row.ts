import type { ItemRow } from '../schema';
import { testItem } from './test-item';

/** A built-in, active item of the bank `core` as it stands in the database. */
export function testItemRow(id: string, changes: Partial<ItemRow> = {}): ItemRow {
  return { ...testItem(id), owner: 'built-in', bankId: 'core', status: 'active', ...changes };
}
