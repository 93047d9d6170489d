import type { CeuActivity } from './activity';

/** Two activities that may be one. `title`: the same day and a title much alike; `certificate`: the same file. */
export type Duplicate = { ids: readonly [string, string]; why: 'title' | 'certificate' };

type Titled = Pick<CeuActivity, 'id' | 'on' | 'title'>;
type Certificate = { activityId: string; sha256: string };

/** From this share of common pairs of letters on, two titles are much alike (0 nothing in common, 1 the same). */
const ALIKE_FROM = 0.75;

/**
 * Pairs of activities that may be the same one: on the same day with titles much alike, or with the same certificate.
 * Each pair once, with the stronger reason.
 */
export function findDuplicates(
  activities: readonly Titled[],
  certificates: readonly Certificate[] = [],
): Duplicate[] {
  const found = new Map<string, Duplicate>();
  const note = (one: string, other: string, why: Duplicate['why']) => {
    const ids = one < other ? ([one, other] as const) : ([other, one] as const);
    const key = ids.join(' ');
    if (one !== other && !found.has(key)) found.set(key, { ids, why });
  };
  const known = new Set(activities.map(({ id }) => id));
  const filed = certificates.filter(({ activityId }) => known.has(activityId));
  for (const [one, other] of pairsOfSame(filed, ({ sha256 }) => sha256))
    note(one.activityId, other.activityId, 'certificate');
  for (const [one, other] of pairsOfSame(activities, ({ on }) => on)) {
    if (areTitlesAlike(one.title, other.title)) note(one.id, other.id, 'title');
  }
  return [...found.values()];
}

/** The activities of the log that a new one may repeat: on its day, with a title much alike. */
export function duplicatesOf<T extends Titled>(activity: Titled, log: readonly T[]): T[] {
  return log.filter(
    (each) =>
      each.id !== activity.id && each.on === activity.on && areTitlesAlike(each.title, activity.title),
  );
}

/**
 * True when two titles differ in case, accents, signs or a few letters only, or one of them is the other with words
 * added.
 */
export function areTitlesAlike(one: string, other: string): boolean {
  const [a, b] = [plainWords(one), plainWords(other)];
  if (a.length === 0 || b.length === 0) return false;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  // One word alone ("webinar") says too little.
  if (shorter.length >= 2 && shorter.every((word) => longer.includes(word))) return true;
  return commonPairs(a.join(' '), b.join(' ')) >= ALIKE_FROM;
}

function plainWords(title: string): string[] {
  return title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Sørensen–Dice coefficient of the pairs of neighbouring letters. */
function commonPairs(one: string, other: string): number {
  if (one === other) return 1;
  const left = new Map<string, number>();
  for (const pair of letterPairs(one)) left.set(pair, (left.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of letterPairs(other)) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    common += 1;
  }
  const pairs = one.length + other.length - 2;
  return pairs <= 0 ? 0 : (2 * common) / pairs;
}

function letterPairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

function pairsOfSame<T>(all: readonly T[], keyOf: (each: T) => string): [T, T][] {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, at) => group.slice(at + 1).map((other): [T, T] => [one, other])),
  );
}
