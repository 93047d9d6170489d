import type { ActivityKind, CeuCategory, ProviderKind } from './activity';
import { ownRuleSetSchema, type OwnRuleSet } from './own-rule-set';
import { shortWhereWords } from './rule-set-words';

/** A requirement as a form holds it. What counts has to fit each list that is not empty. */
export type RequirementDraft = {
  kind: 'minimum' | 'maximum' | 'share';
  value: string;
  /** The name of its bar; empty for the one that follows from what counts. */
  title: string;
  categories: CeuCategory[];
  /** Categories in the user's own words, as typed: one a line. */
  ownCategories: string;
  providerKinds: ProviderKind[];
  activityKinds: ActivityKind[];
};

/** A rule set of the user's own as a form holds it. */
export type RuleSetDraft = {
  title: string;
  total: string;
  cycleYears: string;
  source: string;
  requirements: RequirementDraft[];
};

export const EMPTY_RULE_SET: RuleSetDraft = {
  title: '',
  total: '',
  cycleYears: '2',
  source: '',
  requirements: [],
};

export const EMPTY_REQUIREMENT: RequirementDraft = {
  kind: 'minimum',
  value: '',
  title: '',
  categories: [],
  ownCategories: '',
  providerKinds: [],
  activityKinds: [],
};

/** Which activities a requirement is about; a list without anything in it is left out. */
export function filterOfDraft({
  categories,
  ownCategories,
  providerKinds,
  activityKinds,
}: RequirementDraft): Filter {
  const own = splitWords(ownCategories);
  return {
    ...(categories.length > 0 ? { categories } : {}),
    ...(own.length > 0 ? { ownCategories: own } : {}),
    ...(providerKinds.length > 0 ? { providerKinds } : {}),
    ...(activityKinds.length > 0 ? { activityKinds } : {}),
  };
}

/** The rule set that a draft describes, or undefined while something is missing or out of bounds. */
export function ruleSetOfDraft(draft: RuleSetDraft, id: string, savedOn: string): OwnRuleSet | undefined {
  const source = draft.source.trim();
  return ownRuleSetSchema.safeParse({
    id,
    title: draft.title,
    total: Number(draft.total),
    cycleYears: Number(draft.cycleYears),
    requirements: draft.requirements.map((each, at) => {
      const filter = filterOfDraft(each);
      const title = each.title.trim();
      return {
        id: `r${at + 1}`,
        kind: each.kind,
        value: Number(each.value),
        title: title === '' ? shortWhereWords(filter) : title,
        ...filter,
      };
    }),
    ...(source === '' ? {} : { source }),
    savedOn,
  }).data;
}

/** The draft to change a rule set with. */
export function draftOfRuleSet({ title, total, cycleYears, source, requirements }: OwnRuleSet): RuleSetDraft {
  return {
    title,
    total: String(total),
    cycleYears: String(cycleYears),
    source: source ?? '',
    requirements: requirements.map((each) => ({
      kind: each.kind,
      value: String(each.value),
      title: each.title === shortWhereWords(each) ? '' : each.title,
      categories: each.categories ?? [],
      ownCategories: (each.ownCategories ?? []).join('\n'),
      providerKinds: each.providerKinds ?? [],
      activityKinds: each.activityKinds ?? [],
    })),
  };
}

type Filter = Pick<
  OwnRuleSet['requirements'][number],
  'categories' | 'ownCategories' | 'providerKinds' | 'activityKinds'
>;

function splitWords(typed: string): string[] {
  return [...new Set(typed.split('\n').map((each) => each.trim()))].filter((each) => each !== '');
}
