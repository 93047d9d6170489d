import type { CompanionDatabase } from '../schema';

/** Every row of every table, to compare a database before and after. */
export async function readAll(db: CompanionDatabase): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  return Object.fromEntries(tables);
}
