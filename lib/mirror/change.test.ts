import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldChanges, rowsAfter, type Change, type MirrorRow } from './change';

const key = fc.constantFrom('a', 'b', 'c');
const table = fc.constantFrom('reviews', 'sessions');
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(table, fc.constant('put' as const), key, fc.record({ n: fc.nat() })) },
  { weight: 3, arbitrary: fc.tuple(table, fc.constant('delete' as const), key) },
  { weight: 1, arbitrary: fc.tuple(table, fc.constant('clear' as const)) },
);

/** The plain way: one change after the other. */
function applied(changes: readonly Change[]): Record<string, Record<string, MirrorRow>> {
  const tables: Record<string, Record<string, MirrorRow>> = { reviews: {}, sessions: {} };
  for (const each of changes) {
    if (each[1] === 'clear') tables[each[0]] = {};
    else if (each[1] === 'delete') delete tables[each[0]]?.[each[2]];
    else Object.assign(tables[each[0]] ?? {}, { [each[2]]: each[3] });
  }
  return tables;
}

const plain = (changes: readonly Change[]) => ({
  reviews: {},
  sessions: {},
  ...Object.fromEntries([...rowsAfter(changes)].map(([name, rows]) => [name, Object.fromEntries(rows)])),
});

describe('foldChanges', () => {
  it('has the effect of all changes, whatever was there before and comes after', () => {
    fc.assert(
      fc.property(fc.array(change), fc.array(change), fc.array(change), (before, folded, after) => {
        const all = applied([...before, ...folded, ...after]);
        expect(plain([...before, ...foldChanges(folded), ...after])).toEqual(all);
      }),
    );
  });

  it('keeps at most one change of a row', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const rows = foldChanges(changes).filter((each) => each[1] !== 'clear');
        expect(new Set(rows.map(([name, , id]) => `${name} ${id}`)).size).toBe(rows.length);
      }),
    );
  });
});
