import type { DBCore, DBCoreMutateRequest, DBCoreMutateResponse, DBCoreTable, Middleware } from 'dexie';
import type { Transaction } from 'dexie';
import { v7 as uuidv7 } from 'uuid';
import type { TopicId } from '@/lib/exam/topic';
import { taughtKeys, type TaughtKey } from '@/lib/quiz/taught-keys';
import type { CompanionDatabase, ItemRow } from './schema';

/**
 * What choosing questions needs to know of an item: some 300 bytes instead of 3 KB. Derived from `items`, and kept by
 * `itemHeadsMiddleware` whoever writes there.
 */
export type ItemHeadRow = Pick<ItemRow, 'id' | 'bankId' | 'status' | 'difficulty' | 'validFrom'> & {
  /** The first topic: the one that decides the domain. */
  topic: TopicId;
  /** The terms, notes and codes that it names. */
  teaches: TaughtKey[];
  validTo?: string;
};

const HEADS = 'itemHeads';
const META = 'meta';
/** Another one after every change of an item: heads that are kept in memory are read anew. */
const REVISION = 'itemHeadsRevision';

/** The head of an item. */
export function itemHead(item: ItemRow): ItemHeadRow {
  const { id, bankId, status, difficulty, validFrom, validTo, topics } = item;
  return {
    id,
    bankId,
    status,
    difficulty,
    validFrom,
    topic: topics[0],
    teaches: taughtKeys(item),
    ...(validTo === undefined ? {} : { validTo }),
  };
}

let kept: { key: string; heads: readonly ItemHeadRow[] } | undefined;

/**
 * The heads of all items. They are kept in memory until an item changes: counts are made after every answer, and reading
 * 10,000 rows takes most of their time.
 */
export async function readItemHeads(db: CompanionDatabase): Promise<readonly ItemHeadRow[]> {
  // First the revision: heads that are newer than it are read once more, never the other way round.
  const revision = await db.meta.get(REVISION);
  const key = JSON.stringify([db.name, revision?.value]);
  if (kept?.key !== key) kept = { key, heads: await db.itemHeads.toArray() };
  return kept.heads;
}

/** Makes the heads of all items anew, in a transaction that is open: an upgrade of the schema. */
export async function rebuildItemHeadsIn(change: Transaction): Promise<void> {
  const heads: ItemHeadRow[] = [];
  await change.table<ItemRow>('items').each((item) => {
    heads.push(itemHead(item));
  });
  await change.table(HEADS).clear();
  await change.table(HEADS).bulkPut(heads);
}

/**
 * Writes the head of every item that is written, and deletes it with its item, in the same transaction: the two tables
 * cannot disagree, and no writer has to think of it.
 */
export const itemHeadsMiddleware: Middleware<DBCore> = {
  stack: 'dbcore',
  name: HEADS,
  create: (down) => ({
    ...down,
    transaction: (stores, mode, options) => {
      const isWriting = mode === 'readwrite' && stores.includes('items');
      const wanted = isWriting ? [...new Set([...stores, HEADS, META])] : stores;
      return down.transaction(wanted, mode, options);
    },
    table: (name) =>
      // Heads only when something is written: a database that is being upgraded does not have them yet.
      name === 'items' ? withHeads(down.table(name), (other) => down.table(other)) : down.table(name),
  }),
};

function withHeads(items: DBCoreTable, table: (name: string) => DBCoreTable): DBCoreTable {
  return {
    ...items,
    mutate: (request) =>
      items.mutate(request).then(async (response) => {
        const follow = followUp(request, response);
        if (!follow) return response;
        const { trans } = request;
        await mutateOrAbort(table(HEADS), follow);
        await mutateOrAbort(table(META), {
          type: 'put',
          trans,
          values: [{ key: REVISION, value: uuidv7() }],
        });
        return response;
      }),
  };
}

/** An item must not stay without its head, also where the writer catches the error. */
async function mutateOrAbort(heads: DBCoreTable, request: DBCoreMutateRequest): Promise<void> {
  try {
    const { numFailures, failures } = await heads.mutate(request);
    if (numFailures > 0) throw Object.values(failures)[0] ?? new Error('No head was written.');
  } catch (cause) {
    request.trans.abort();
    throw cause;
  }
}

function followUp(
  request: DBCoreMutateRequest,
  { failures }: DBCoreMutateResponse,
): DBCoreMutateRequest | undefined {
  const { trans } = request;
  switch (request.type) {
    case 'add':
    case 'put': {
      const written = (request.values as readonly ItemRow[]).filter((_, at) => !(at in failures));
      return written.length === 0 ? undefined : { type: 'put', trans, values: written.map(itemHead) };
    }
    case 'delete':
      return { type: 'delete', trans, keys: request.keys };
    case 'deleteRange':
      return { type: 'deleteRange', trans, range: request.range };
  }
}
