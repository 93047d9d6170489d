import type { DBCore, DBCoreMutateRequest, DBCoreTable, DBCoreTransaction, Middleware } from 'dexie';
import Dexie from 'dexie';
import type { Change, MirrorKey, MirrorRow } from '@/lib/mirror/change';
import type { MirrorWriter } from '@/lib/mirror/mirror-writer';
import type { MirrorHeadRow } from './schema';
import { isUserTable, isUsersRow, type UserTableName } from './user-tables';

const HEAD = 'mirrorHead';

/** What a transaction has changed so far of the user's own. `head` is set with the first change. */
type Collected = { changes: Change[]; head?: Promise<MirrorHeadRow | undefined> };

/**
 * Copies every change of the user's rows to the mirror: collects what a transaction does, numbers it inside that same
 * transaction (so that the numbers have the order in which the browser committed, whichever pages wrote), and writes it
 * after the commit. The transaction's promise waits for that, so whoever waits for a change also waits for its copy, and
 * no use case can forget it. A database without a head row (`identifyDatabase`) is not copied.
 */
export function mirrorMiddleware(write: MirrorWriter): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'mirror',
    // Below Dexie's own, so that it sees exactly what is written.
    level: -2,
    create: (core) => {
      const running = new WeakMap<DBCoreTransaction, Collected>();
      return {
        ...core,
        transaction: (stores, mode, options) => {
          if (mode !== 'readwrite' || !stores.some(isUserTable))
            return core.transaction(stores, mode, options);
          const scope = stores.includes(HEAD) ? stores : [...stores, HEAD];
          const trans = core.transaction(scope, mode, options);
          const collected: Collected = { changes: [] };
          running.set(trans, collected);
          waitAfterCommit(trans as DBCoreTransaction & IDBTransaction, () => copy(collected, write));
          return trans;
        },
        table: (name) => {
          const table = core.table(name);
          return isUserTable(name) ? collecting(name, table, core.table(HEAD), running) : table;
        },
      };
    },
  };
}

function collecting(
  name: UserTableName,
  table: DBCoreTable,
  head: DBCoreTable,
  running: WeakMap<DBCoreTransaction, Collected>,
): DBCoreTable {
  return {
    ...table,
    mutate: (request) => {
      const collected = running.get(request.trans);
      // The upgrade of the schema; the comparison at the start follows it.
      if (!collected) return table.mutate(request);
      return keysToDelete(table, request).then((deleted) =>
        table.mutate(request).then((response) => {
          const changes = changesOf(name, table, request, deleted, new Set(Object.keys(response.failures)));
          if (changes.length === 0) return response;
          collected.changes.push(...changes);
          collected.head ??= takeNumber(head, request.trans);
          return collected.head.then(() => response);
        }),
      );
    },
  };
}

/** The keys that a deletion by range will meet; everything is a `clear`, which needs none. */
function keysToDelete(table: DBCoreTable, request: DBCoreMutateRequest): Promise<MirrorKey[]> {
  if (request.type === 'delete') return Dexie.Promise.resolve(request.keys as MirrorKey[]);
  if (request.type !== 'deleteRange' || isEverything(request)) return Dexie.Promise.resolve([]);
  const query = { index: table.schema.primaryKey, range: request.range };
  return table
    .query({ trans: request.trans, values: false, query })
    .then(({ result }) => result as MirrorKey[]);
}

const ANY_RANGE = 3;

function isEverything(request: DBCoreMutateRequest): boolean {
  return request.type === 'deleteRange' && (request.range.type as number) === ANY_RANGE;
}

function changesOf(
  name: UserTableName,
  table: DBCoreTable,
  request: DBCoreMutateRequest,
  deleted: readonly MirrorKey[],
  failed: ReadonlySet<string>,
): Change[] {
  if (isEverything(request)) return [[name, 'clear']];
  if (request.type === 'delete' || request.type === 'deleteRange') {
    return deleted.flatMap((key, at): Change[] => (failed.has(String(at)) ? [] : [[name, 'delete', key]]));
  }
  const keyOf = table.schema.primaryKey.extractKey;
  return (request.values as MirrorRow[]).flatMap((row, at): Change[] =>
    failed.has(String(at)) || !isUsersRow(name, row) ? [] : [[name, 'put', keyOf?.(row) as MirrorKey, row]],
  );
}

/** Takes the next number, inside the transaction. Undefined when the database is not identified. */
function takeNumber(head: DBCoreTable, trans: DBCoreTransaction): Promise<MirrorHeadRow | undefined> {
  return head.get({ trans, key: 'head' }).then((row: MirrorHeadRow | undefined) => {
    if (!row) return undefined;
    const next = { ...row, sequence: row.sequence + 1 };
    return head.mutate({ trans, type: 'put', values: [next] }).then(() => next);
  }) as Promise<MirrorHeadRow | undefined>;
}

async function copy({ changes, head }: Collected, write: MirrorWriter): Promise<void> {
  const numbered = await head;
  if (numbered) await write({ databaseId: numbered.databaseId, sequence: numbered.sequence, changes });
}

/**
 * Lets `work` run between the commit and whoever waits for it. Dexie learns of the commit by the `oncomplete` that it
 * sets on the transaction it is given; that handler is kept here and called when the work is done.
 */
function waitAfterCommit(trans: IDBTransaction, work: () => Promise<void>): void {
  let handler: IDBTransaction['oncomplete'] = null;
  Object.defineProperty(trans, 'oncomplete', {
    configurable: true,
    get: () => null,
    set: (value: IDBTransaction['oncomplete']) => {
      handler = value;
    },
  });
  trans.addEventListener('complete', (event) => {
    void work().finally(() => {
      handler?.call(trans, event);
    });
  });
}
