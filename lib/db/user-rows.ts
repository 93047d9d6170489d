import type { MirrorKey, MirrorRow } from '@/lib/mirror/change';
import type { CompanionDatabase } from './schema';
import { isUsersRow, USER_TABLE_NAMES, type UserTableName } from './user-tables';

/** The user's rows of each table, by key. Inside a transaction they are all from one moment. */
export async function readUserRows(
  db: CompanionDatabase,
): Promise<Map<UserTableName, Map<MirrorKey, MirrorRow>>> {
  const tables = new Map<UserTableName, Map<MirrorKey, MirrorRow>>();
  for (const name of USER_TABLE_NAMES) {
    const rows = await db
      .table<MirrorRow, MirrorKey>(name)
      .filter((row) => isUsersRow(name, row))
      .toArray();
    const keyPath = String(db.table(name).schema.primKey.keyPath);
    tables.set(name, new Map(rows.map((row) => [row[keyPath] as MirrorKey, row])));
  }
  return tables;
}
