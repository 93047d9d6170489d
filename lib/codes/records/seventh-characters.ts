import type { PackedRecords } from '../pack/packed-records';
import { tabularPath } from './tabular-path';
import type { SeventhCharacters, TabularRecord } from './tabular-notes';

/** The 7th characters that a code takes, and the code of the list that defines them for all below it. */
export type InheritedSeventh = SeventhCharacters & { from: string };

/**
 * The 7th characters of the nearest code around `code` (without its dot; a 7th character of its own does not matter)
 * that defines any: those of S42.27 hold there, not those of S42. Undefined where none are used.
 */
export function seventhCharacters(
  records: PackedRecords<TabularRecord>,
  code: string,
): InheritedSeventh | undefined {
  const nearest = tabularPath(records, code).findLast(({ seventh }) => seventh);
  return nearest?.seventh && { from: nearest.code, ...nearest.seventh };
}
