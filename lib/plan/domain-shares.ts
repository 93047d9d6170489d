import type { Blueprint } from '@/lib/exam/blueprint';

/** Answers to a domain so far. */
export type DomainRecord = { answers: number; right: number };

export type DomainShare = {
  id: string;
  title: string;
  /** Of the blueprint. */
  weight: number;
  answers: number;
  /** Share of right answers, 0 to 1; undefined without an answer. */
  accuracy: number | undefined;
  /** By how much more or less than its weight the domain gets: 1 is as much. */
  emphasis: number;
  /** Of the minutes; the shares of all domains sum to 1. */
  share: number;
};

/** As many answers at the user's own average are added to each domain, so that few answers say little. Ours. */
const AVERAGE_ANSWERS = 20;
/** A domain 25 points below the average gets half as much again. Ours. */
const EMPHASIS_PER_POINT = 2;
const LEAST = 0.5;
const MOST = 2;

/**
 * How the minutes are split over the domains: weight times weakness. Weakness is the distance of a domain's share of
 * right answers, shrunk towards the user's average over all domains, from that average.
 * @param records by domain id
 */
export function domainShares(
  of: Pick<Blueprint, 'domains'>,
  records: ReadonlyMap<string, DomainRecord>,
): DomainShare[] {
  const all = of.domains.map(({ id }) => records.get(id) ?? { answers: 0, right: 0 });
  const answers = all.reduce((sum, record) => sum + record.answers, 0);
  const average = answers === 0 ? 0 : all.reduce((sum, record) => sum + record.right, 0) / answers;
  const parts = of.domains.map(({ id, title, weight }, at) => {
    const record = all[at] ?? { answers: 0, right: 0 };
    const shrunk = (record.right + AVERAGE_ANSWERS * average) / (record.answers + AVERAGE_ANSWERS);
    const emphasis = Math.min(MOST, Math.max(LEAST, 1 + EMPHASIS_PER_POINT * (average - shrunk)));
    const accuracy = record.answers === 0 ? undefined : record.right / record.answers;
    return { id, title, weight, answers: record.answers, accuracy, emphasis };
  });
  const sum = parts.reduce((total, part) => total + part.weight * part.emphasis, 0);
  return parts.map((part) => ({ ...part, share: (part.weight * part.emphasis) / sum }));
}
