import type { Blueprint } from '@/lib/exam/blueprint';
import { TOPICS, type TopicId } from '@/lib/exam/topic';
import { shareOf, type Share } from './share';
import type { FirstAnswer } from './tally';

/**
 * Recall is predicted for a day from now (ms). Now would flatter: a question answered wrongly a minute ago is still known,
 * as its answer was just read.
 */
export const RECALL_AHEAD_MS = 86_400_000;

/** An item as mastery sees it. */
export type MasteryItem = {
  id: string;
  topic: TopicId;
  /** Whether a quiz may ask it now. What may not be asked counts only with its first answer. */
  isAskable: boolean;
  /** The predicted probability (0 to 1) that it is known `RECALL_AHEAD_MS` from now; undefined when it was never answered. */
  recall: number | undefined;
};

/** What is known of the questions of a topic or a domain. */
export type Mastery = {
  /** Questions that may be asked, and how many of them were answered at least once. */
  items: number;
  seen: number;
  /**
   * The mean predicted recall of those that were seen. Its interval is that of a share measured on as many questions:
   * how well this many say what the topic as a whole would give. Undefined when none was seen.
   */
  recall: Share | undefined;
  /** Right answers among the first ones, each question once: what was known before it was practised here. */
  first: Share | undefined;
};

export type TopicMastery = Mastery & { id: TopicId; title: string };
export type DomainMastery = Mastery & {
  id: string;
  title: string;
  /** In percent of the exam. */
  weight: number;
  topics: TopicMastery[];
};

/**
 * Mastery by domain and topic of an exam, in its order. Topics that it does not cover are left out, and so are those
 * without questions.
 * @param firsts the first answer to each item
 */
export function masteryOf(
  items: Iterable<MasteryItem>,
  firsts: ReadonlyMap<string, Pick<FirstAnswer, 'isCorrect'>>,
  of: Blueprint,
): DomainMastery[] {
  const sums = new Map<TopicId, Sums>();
  for (const { id, topic, isAskable, recall } of items) {
    const sum = sums.get(topic) ?? noSums();
    sums.set(topic, sum);
    if (isAskable) {
      sum.items += 1;
      if (recall !== undefined) {
        sum.seen += 1;
        sum.recall += recall;
      }
    }
    const first = firsts.get(id);
    if (first === undefined) continue;
    sum.firsts += 1;
    if (first.isCorrect) sum.firstsRight += 1;
  }
  return of.domains.map(({ id, title, weight, topics }) => {
    const known = topics.flatMap((topic) => {
      const sum = sums.get(topic);
      return sum ? [{ topic, sum }] : [];
    });
    return {
      id,
      title,
      weight,
      ...masteryFrom(known.map(({ sum }) => sum)),
      topics: known.map(({ topic, sum }) => ({ id: topic, title: TOPICS[topic], ...masteryFrom([sum]) })),
    };
  });
}

type Sums = { items: number; seen: number; recall: number; firsts: number; firstsRight: number };

function noSums(): Sums {
  return { items: 0, seen: 0, recall: 0, firsts: 0, firstsRight: 0 };
}

function masteryFrom(sums: readonly Sums[]): Mastery {
  const total = noSums();
  for (const sum of sums) for (const key of Object.keys(total) as (keyof Sums)[]) total[key] += sum[key];
  return {
    items: total.items,
    seen: total.seen,
    recall: shareOf(total.recall, total.seen),
    first: shareOf(total.firstsRight, total.firsts),
  };
}
