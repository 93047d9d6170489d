import type { EditedFacts, NumberFact } from '@/lib/exam/edited-fact';
import type { CalendarDay } from '@/lib/std/calendar-day';
import {
  categoriesOf,
  providerKindOf,
  type ActivityKind,
  type CeuActivity,
  type CeuCategory,
  type ProviderKind,
} from './activity';
import { ceuFact, type CeuFactId } from './ceu-facts';
import type { OwnRuleSet } from './own-rule-set';
import { requiredTotal } from './required-total';
import { inQuarters, type UnitRule } from './units';

/**
 * One requirement of a rule set. `minimum`: at least `value` CEUs that fit. `share`: at least `value` percent of the
 * CEUs required in all. `maximum`: of those that fit, at most `value` CEUs count, whatever for. An activity fits if it
 * fits each list that is given; without any, all fit.
 */
export type CeuRequirement = CeuFilter & {
  id: string;
  title: string;
  kind: 'minimum' | 'maximum' | 'share';
  value: NumberFact;
};

/** Which activities fit. */
export type CeuFilter = {
  categories?: readonly CeuCategory[] | undefined;
  ownCategories?: readonly string[] | undefined;
  providerKinds?: readonly ProviderKind[] | undefined;
  activityKinds?: readonly ActivityKind[] | undefined;
};

/** A rule set as it applies to one cycle: to its first day and the credentials held. */
export type CeuRuleSet = {
  id: string;
  title: string;
  /** CEUs required in all. */
  total: NumberFact;
  cycleYears: NumberFact;
  unitRule: UnitRule;
  /** The total is the last one. */
  requirements: readonly CeuRequirement[];
  /** The numbers that it is made of (`CEU_FACTS`); none for a rule set of the user's own. */
  factIds: readonly CeuFactId[];
};

/** What a rule set is worked out for. */
export type RuleSetContext = {
  startsOn: CalendarDay;
  credentials: readonly string[];
  /** CEUs in quarters, where the user's sponsor grants them. */
  hasQuarters?: boolean;
  edits?: EditedFacts;
  own?: readonly OwnRuleSet[];
};

/** The first cycles with a share from AHIMA and its component associations. */
const AHIMA_SHARE_FROM = '2025-01-01';

/**
 * All rule sets for a cycle: the two where the guide and AHIMA's own text differ, the guide's first, then the user's
 * own. The user chooses; a switch changes no activity.
 */
export function ceuRuleSets(context: RuleSetContext): CeuRuleSet[] {
  const unitRule = unitRuleOf(context);
  return [
    guideRules(context, unitRule),
    ahimaRules(context, unitRule),
    ...(context.own ?? []).map((own) => ownRules(own, unitRule)),
  ];
}

/** The rule set with this id for a cycle; the guide's if there is none of that id (any more). */
export function ceuRuleSet(id: string, context: RuleSetContext): CeuRuleSet {
  const all = ceuRuleSets(context);
  return all.find((each) => each.id === id) ?? guideRules(context, unitRuleOf(context));
}

/** The CEUs that a requirement asks for, or allows: a share is of the CEUs required, not of those earned. */
export function requirementCeus({ kind, value }: CeuRequirement, total: number): number {
  return kind === 'share' ? Math.round(total * value.value) / 100 : value.value;
}

/** True when an activity counts towards a requirement. */
export function countsTowards(requirement: CeuRequirement, activity: CeuActivity): boolean {
  const { categories, ownCategories, providerKinds, activityKinds } = requirement;
  if (providerKinds && !providerKinds.includes(providerKindOf(activity))) return false;
  if (activityKinds && !activityKinds.includes(activity.kind ?? 'other')) return false;
  if (!categories && !ownCategories) return true;
  return categoriesOf(activity).some(
    (each) => categories?.some((category) => category === each) || ownCategories?.includes(each),
  );
}

function unitRuleOf({ edits = {}, hasQuarters = false }: RuleSetContext): UnitRule {
  const minutesPerUnit = ceuFact('ceu.unit.minutes', edits).value;
  const partFrom = ceuFact('ceu.unit.partFrom', edits).value;
  const rule = { minutesPerUnit, step: minutesPerUnit, partFrom };
  return hasQuarters ? inQuarters(rule) : rule;
}

function guideRules({ edits = {} }: RuleSetContext, unitRule: UnitRule): CeuRuleSet {
  const total = ceuFact('ceu.guide.total', edits);
  return {
    id: 'guide',
    title: "The guide's",
    total,
    cycleYears: ceuFact('ceu.guide.years', edits),
    unitRule,
    requirements: [
      {
        id: 'coding',
        title: 'Coding',
        kind: 'minimum',
        value: ceuFact('ceu.guide.coding', edits),
        categories: ['coding'],
      },
      totalOf(total),
    ],
    factIds: ['ceu.guide.total', 'ceu.guide.coding', 'ceu.guide.years'],
  };
}

function ahimaRules({ edits = {}, startsOn, credentials }: RuleSetContext, unitRule: UnitRule): CeuRuleSet {
  const total = requiredTotal(credentials, edits);
  const share: CeuRequirement = {
    id: 'ahima',
    title: 'AHIMA',
    kind: 'share',
    value: ceuFact('ceu.ahima.ahima', edits),
    providerKinds: ['ahima', 'component'],
  };
  const hasShare = startsOn >= AHIMA_SHARE_FROM;
  return {
    id: 'ahima',
    title: 'AHIMA, as published',
    total,
    cycleYears: ceuFact('ceu.ahima.years', edits),
    unitRule,
    requirements: [
      {
        id: 'hiim',
        title: 'HIIM',
        kind: 'share',
        value: ceuFact('ceu.ahima.hiim', edits),
        categories: ['coding', 'hiim'],
      },
      ...(hasShare ? [share] : []),
      totalOf(total),
    ],
    factIds: [
      'ceu.ahima.base',
      'ceu.ahima.baseOther',
      'ceu.ahima.extra',
      'ceu.ahima.cap',
      'ceu.ahima.hiim',
      ...(hasShare ? (['ceu.ahima.ahima'] as const) : []),
      'ceu.ahima.years',
    ],
  };
}

function ownRules(own: OwnRuleSet, unitRule: UnitRule): CeuRuleSet {
  const fact = (value: number): NumberFact => ({
    value,
    source: own.source ?? 'Your own rule set',
    checkedOn: own.savedOn,
    confidence: 'M',
  });
  const total = fact(own.total);
  return {
    id: own.id,
    title: own.title,
    total,
    cycleYears: fact(own.cycleYears),
    unitRule,
    requirements: [...own.requirements.map((each) => ({ ...each, value: fact(each.value) })), totalOf(total)],
    factIds: [],
  };
}

function totalOf(value: NumberFact): CeuRequirement {
  return { id: 'total', title: 'Total', kind: 'minimum', value };
}
