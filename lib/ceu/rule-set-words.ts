import { CEU_CATEGORIES, type ActivityKind, type CeuCategory, type ProviderKind } from './activity';
import { requirementCeus, type CeuFilter, type CeuRuleSet } from './rule-set';

const FIELDS: Record<CeuCategory, string> = {
  coding: 'coding and classification',
  hiim: 'other HIIM domains',
  other: 'fields outside the HIIM domains',
};
const PROVIDERS: Record<ProviderKind, string> = {
  ahima: 'AHIMA',
  component: 'its component associations',
  association: 'another association',
  employer: 'an employer',
  school: 'a school or college',
  other: 'someone else',
};
const KINDS: Record<ActivityKind, string> = {
  webinar: 'webinars',
  conference: 'conferences',
  course: 'courses',
  'formal-study': 'formal study',
  publication: 'publications',
  presentation: 'presentations',
  'independent-study': 'independent study',
  'item-writing': 'item writing',
  other: 'other activities',
};

/** What a rule set asks for, in one line: `80 CEUs every 2 years, at least 20 in coding and classification`. */
export function ruleSetSummary({ total, cycleYears, requirements }: CeuRuleSet): string {
  const years = cycleYears.value;
  const words = (isMaximum: boolean) =>
    listed(
      requirements
        .filter(({ id, kind }) => id !== 'total' && (kind === 'maximum') === isMaximum)
        .map((each) => `${requirementCeus(each, total.value)} ${whereWords(each)}`),
      'and',
    );
  const [minima, maxima] = [words(false), words(true)];
  return [
    `${total.value} CEUs every ${years === 1 ? 'year' : `${years} years`}`,
    ...(minima === '' ? [] : [`at least ${minima}`]),
    ...(maxima === '' ? [] : [`at most ${maxima}`]),
  ].join(', ');
}

/** What counts towards a requirement: `in coding and classification`, `from AHIMA or …`; `in all` for everything. */
export function whereWords(requirement: CeuFilter): string {
  const { categories, ownCategories, providerKinds, activityKinds } = requirement;
  const fields = [...fieldsOf(categories ?? []), ...(ownCategories ?? [])];
  const parts = [
    fields.length > 0 && `in ${listed(fields, 'or')}`,
    providerKinds &&
      `from ${listed(
        providerKinds.map((each) => PROVIDERS[each]),
        'or',
      )}`,
    activityKinds &&
      `as ${listed(
        activityKinds.map((each) => KINDS[each]),
        'or',
      )}`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : 'in all';
}

const SHORT_CATEGORIES: Record<CeuCategory, string> = {
  coding: 'Coding',
  hiim: 'Other HIIM',
  other: 'Outside HIIM',
};
const SHORT_PROVIDERS: Record<ProviderKind, string> = {
  ahima: 'AHIMA',
  component: 'Component associations',
  association: 'Associations',
  employer: 'Employer',
  school: 'School',
  other: 'Others',
};
const BAR_LETTERS = 80;

/** What counts towards a requirement, as the name of its bar: `Coding, AHIMA`; `All` for everything. */
export function shortWhereWords(requirement: CeuFilter): string {
  const { categories = [], ownCategories = [], providerKinds = [], activityKinds = [] } = requirement;
  const isHiim = categories.includes('coding') && categories.includes('hiim');
  const isAhima = providerKinds.includes('ahima') && providerKinds.includes('component');
  const words = [
    ...(isHiim ? ['HIIM'] : []),
    ...categories.filter((each) => !isHiim || each === 'other').map((each) => SHORT_CATEGORIES[each]),
    ...ownCategories,
    ...(isAhima ? [SHORT_PROVIDERS.ahima] : []),
    ...providerKinds
      .filter((each) => !isAhima || (each !== 'ahima' && each !== 'component'))
      .map((each) => SHORT_PROVIDERS[each]),
    ...activityKinds.map((each) => capitalised(KINDS[each])),
  ];
  return words.length === 0 ? 'All' : words.join(', ').slice(0, BAR_LETTERS).trim();
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Words joined as a sentence has them: `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length <= 2) return words.join(` ${last} `);
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** Coding and the other HIIM domains together are the HIIM domains. */
function fieldsOf(categories: readonly CeuCategory[]): string[] {
  const isHiim = categories.includes('coding') && categories.includes('hiim');
  const others = (Object.keys(CEU_CATEGORIES) as CeuCategory[])
    .filter((each) => categories.includes(each) && !(isHiim && each !== 'other'))
    .map((each) => FIELDS[each]);
  return isHiim ? ['HIIM domains', ...others] : others;
}
