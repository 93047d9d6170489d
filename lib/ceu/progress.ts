import type { CalendarDay } from '@/lib/std/calendar-day';
import type { CeuActivity } from './activity';
import { isInCycle } from './cycle';
import { countsTowards, type CeuRuleSet } from './rule-set';

export type CeuBar = { id: string; title: string; earned: number; minimum: number };

/**
 * How far the activities of a cycle go towards each requirement, in CEUs. Activities outside the cycle's days do
 * not count; all requirements draw on the same activities, none is counted twice within one bar.
 */
export function ceuProgress(
  ruleSet: CeuRuleSet,
  startsOn: CalendarDay,
  activities: readonly CeuActivity[],
): CeuBar[] {
  const inCycle = activities.filter((each) => isInCycle(each.on, startsOn, ruleSet.cycleYears.value));
  return ruleSet.requirements.map((requirement) => ({
    id: requirement.id,
    title: requirement.title,
    earned: inCycle
      .filter((each) => countsTowards(requirement, each))
      .reduce((sum, each) => sum + each.units, 0),
    minimum: requirement.minimum.value,
  }));
}
