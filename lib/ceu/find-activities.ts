import type { ActivityKind, CeuActivity, CeuCategory } from './activity';

/** What a list of activities shows, and in which order. */
export type ActivityFilter = {
  /** Words that have to be in title, provider, notes or own categories. */
  query: string;
  category: CeuCategory | 'all';
  kind: ActivityKind | 'all';
  certificate: 'all' | 'with' | 'without';
  where: 'cycle' | 'all';
  order: 'newest' | 'oldest' | 'title' | 'ceus';
};

/** All of it, the newest first. */
export const ALL_ACTIVITIES: ActivityFilter = {
  query: '',
  category: 'all',
  kind: 'all',
  certificate: 'all',
  where: 'all',
  order: 'newest',
};

/** How many of the choices beside the words differ from those that show all of it, the newest first. */
export function activeChoices(filter: ActivityFilter): number {
  const keys = ['category', 'kind', 'certificate', 'where', 'order'] as const;
  return keys.filter((key) => filter[key] !== ALL_ACTIVITIES[key]).length;
}

type About = {
  /** Ids of the activities that count in the cycle that is shown. */
  inCycle: ReadonlySet<string>;
  /** Ids of the activities with a certificate. */
  withCertificate: ReadonlySet<string>;
  /** CEUs by the rules of the cycle. */
  ceusOf: (activity: CeuActivity) => number;
};

/** The activities that a filter asks for, in its order. */
export function findActivities(
  activities: readonly CeuActivity[],
  filter: ActivityFilter,
  { inCycle, withCertificate, ceusOf }: About,
): CeuActivity[] {
  const { category, kind, certificate, where } = filter;
  const words = filter.query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = activities.filter(
    (each) =>
      (where === 'all' || inCycle.has(each.id)) &&
      (category === 'all' || each.category === category) &&
      (kind === 'all' || (each.kind ?? 'other') === kind) &&
      (certificate === 'all' || withCertificate.has(each.id) === (certificate === 'with')) &&
      hasWords(each, words),
  );
  return found.toSorted(comparison(filter.order, ceusOf));
}

function hasWords(
  { title, provider = '', notes = '', ownCategories = [] }: CeuActivity,
  words: readonly string[],
): boolean {
  if (words.length === 0) return true;
  const text = [title, provider, notes, ...ownCategories].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

function comparison(
  order: ActivityFilter['order'],
  ceusOf: About['ceusOf'],
): (a: CeuActivity, b: CeuActivity) => number {
  const newest = (a: CeuActivity, b: CeuActivity) => compare(b.on, a.on) || compare(b.id, a.id);
  switch (order) {
    case 'newest':
      return newest;
    case 'oldest':
      return (a, b) => newest(b, a);
    case 'title':
      return (a, b) => compare(a.title.toLowerCase(), b.title.toLowerCase()) || newest(a, b);
    case 'ceus':
      return (a, b) => ceusOf(b) - ceusOf(a) || newest(a, b);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
