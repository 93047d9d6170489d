import type { CeuActivity } from '../activity';
import { duplicatesOf } from '../duplicates';
import type { ReadActivity } from './read-activities';

/** A read activity that is in the log already, or twice in the table: `of` is the title of the other one. */
export type Repeated = { activity: CeuActivity; of: string };

/** Read activities, sorted into those that are new and those that repeat one. */
export type SplitImport = { fresh: CeuActivity[]; repeated: Repeated[] };

/**
 * Tells new activities from those that are there already: on the same day with a title much alike, in the log or
 * further up in the table.
 * @param newId gives an id for each
 */
export function splitImport(
  read: readonly ReadActivity[],
  log: readonly CeuActivity[],
  newId: () => string,
): SplitImport {
  const split: SplitImport = { fresh: [], repeated: [] };
  // Only what is on the same day is compared.
  const onDay = new Map<string, CeuActivity[]>();
  for (const each of log) onDay.set(each.on, [...(onDay.get(each.on) ?? []), each]);
  for (const fields of read) {
    const activity = { ...fields, id: newId() };
    const there = onDay.get(activity.on) ?? [];
    const [other] = duplicatesOf(activity, there);
    if (other) split.repeated.push({ activity, of: other.title });
    else {
      split.fresh.push(activity);
      onDay.set(activity.on, [...there, activity]);
    }
  }
  return split;
}
