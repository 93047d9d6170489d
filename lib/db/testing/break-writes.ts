import { vi } from 'vitest';

type Row = [value: unknown, key?: IDBValidKey];
type Write = (this: IDBObjectStore, ...row: Row) => IDBRequest<IDBValidKey>;

/**
 * Makes every write to one table fail: `refused` at once, as by a full disk, or `aborted` after the row was written,
 * as by a browser that gives up the transaction. Returns the way to mend it.
 */
export function breakWrites(table: string, how: 'refused' | 'aborted'): () => void {
  const spies = (['put', 'add'] as const).map((method) => {
    const write = Reflect.get(IDBObjectStore.prototype, method) as Write;
    return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function breakable(
      this: IDBObjectStore,
      ...row: Row
    ) {
      if (this.name !== table) return write.apply(this, row);
      if (how === 'refused') throw new DOMException('The disk is full.', 'QuotaExceededError');
      const request = write.apply(this, row);
      request.addEventListener('success', () => this.transaction.abort());
      return request;
    });
  });
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
}
