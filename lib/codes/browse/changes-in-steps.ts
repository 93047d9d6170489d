import { changesBetween } from '@/lib/codes/changes-between';
import type { CodeRow } from '@/lib/codes/pack/code-row';
import type { PackedCodes } from '@/lib/codes/pack/open-codes';
import type { CodeChange } from '@/lib/codes/records/code-change';

/** Codes that begin with so many same characters are compared at a time; a shorter code stands for itself alone. */
const PREFIX = 4;
/** Prefixes looked for between two pauses. */
const PAUSE = 500;

/**
 * `changesBetween` for two packed lists, a few codes at a time, so that whoever runs it can pause.
 * @returns yields the share done so far (0 to 1), and at the end the changes in the order of the codes
 */
export function* changesInSteps(older: PackedCodes, newer: PackedCodes): Generator<number, CodeChange[]> {
  const changes: CodeChange[] = [];
  const whole = older.size + newer.size || 1;
  let done = 0;
  for (const prefix of yield* prefixesOf(older, newer)) {
    const before = rowsOf(older, prefix);
    const after = rowsOf(newer, prefix);
    changes.push(...changesBetween(before, after));
    done += before.length + after.length;
    yield Math.min(1, done / whole);
  }
  return changes;
}

function* prefixesOf(...lists: PackedCodes[]): Generator<number, string[]> {
  const prefixes = new Set<string>();
  let walked = 0;
  for (const list of lists) {
    const { codeOrder } = list.views.numbers;
    // From one prefix to the next: looking at every code would be felt.
    for (let at = 0; at < list.size;) {
      const prefix = list.codeAt(codeOrder[at] ?? 0).slice(0, PREFIX);
      prefixes.add(prefix);
      walked += 1;
      if (walked % PAUSE === 0) yield 0;
      at = prefix.length < PREFIX ? at + 1 : list.prefixRange(prefix).to;
    }
  }
  return [...prefixes].toSorted();
}

function rowsOf(list: PackedCodes, prefix: string): CodeRow[] {
  const { from, to } = list.prefixRange(prefix);
  const rows = Array.from(
    list.views.numbers.codeOrder.subarray(from, prefix.length < PREFIX ? from + 1 : to),
  );
  return rows.flatMap((row) => {
    const code = list.codeAt(row);
    // A header that one list does not have: what stands at its place is below it.
    if (prefix.length < PREFIX && code !== prefix) return [];
    const { from: validFrom, to: validTo } = list.validityAt(row);
    return {
      code,
      title: list.titleAt(row),
      isValid: list.isValidAt(row),
      ...(validFrom > 0 && { validFrom }),
      ...(validTo > 0 && { validTo }),
    };
  });
}
