/** A row as it stands in the mirror: what JSON can hold. */
export type MirrorRow = Record<string, unknown>;
export type MirrorKey = string | number;

/** One change of a table, as the mirror keeps it: `[table, operation, key, row]`. */
export type Change =
  | readonly [table: string, operation: 'put', key: MirrorKey, row: MirrorRow]
  | readonly [table: string, operation: 'delete', key: MirrorKey]
  | readonly [table: string, operation: 'clear'];

/**
 * The fewest changes with the same effect: for each row its last change, and a `clear` of a table before anything else of
 * that table. Deletions stay, as earlier chunks may have the row.
 */
export function foldChanges(changes: Iterable<Change>): Change[] {
  const cleared = new Set<string>();
  const last = new Map<string, Map<MirrorKey, Change>>();
  for (const change of changes) {
    const [table, operation] = change;
    if (operation === 'clear') {
      cleared.add(table);
      last.delete(table);
      continue;
    }
    const rows = last.get(table) ?? new Map<MirrorKey, Change>();
    last.set(table, rows.set(change[2], change));
  }
  return [
    ...[...cleared].map((table): Change => [table, 'clear']),
    ...[...last.values()].flatMap((rows) => [...rows.values()]),
  ];
}

/** The rows of each table after all changes. */
export function rowsAfter(changes: Iterable<Change>): Map<string, Map<MirrorKey, MirrorRow>> {
  const tables = new Map<string, Map<MirrorKey, MirrorRow>>();
  for (const change of foldChanges(changes)) {
    const [table, operation] = change;
    if (operation !== 'put') continue;
    const rows = tables.get(table) ?? new Map<MirrorKey, MirrorRow>();
    tables.set(table, rows.set(change[2], change[3]));
  }
  return tables;
}
