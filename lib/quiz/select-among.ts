import type { CalendarDay } from '@/lib/std/calendar-day';
import type { Random } from '@/lib/std/random';
import { shuffled } from '@/lib/std/shuffled';
import { isValidOn } from './is-valid-on';
import type { Candidate } from './select-items';

/**
 * Chooses the items of a quiz on one subject, which the user asked for: first what is due, then new items, then those
 * that would not be due yet (soonest first); then shuffled. Returns at most `length` ids.
 * @param candidates the items on the subject
 */
export function selectAmong(
  candidates: readonly Candidate[],
  { now, keysOn, length, random }: { now: number; keysOn: CalendarDay; length: number; random: Random },
): string[] {
  const valid = candidates.filter((each) => isValidOn(each, keysOn));
  const seen = valid
    .filter((each) => each.dueAt !== undefined)
    .toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
  const isDue = ({ dueAt }: Candidate) => (dueAt ?? 0) <= now;
  const fresh = shuffled(
    valid.filter((each) => each.dueAt === undefined),
    random,
  );
  const inOrder = [...seen.filter(isDue), ...fresh, ...seen.filter((each) => !isDue(each))];
  return shuffled(inOrder.slice(0, length), random).map((each) => each.id);
}
