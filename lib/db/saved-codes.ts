import type { BookCode } from '@/lib/codes/code-book';
import { codeBook } from './code-book';
import type { CompanionDatabase, SavedCodeRow } from './schema';

/** A code on the user's list. `code` is undefined while no installed list has it. */
export type SavedCode = { row: SavedCodeRow; code: BookCode | undefined };

type AnyCode = Pick<SavedCodeRow, 'system' | 'code'>;

/** The key of a code on the list (`icd10cm:I10`): all editions of a code are one. */
export function savedCodeId({ system, code }: AnyCode): string {
  return `${system}:${code}`;
}

/** The user's list, what was added last first, each code from its newest installed edition. */
export async function savedCodes(db: CompanionDatabase): Promise<SavedCode[]> {
  const [rows, book] = await Promise.all([db.savedCodes.toArray(), codeBook(db)]);
  return rows
    .toSorted((a, b) => b.savedAt - a.savedAt)
    .map((row) => ({ row, code: book.find(row.code, row.system)[0] }));
}

/**
 * Adds a code to the list; one that is there keeps its place.
 * @param now epoch ms
 */
export async function saveCode(db: CompanionDatabase, { system, code }: AnyCode, now: number): Promise<void> {
  const row = { id: savedCodeId({ system, code }), system, code, savedAt: now };
  await db.transaction('rw', db.savedCodes, async () => {
    if (!(await db.savedCodes.get(row.id))) await db.savedCodes.add(row);
  });
}

/** Takes a code off the list. @returns what was taken off, for undo; undefined when it was not there */
export async function removeSavedCode(db: CompanionDatabase, id: string): Promise<SavedCodeRow | undefined> {
  return db.transaction('rw', db.savedCodes, async () => {
    const row = await db.savedCodes.get(id);
    await db.savedCodes.delete(id);
    return row;
  });
}

/** Puts a code back at the place it had. */
export async function restoreSavedCode(db: CompanionDatabase, row: SavedCodeRow): Promise<void> {
  await db.savedCodes.put(row);
}
