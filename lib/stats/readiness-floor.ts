import type { Blueprint } from '@/lib/exam/blueprint';

/**
 * First answers without which no chance is shown, over all and in each domain. Ours: in simulation the range of the chance
 * is 58 points wide at 30 answers and wider below (docs/simulation.md).
 */
export const READINESS_FLOOR = { total: 30, domain: 4 } as const;

/** First answers so far in a domain, and questions of it that were never answered. */
export type DomainAnswers = { id: string; answers: number; unseen: number };

export type MissingAnswers = {
  /** First answers still missing, those of the domains among them. */
  total: number;
  /** The domains with too few, the most missing first. `unseen`: questions that are there to be answered. */
  domains: { id: string; title: string; more: number; unseen: number }[];
};

/** How many more first answers a chance needs, and where; undefined when there are enough. */
export function missingAnswers(
  { domains }: Pick<Blueprint, 'domains'>,
  counts: readonly DomainAnswers[],
): MissingAnswers | undefined {
  const missing = domains.flatMap(({ id, title }) => {
    const count = counts.find((each) => each.id === id);
    const more = READINESS_FLOOR.domain - (count?.answers ?? 0);
    return more > 0 ? [{ id, title, more, unseen: count?.unseen ?? 0 }] : [];
  });
  const answers = counts.reduce((sum, count) => sum + count.answers, 0);
  const inDomains = missing.reduce((sum, { more }) => sum + more, 0);
  const total = Math.max(READINESS_FLOOR.total - answers, inDomains);
  return total > 0 ? { total, domains: missing.toSorted((a, b) => b.more - a.more) } : undefined;
}
