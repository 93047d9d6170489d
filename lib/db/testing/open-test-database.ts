import { onTestFinished } from 'vitest';
import { openDatabase } from '../open-database';
import type { CompanionDatabase } from '../schema';

/** An empty database of the running test's own, deleted when the test is over. */
export async function openTestDatabase(): Promise<CompanionDatabase> {
  const db = await openDatabase(`test-${crypto.randomUUID()}`);
  onTestFinished(() => db.delete());
  return db;
}
