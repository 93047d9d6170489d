import { blueprint, type Blueprint } from '@/lib/exam/blueprint';
import type { TopicId } from '@/lib/exam/topic';
import type { CalendarDay } from '@/lib/std/calendar-day';
import type { Random } from '@/lib/std/random';
import { shuffled } from '@/lib/std/shuffled';
import { isValidOn } from './is-valid-on';
import { spreadOverDomains } from './spread-over-domains';

/** What selection needs to know about an item. `dueAt` is undefined for an item never answered. */
export type Candidate = {
  id: string;
  topic: TopicId;
  dueAt?: number | undefined;
  validFrom: string;
  validTo?: string | undefined;
};

export type Selection = {
  now: number;
  /** The day on which keys must hold: `keysDay`. */
  keysOn: CalendarDay;
  length: number;
  blueprintId: Blueprint['id'];
  random: Random;
};

/**
 * Chooses the items of a quiz: first what is due (longest overdue first), then new items spread over the
 * blueprint's domains by weight; then shuffled. Returns at most `length` ids.
 */
export function selectItems(candidates: readonly Candidate[], selection: Selection): string[] {
  const { now, keysOn, length, random } = selection;
  const valid = candidates.filter((each) => isValidOn(each, keysOn));
  const due = valid
    .filter((each) => each.dueAt !== undefined && each.dueAt <= now)
    .toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))
    .slice(0, length);
  const fresh = spreadOverDomains(
    shuffled(
      valid.filter((each) => each.dueAt === undefined),
      random,
    ),
    blueprint(selection.blueprintId),
    length - due.length,
  );
  return shuffled([...due, ...fresh], random).map((each) => each.id);
}
