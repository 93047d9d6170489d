import { v7 as uuidv7 } from 'uuid';
import { ownItemId, type OwnBank } from '@/lib/bank/own-bank';
import { AppError } from '@/lib/std/app-error';
import { retireItems } from './retire-items';
import type { BankRow, CompanionDatabase, ItemRow } from './schema';

/**
 * A user's bank as it was: what undo puts back. `bank` is undefined where there was none; `isDeleted` where the bank was
 * deleted from there.
 */
export type OwnBankBefore = {
  bankId: string;
  bank: BankRow | undefined;
  items: ItemRow[];
  isDeleted?: true;
};

/** What storing a bank would change in the one of the same id. */
export type OwnBankChanges = { added: number; changed: number; same: number; gone: number };

/** What `storeOwnBank` would change; undefined when there is no such bank yet. Changes nothing. */
export async function ownBankChanges(
  db: CompanionDatabase,
  bankId: string,
  bank: OwnBank,
): Promise<OwnBankChanges | undefined> {
  const before = await readOwnBank(db, bankId);
  if (!before.bank) return undefined;
  const active = new Map(before.items.filter(isActive).map((row) => [row.id, row]));
  const changes = { added: 0, changed: 0, same: 0, gone: 0 };
  for (const row of rowsOf(bankId, bank, before.items)) {
    const old = active.get(row.id);
    active.delete(row.id);
    changes[old === undefined ? 'added' : isSame(old, row) ? 'same' : 'changed'] += 1;
  }
  return { ...changes, gone: active.size };
}

/**
 * Stores a user's bank, all of it or nothing, in the place of the one with the same id. Questions that it no longer has
 * are retired or deleted (`retireItems`); a changed one gets a new revision, its history stays.
 * @returns the bank as it was, for `restoreOwnBank`
 * @throws AppError `bank-not-own` for a built-in bank
 */
export async function storeOwnBank(
  db: CompanionDatabase,
  bankId: string,
  bank: OwnBank,
): Promise<OwnBankBefore> {
  return changeBank(db, bankId, async (before) => {
    const rows = rowsOf(bankId, bank, before.items);
    const kept = new Set(rows.map(({ id }) => id));
    await db.banks.put({ id: bankId, owner: 'user', title: bank.title });
    await retireItems(
      db,
      before.items.filter((row) => isActive(row) && !kept.has(row.id)).map(({ id }) => id),
    );
    await db.items.bulkPut(rows);
  });
}

/**
 * Deletes a user's bank. Answers stay: an answered question is kept as retired.
 * @returns the bank as it was, for `restoreOwnBank`
 * @throws AppError `bank-not-own` for a built-in bank
 */
export async function deleteOwnBank(db: CompanionDatabase, bankId: string): Promise<OwnBankBefore> {
  const before = await changeBank(db, bankId, async ({ items }) => {
    await db.banks.delete(bankId);
    await retireItems(
      db,
      items.map(({ id }) => id),
    );
  });
  return { ...before, isDeleted: true };
}

/**
 * Puts a user's bank back as it was; one that was not there is deleted, but for questions answered since.
 * @throws AppError `bank-there` when the bank was deleted and one of its name was added since: that one stays
 */
export async function restoreOwnBank(db: CompanionDatabase, before: OwnBankBefore): Promise<void> {
  await changeBank(db, before.bankId, async (now) => {
    if (before.isDeleted && now.bank)
      throw new AppError('bank-there', `${before.bankId} was added again after it was deleted.`);
    const kept = new Set(before.items.map(({ id }) => id));
    await retireItems(
      db,
      now.items.filter((row) => !kept.has(row.id)).map(({ id }) => id),
    );
    if (before.bank) await db.banks.put(before.bank);
    else await db.banks.delete(before.bankId);
    await db.items.bulkPut(before.items);
  });
}

/**
 * The active questions of a user's bank with the ids of its file, in the order of their ids.
 * @throws AppError `bank-not-own` for a built-in bank or one that is gone
 */
export async function ownBankContent(db: CompanionDatabase, bankId: string): Promise<OwnBank> {
  const { bank, items } = await readOwnBank(db, bankId);
  if (bank?.owner !== 'user') throw notOwn(bankId);
  return {
    title: bank.title,
    items: items.filter(isActive).map(({ owner: _owner, bankId: _bank, status: _status, ...item }) => ({
      ...item,
      id: item.id.slice(ownItemId(bankId, '').length),
    })),
  };
}

async function changeBank(
  db: CompanionDatabase,
  bankId: string,
  change: (before: OwnBankBefore) => Promise<void>,
): Promise<OwnBankBefore> {
  return db.transaction('rw', [db.banks, db.items, db.reviews, db.sessions, db.meta], async () => {
    const before = await readOwnBank(db, bankId);
    if (before.bank?.owner === 'built-in') throw notOwn(bankId);
    await change(before);
    // Look-ups and counts that are kept in memory are made anew.
    await db.meta.put({ key: 'ownBanksRevision', value: uuidv7() });
    return before;
  });
}

async function readOwnBank(db: CompanionDatabase, bankId: string): Promise<OwnBankBefore> {
  const bank = await db.banks.get(bankId);
  return { bankId, bank, items: await db.items.where('bankId').equals(bankId).toArray() };
}

function rowsOf(bankId: string, bank: OwnBank, before: readonly ItemRow[]): ItemRow[] {
  const old = new Map(before.map((row) => [row.id, row]));
  return bank.items.map((item) => {
    const row: ItemRow = {
      ...item,
      id: ownItemId(bankId, item.id),
      bankId,
      owner: 'user',
      status: 'active',
    };
    const was = old.get(row.id);
    if (!was || isSame(was, row)) return was ? { ...row, revision: was.revision } : row;
    return { ...row, revision: Math.max(row.revision, was.revision + 1) };
  });
}

function isActive(row: ItemRow): boolean {
  return row.status === 'active';
}

/** Whether two rows ask the same, whatever their revision and status. */
function isSame(a: ItemRow, b: ItemRow): boolean {
  return comparable(a) === comparable(b);
}

function comparable({ revision: _revision, status: _status, ...rest }: ItemRow): string {
  return JSON.stringify(Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function notOwn(bankId: string): AppError {
  return new AppError('bank-not-own', `${bankId} is not a bank of the user's own.`);
}
