import { unitsOf, type CeuActivity } from './activity';
import { countsTowards, requirementCeus, type CeuRequirement, type CeuRuleSet } from './rule-set';

/** CEUs in hundredths: whole numbers, whose sum is the same in any order. */
type Hundredths = number;

/** Activities that fit the same requirements, together. */
type Group = { fits: ReadonlySet<string>; entered: Hundredths; counted: Hundredths };

export type Counted = {
  /** CEUs that count towards each requirement, by its id. Of a maximum: those that fit and are left of it. */
  counted: ReadonlyMap<string, number>;
  /** CEUs that fit each requirement before any maximum was applied, by its id. */
  entered: ReadonlyMap<string, number>;
};

/**
 * What activities give to each requirement of a rule set. Every activity has its CEUs once; what is over a maximum
 * counts for nothing. Where there is a choice of what to leave out, it is first what no minimum needs. The order of the
 * activities makes no difference.
 */
export function countCeus(ruleSet: CeuRuleSet, activities: readonly CeuActivity[]): Counted {
  const groups = groupsOf(ruleSet, activities);
  applyMaxima(ruleSet, groups);
  const sums = (of: 'counted' | 'entered') =>
    new Map(ruleSet.requirements.map(({ id }) => [id, sumOf(groups, id, of) / 100]));
  return { counted: sums('counted'), entered: sums('entered') };
}

function groupsOf({ requirements, unitRule }: CeuRuleSet, activities: readonly CeuActivity[]): Group[] {
  const groups = new Map<string, Group>();
  for (const activity of activities) {
    const fits = requirements.filter((each) => countsTowards(each, activity)).map(({ id }) => id);
    const key = fits.join(' ');
    const group = groups.get(key) ?? { fits: new Set(fits), entered: 0, counted: 0 };
    const units = Math.round(unitsOf(activity, unitRule) * 100);
    groups.set(key, { ...group, entered: group.entered + units, counted: group.counted + units });
  }
  // By what they fit, so that the order of the activities is nowhere in it.
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function applyMaxima(ruleSet: CeuRuleSet, groups: readonly Group[]): void {
  const maxima = ruleSet.requirements.filter(({ kind }) => kind === 'maximum');
  const minima = ruleSet.requirements.filter(({ kind, id }) => kind !== 'maximum' && id !== 'total');
  const needs = (group: Group) => minima.filter(({ id }) => group.fits.has(id));
  /** What can be left out of a group while every minimum that was met stays met. */
  const spare = (group: Group): Hundredths =>
    Math.max(0, Math.min(group.counted, ...needs(group).map((each) => surplus(each, ruleSet, groups))));
  for (const maximum of maxima) {
    const inOrder = groups
      .filter(({ fits }) => fits.has(maximum.id))
      .toSorted((a, b) => needs(a).length - needs(b).length);
    let over = sumOf(groups, maximum.id, 'counted') - ceusIn(maximum, ruleSet);
    for (const part of [spare, ({ counted }: Group) => counted]) {
      for (const group of inOrder) {
        const leftOut = Math.max(0, Math.min(over, part(group)));
        group.counted -= leftOut;
        over -= leftOut;
      }
    }
  }
}

function surplus(minimum: CeuRequirement, ruleSet: CeuRuleSet, groups: readonly Group[]): Hundredths {
  return sumOf(groups, minimum.id, 'counted') - ceusIn(minimum, ruleSet);
}

function ceusIn(requirement: CeuRequirement, { total }: CeuRuleSet): Hundredths {
  return Math.round(requirementCeus(requirement, total.value) * 100);
}

function sumOf(groups: readonly Group[], id: string, of: 'counted' | 'entered'): Hundredths {
  return groups.reduce((sum, group) => sum + (group.fits.has(id) ? group[of] : 0), 0);
}
