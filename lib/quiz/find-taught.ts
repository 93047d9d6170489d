import { categoryOf } from '@/lib/codes/category-of';
import type { CodeSystem } from '@/lib/codes/code-system';
import { normaliseCode } from '@/lib/codes/normalise-code';
import type { FindingKey } from '@/lib/terms/finding';
import type { TaughtKey } from './taught-keys';

/** Something found on a page, with the note that explains a term. */
export type Subject = { key: FindingKey; noteId?: string | undefined };

/** That an item teaches what was found. `isNear`: it names another code of the same category, not the code itself. */
export type Taught = { key: FindingKey; itemId: string; isNear: boolean };

/** Items by what they teach, and by the categories of the codes that they name. */
export type TaughtIndex = {
  byKey: ReadonlyMap<TaughtKey, readonly string[]>;
  byCategory: ReadonlyMap<string, readonly { code: string; itemId: string }[]>;
};

/** Puts items into an index; for 10,000 items a matter of some ten milliseconds, so keep it. */
export function indexTaught(items: readonly { id: string; teaches: readonly TaughtKey[] }[]): TaughtIndex {
  const byKey = new Map<TaughtKey, string[]>();
  const byCategory = new Map<string, { code: string; itemId: string }[]>();
  for (const { id, teaches } of items) {
    for (const key of teaches) {
      pushTo(byKey, key, id);
      const named = codeOf(key);
      if (named) pushTo(byCategory, categoryKey(named), { code: named.code, itemId: id });
    }
  }
  return { byKey, byCategory };
}

/**
 * Which items teach what was found: those that name the term or its note, the code or a code below it; and, as near
 * ones, those that name another code of its category. Each item once for each finding.
 */
export function findTaught(index: TaughtIndex, subjects: readonly Subject[]): Taught[] {
  return subjects.flatMap(({ key, noteId }) => {
    const named = codeOf(key);
    if (!named) {
      const ids = new Set(index.byKey.get(key));
      if (noteId !== undefined) for (const id of index.byKey.get(`note:${noteId}`) ?? []) ids.add(id);
      return [...ids].map((itemId) => ({ key, itemId, isNear: false }));
    }
    const isNear = new Map<string, boolean>();
    for (const { code, itemId } of index.byCategory.get(categoryKey(named)) ?? []) {
      // A heading is taught by what is said of the codes below it; a code is not taught by what is said of another.
      const isItself = code.startsWith(named.code);
      isNear.set(itemId, !isItself && (isNear.get(itemId) ?? true));
    }
    return [...isNear].map(([itemId, near]) => ({ key, itemId, isNear: near }));
  });
}

/** The system and code that a key names; undefined for a term or note. */
export function codeOf(key: TaughtKey): { system: CodeSystem; code: string } | undefined {
  const [kind, system, code] = key.split(':');
  if (kind !== 'code' || code === undefined) return undefined;
  return { system: system as CodeSystem, code: normaliseCode(code) };
}

function categoryKey({ system, code }: { system: CodeSystem; code: string }): string {
  return `${system}:${categoryOf(system, code)}`;
}

function pushTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
