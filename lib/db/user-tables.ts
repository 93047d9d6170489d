import type { CompanionDatabase } from './schema';

/** Which rows of a table are the user's. */
type UserTable = { isUsers: (row: { owner?: unknown }) => boolean };

const ALL: UserTable = { isUsers: () => true };
/** A table that also has built-in rows. */
const OWNED: UserTable = { isUsers: (row) => row.owner === 'user' };

/**
 * The tables with the user's own rows, which are copied to the mirror with every change and stand in a backup file. The
 * one list: a table that is added here also needs its schema in `lib/transfer/row-schemas.ts` (the compiler says so).
 * Left out: `cards`, which are worked out from `reviews`, and `attachments`, which only the backup file has.
 */
export const USER_TABLES = {
  reviews: ALL,
  sessions: ALL,
  itemMarks: ALL,
  quizPresets: ALL,
  savedCodes: ALL,
  ceuCycles: ALL,
  ceuActivities: ALL,
  banks: OWNED,
  items: OWNED,
  terms: OWNED,
} satisfies Partial<Record<keyof CompanionDatabase, UserTable>>;

export type UserTableName = keyof typeof USER_TABLES;

export const USER_TABLE_NAMES = Object.keys(USER_TABLES) as UserTableName[];

/** Narrows the name of any table. */
export function isUserTable(name: string): name is UserTableName {
  return Object.hasOwn(USER_TABLES, name);
}

/** Whether a row of the table is the user's. */
export function isUsersRow(name: UserTableName, row: object): boolean {
  return USER_TABLES[name].isUsers(row);
}
