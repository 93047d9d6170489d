import { TOPIC_IDS, type TopicId } from '@/lib/exam/topic';

/** Answers that a topic must have before anything is said of it: fewer say little. */
export const WEAK_FLOOR = 8;
/** Below this share of right answers a topic is weak. Ours: no exam publishes such a line. */
const WEAK_BELOW = 0.7;

export type TopicRecord = { topic: TopicId; answers: number; right: number };

/**
 * The topics that need work, the weakest first: at least `WEAK_FLOOR` answers, and an estimated share of right answers
 * below `WEAK_BELOW`. The estimate is Laplace's, (right + 1) / (answers + 2), so that few answers count for less.
 * @param records answers by item or by topic; those of one topic add up
 */
export function weakTopics(records: Iterable<TopicRecord>): TopicId[] {
  const sums = new Map<TopicId, { answers: number; right: number }>();
  for (const { topic, answers, right } of records) {
    const sum = sums.get(topic) ?? { answers: 0, right: 0 };
    sums.set(topic, { answers: sum.answers + answers, right: sum.right + right });
  }
  const estimate = (topic: TopicId) => {
    const { answers, right } = sums.get(topic) ?? { answers: 0, right: 0 };
    return answers < WEAK_FLOOR ? 1 : (right + 1) / (answers + 2);
  };
  return TOPIC_IDS.filter((topic) => estimate(topic) < WEAK_BELOW).toSorted(
    (a, b) => estimate(a) - estimate(b),
  );
}
