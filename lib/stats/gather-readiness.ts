import { domainOfTopic, type Blueprint } from '@/lib/exam/blueprint';
import type { TopicId } from '@/lib/exam/topic';
import type { DomainPool, DomainAnswer } from './readiness';
import type { DomainAnswers } from './readiness-floor';
import type { FirstAnswer } from './tally';

/** An item as readiness sees it. */
export type ReadinessItem = {
  id: string;
  topic: TopicId;
  /** The authors' label, 1 to 5. */
  difficulty: number;
  /** Whether a quiz may ask it. One that may not counts only with its first answer. */
  isAskable: boolean;
  /** Probability (0 to 1) that it is still known on the day of the exam; undefined when it was never answered. */
  recallOnDay: number | undefined;
};

export type ReadinessData = {
  /** In the order in which they were given. */
  answers: DomainAnswer[];
  pools: Map<string, DomainPool>;
  counts: DomainAnswers[];
};

const LABELS = 5;

/**
 * What the estimate needs, by the domains of an exam. Items on topics that it does not cover are left out, and so are
 * answers to items that are gone.
 */
export function gatherReadiness(
  items: Iterable<ReadinessItem>,
  firsts: ReadonlyMap<string, FirstAnswer>,
  of: Blueprint,
): ReadinessData {
  const domains = new Map(
    of.domains.map(({ id }) => [
      id,
      { labels: Array.from({ length: LABELS }, () => 0), remembered: 0, unseen: 0 },
    ]),
  );
  const answers: DomainAnswer[] = [];
  for (const { id, topic, difficulty, isAskable, recallOnDay } of items) {
    const domainId = domainOfTopic(of, topic)?.id ?? '';
    const domain = domains.get(domainId);
    if (!domain) continue;
    const first = firsts.get(id);
    if (first) answers.push({ domainId, difficulty, ...first });
    if (!isAskable) continue;
    domain.labels[difficulty - 1] = (domain.labels[difficulty - 1] ?? 0) + 1;
    domain.remembered += recallOnDay ?? 0;
    if (!first) domain.unseen += 1;
  }
  return {
    answers: answers.sort((a, b) => a.at - b.at),
    pools: new Map([...domains].map(([id, { labels, remembered }]) => [id, { labels, remembered }])),
    counts: [...domains].map(([id, { unseen }]) => ({
      id,
      answers: answers.filter(({ domainId }) => domainId === id).length,
      unseen,
    })),
  };
}
