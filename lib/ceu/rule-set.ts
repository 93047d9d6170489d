import type { Fact } from '@/lib/exam/fact';
import type { CeuActivity, CeuCategory } from './activity';

/** A minimum of CEUs; where `categories` or `isAhima` is given, only activities that fit count towards it. */
export type CeuRequirement = {
  id: string;
  title: string;
  minimum: Fact<number>;
  categories?: readonly CeuCategory[];
  isAhima?: true;
};

export type CeuRuleSet = {
  id: 'guide' | 'ahima';
  title: string;
  summary: string;
  cycleYears: Fact<number>;
  requirements: readonly CeuRequirement[];
};

const CHECKED_ON = '2026-11-22';
const guide = (value: number): Fact<number> => ({
  value,
  source: 'Certified Coding Specialist Certification Guide, 2026',
  checkedOn: CHECKED_ON,
  confidence: 'G',
});
const ahima = (value: number): Fact<number> => ({
  value,
  source: 'AHIMA recertification guide (one CCS or CCA)',
  checkedOn: CHECKED_ON,
  confidence: 'A',
});

/** The two rule sets where the guide and AHIMA's own text differ; the user chooses, the guide's is preselected. */
export const CEU_RULE_SETS: readonly CeuRuleSet[] = [
  {
    id: 'guide',
    title: "The guide's",
    summary: '80 CEUs every 2 years, at least 20 in coding and classification',
    cycleYears: guide(2),
    requirements: [
      { id: 'coding', title: 'Coding', minimum: guide(20), categories: ['coding'] },
      { id: 'total', title: 'Total', minimum: guide(80) },
    ],
  },
  {
    id: 'ahima',
    title: 'AHIMA, as published',
    summary: '20 CEUs every 2 years for one CCS or CCA, at least 16 in HIIM domains and 8 from AHIMA',
    cycleYears: ahima(2),
    requirements: [
      { id: 'hiim', title: 'HIIM', minimum: ahima(16), categories: ['coding', 'hiim'] },
      { id: 'ahima', title: 'AHIMA', minimum: ahima(8), isAhima: true },
      { id: 'total', title: 'Total', minimum: ahima(20) },
    ],
  },
];

export type CeuRuleSetId = CeuRuleSet['id'];

/** The rule set with this id. Throws a RangeError for an unknown id. */
export function ceuRuleSet(id: CeuRuleSetId): CeuRuleSet {
  const found = CEU_RULE_SETS.find((each) => each.id === id);
  if (!found) throw new RangeError(`No rule set ${id}`);
  return found;
}

/** True when an activity counts towards a requirement. */
export function countsTowards(requirement: CeuRequirement, activity: CeuActivity): boolean {
  if (requirement.isAhima && !activity.isAhima) return false;
  return requirement.categories?.includes(activity.category) ?? true;
}
