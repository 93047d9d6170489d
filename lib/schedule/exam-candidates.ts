import type { PlannableItem } from './day-plan';
import { daysSince } from './item-days';
import { domainLogOdds, knownIfGraded, knownShare } from './known-before';
import { relatives, type Relatives } from './shared-points';
import { MAX_ELAPSED, nearestStrength } from './strength-grid';

/** An item that may be asked before the exam. */
export type ExamCandidate = {
  item: PlannableItem;
  /**
   * The share of what studying it could gain that is still to gain: less for what is likely known anyhow or carried by
   * items on the same point, more where it carries others, times its weight.
   */
  share: number;
  /** Where its memory is on the grid; undefined for a new item. */
  memory?: { strength: number; elapsed: number };
};

/** How much of a point that was learned with one item carries over to another (transfer of testing: d = 0.40). */
const TRANSFER = 0.4;
/** What is known of a point on exam day, of items studied before it. */
const KEPT = 0.75;
/** How far an item is as likely known as those on the same point were, and not as its domain and difficulty say. */
const LIKE_RELATIVES = 0.5;
const NO_RELATIVES: Relatives = { firstGrades: [], unanswered: [] };

/** The items of a pool with what each can gain, in their order. */
export function examCandidates(pool: readonly PlannableItem[], now: number): ExamCandidate[] {
  const related = relatives(pool);
  const known = knownByItem(pool, related);
  const leaders = leadersOf(pool, related, known);
  const unknown = (item: PlannableItem) => 1 - (known.get(item) ?? 0);
  // The items that were answered hold their point together.
  const carriedBy = (item: PlannableItem) => {
    const { unanswered, firstGrades } = related.get(item) ?? NO_RELATIVES;
    const carried = unanswered.reduce((sum, each) => sum + unknown(each), 0);
    return (TRANSFER * carried) / (1 + firstGrades.length);
  };
  return pool.map((item): ExamCandidate => {
    const weight = item.weight ?? 1;
    const { memory } = item;
    if (memory) {
      const elapsed = Math.min(daysSince(memory, now), MAX_ELAPSED);
      const share = weight * (1 - knownAllAlong(item, known.get(item) ?? 0) + carriedBy(item));
      return { item, share, memory: { strength: nearestStrength(memory), elapsed } };
    }
    if (!leaders.has(item)) return { item, share: weight * unknown(item) * (1 - TRANSFER * KEPT) };
    return { item, share: weight * (unknown(item) + carriedBy(item)) };
  });
}

/** New items on points that no item was studied of yet; of each point the one that is least likely known. */
function leadersOf(
  pool: readonly PlannableItem[],
  related: ReadonlyMap<PlannableItem, Relatives>,
  known: ReadonlyMap<PlannableItem, number>,
): ReadonlySet<PlannableItem> {
  const leaders = new Set<PlannableItem>();
  const fresh = pool
    .filter(({ memory }) => memory === undefined)
    .toSorted((a, b) => (known.get(a) ?? 0) - (known.get(b) ?? 0));
  for (const item of fresh) {
    const kin = related.get(item);
    if (!kin || (kin.firstGrades.length === 0 && !kin.unanswered.some((each) => leaders.has(each))))
      leaders.add(item);
  }
  return leaders;
}

/** How likely each item was known before it was studied: by domain and difficulty, and by its relatives' first answers. */
function knownByItem(
  pool: readonly PlannableItem[],
  related: ReadonlyMap<PlannableItem, Relatives>,
): Map<PlannableItem, number> {
  const logOdds = domainLogOdds(pool);
  return new Map(
    pool.map((item) => {
      const known = knownShare(logOdds(item.domain), item.difficulty);
      const { firstGrades } = related.get(item) ?? NO_RELATIVES;
      if (firstGrades.length === 0) return [item, known];
      const likeThem =
        firstGrades.reduce((sum, grade) => sum + knownIfGraded(known, grade), 0) / firstGrades.length;
      return [item, (1 - LIKE_RELATIVES) * known + LIKE_RELATIVES * likeThem];
    }),
  );
}

/** The probability that an item with answers was known before the first of them, and so is not forgotten either. */
function knownAllAlong({ memory, firstGrade }: PlannableItem, known: number): number {
  if (!memory || !firstGrade || memory.lapses > 0) return 0;
  return knownIfGraded(known, firstGrade);
}
