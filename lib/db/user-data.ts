import type { BackupTable } from '@/lib/transfer/row-schemas';
import { rebuildCards } from './rebuild-cards';
import type { AttachmentRow, CompanionDatabase } from './schema';
import { readUserRows } from './user-rows';
import { isUsersRow, USER_TABLE_NAMES, type UserTableName } from './user-tables';

type Row = Record<string, unknown>;

/** Everything of the user's own in the database, certificates included. */
export type UserData = { tables: Record<UserTableName, Row[]>; attachments: AttachmentRow[] };

// Fails to compile when a user table has no schema in a backup file, or the other way round.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
const isEveryTableInBackups: Same<BackupTable, UserTableName | 'attachments'> = true;
void isEveryTableInBackups;

/** All of it, as it is at one moment. */
export async function readUserData(db: CompanionDatabase): Promise<UserData> {
  return db.transaction('r', userTables(db), () => readIn(db));
}

async function readIn(db: CompanionDatabase): Promise<UserData> {
  const rows = await readUserRows(db);
  const tables = Object.fromEntries(
    USER_TABLE_NAMES.map((name) => [name, [...(rows.get(name)?.values() ?? [])]]),
  ) as UserData['tables'];
  return { tables, attachments: await db.attachments.toArray() };
}

/**
 * Replaces everything of the user's own, in one transaction, and works the cards out anew. Built-in content stays.
 * @param merge what to store, made from what is given and what is there
 * @returns what was there before: given to this function again it undoes the change
 */
export async function replaceUserData(
  db: CompanionDatabase,
  data: UserData,
  merge: (data: UserData, before: UserData) => UserData = (given) => given,
): Promise<UserData> {
  return db.transaction('rw', [db.cards, db.meta, ...userTables(db)], async () => {
    const before = await readIn(db);
    const { tables, attachments } = merge(data, before);
    for (const name of USER_TABLE_NAMES) {
      const table = db.table<Row, string>(name);
      const mine = await table.filter((row) => isUsersRow(name, row)).primaryKeys();
      await table.bulkDelete(mine);
      await table.bulkPut(tables[name]);
    }
    await db.attachments.clear();
    await db.attachments.bulkPut(attachments);
    // Look-ups and counts that are kept in memory are made anew.
    await db.meta.bulkPut([
      { key: 'ownBanksRevision', value: crypto.randomUUID() },
      { key: 'ownTermsRevision', value: crypto.randomUUID() },
    ]);
    await rebuildCards(db);
    return before;
  });
}

function userTables(db: CompanionDatabase) {
  return [...USER_TABLE_NAMES.map((name) => db.table(name)), db.attachments];
}
