import type { CeuActivity } from './activity';
import { countCeus } from './count-ceus';
import { activitiesOf, type CycleDays } from './cycle';
import { requirementCeus, type CeuRuleSet } from './rule-set';

/** How far one requirement is, in CEUs. */
export type CeuBar = {
  id: string;
  title: string;
  /** `minimum` has to be reached (a share too); of what fits a `maximum`, no more than `required` counts. */
  kind: 'minimum' | 'maximum';
  /** CEUs that count towards it. */
  earned: number;
  required: number;
  /** CEUs still to earn; 0 for a maximum. */
  missing: number;
  /** CEUs entered that do not count, because a maximum is reached. */
  overMaximum: number;
};

/** The activities of a cycle against its rule set. */
export type CycleRecord = {
  ruleSet: CeuRuleSet;
  days: CycleDays;
  /** The whole log: what lies outside the cycle does not count. */
  activities: readonly CeuActivity[];
  /** The days of the cycles before it; a day in two cycles counts for the earlier one. */
  earlier?: readonly CycleDays[];
};

/**
 * How far the activities of a cycle go towards each requirement, the total last. All requirements, and so all
 * credentials held, draw on the same activities; none counts twice within one bar.
 */
export function ceuProgress({ ruleSet, days, activities, earlier }: CycleRecord): CeuBar[] {
  const { counted, entered } = countCeus(ruleSet, activitiesOf(activities, days, earlier));
  return ruleSet.requirements.map((requirement) => {
    const { id, title } = requirement;
    const earned = counted.get(id) ?? 0;
    const required = requirementCeus(requirement, ruleSet.total.value);
    const kind = requirement.kind === 'maximum' ? 'maximum' : 'minimum';
    return {
      id,
      title,
      kind,
      earned,
      required,
      missing: kind === 'maximum' ? 0 : Math.max(0, difference(required, earned)),
      overMaximum: difference(entered.get(id) ?? 0, earned),
    };
  });
}

/** The bar of all CEUs. */
export function totalBar(bars: readonly CeuBar[]): CeuBar | undefined {
  return bars.find(({ id }) => id === 'total');
}

/** The least number of CEUs that can meet what is missing: one activity can count for several requirements. */
export function leastMissing(bars: readonly CeuBar[]): number {
  return Math.max(0, ...bars.map(({ missing }) => missing));
}

/** What a bar would be with one more activity, and what it is without. */
export type BarChange = { before: CeuBar; after: CeuBar };

/**
 * The bars that would change if an activity were added to the cycle, or saved in the place of the one with its id.
 * Empty where it would change none: outside the cycle, or without a CEU.
 */
export function previewActivity(record: CycleRecord, activity: CeuActivity): BarChange[] {
  const others = record.activities.filter(({ id }) => id !== activity.id);
  const after = ceuProgress({ ...record, activities: [...others, activity] });
  return ceuProgress(record).flatMap((before, place) => {
    const next = after[place];
    return next && next.earned !== before.earned ? [{ before, after: next }] : [];
  });
}

/** Of CEUs, which have two decimals at most. */
function difference(a: number, b: number): number {
  return Math.round((a - b) * 100) / 100;
}
