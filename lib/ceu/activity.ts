import { unitsOfMinutes, type UnitRule } from './units';

/** What an activity counts as. Coding and classification is part of the HIIM domains. */
export const CEU_CATEGORIES = {
  coding: 'Coding and classification',
  hiim: 'Other HIIM domain',
  other: 'Outside the HIIM domains',
} as const;

export type CeuCategory = keyof typeof CEU_CATEGORIES;

/** The kinds of activity that the guide and AHIMA name. */
export const ACTIVITY_KINDS = {
  webinar: 'Webinar',
  conference: 'Conference',
  course: 'Course',
  'formal-study': 'Formal study',
  publication: 'Publication',
  presentation: 'Presentation',
  'independent-study': 'Independent study',
  'item-writing': 'Item writing',
  other: 'Something else',
} as const;

export type ActivityKind = keyof typeof ACTIVITY_KINDS;

/** Who offered an activity. AHIMA's share counts the first two. */
export const PROVIDER_KINDS = {
  ahima: 'AHIMA',
  component: 'AHIMA component association',
  association: 'Another association',
  employer: 'Employer',
  school: 'School or college',
  other: 'Someone else',
} as const;

export type ProviderKind = keyof typeof PROVIDER_KINDS;

/**
 * One learning activity of the CEU log. It belongs to the cycle in which its day lies; all credentials held draw on
 * the same activities. Read categories, provider kind and CEUs through the functions below: older rows say less.
 */
export type CeuActivity = {
  id: string;
  /** The day it was completed, `YYYY-MM-DD`. */
  on: string;
  title: string;
  /** CEUs as entered, or as they came out of `minutes` when it was saved. */
  units: number;
  category: CeuCategory;
  /** Where they are given, CEUs follow from them by the rule set's unit rule. */
  minutes?: number;
  provider?: string;
  providerKind?: ProviderKind;
  kind?: ActivityKind;
  /** Further categories, by words of the user's own, for rule sets of their own. */
  ownCategories?: string[];
  notes?: string;
  /** Rows of the first version: offered by AHIMA or a component association. */
  isAhima?: boolean;
  /** Rows of the first version; not read any more. */
  cycleId?: string;
};

/** Every category that an activity is in: its own one, then those in the user's words. */
export function categoriesOf(activity: Pick<CeuActivity, 'category' | 'ownCategories'>): string[] {
  return [activity.category, ...(activity.ownCategories ?? [])];
}

/** Who offered an activity. A row of the first version only says whether AHIMA or a component association did. */
export function providerKindOf(activity: Pick<CeuActivity, 'providerKind' | 'isAhima'>): ProviderKind {
  return activity.providerKind ?? (activity.isAhima === true ? 'ahima' : 'other');
}

/** The CEUs of an activity: from its minutes by the rule, or as they were entered. */
export function unitsOf(activity: Pick<CeuActivity, 'minutes' | 'units'>, rule: UnitRule): number {
  return activity.minutes === undefined ? activity.units : unitsOfMinutes(activity.minutes, rule);
}
