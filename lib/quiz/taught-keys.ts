import type { Item } from '@/lib/bank/item';
import { normaliseCode } from '@/lib/codes/normalise-code';
import type { FindingKey } from '@/lib/terms/finding';

/** Something that an item teaches: a term, a code, or the note that explains a term. */
export type TaughtKey = FindingKey | `note:${string}`;

/**
 * The terms, notes and codes that an item names, each once. A code of any edition is the same code here. The lists may be
 * missing: a backup is checked for what an answer needs, and its rows must not be refused for less.
 */
export function taughtKeys({
  terms = [],
  notes = [],
  codes = [],
}: Partial<Pick<Item, 'terms' | 'notes' | 'codes'>>): TaughtKey[] {
  const keys: TaughtKey[] = [
    ...terms.map((id): TaughtKey => `term:${id}`),
    ...notes.map((id): TaughtKey => `note:${id}`),
    ...codes.map(({ system, code }): TaughtKey => `code:${system}:${normaliseCode(code)}`),
  ];
  return [...new Set(keys)];
}
