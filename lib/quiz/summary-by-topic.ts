import { domainOfTopic, type Blueprint } from '@/lib/exam/blueprint';
import type { TopicId } from '@/lib/exam/topic';
import type { QuizSession } from './quiz-session';

export type TopicSummary = {
  topic: TopicId;
  /** Of the blueprint; undefined for a topic that it does not cover. */
  domain: string | undefined;
  asked: number;
  right: number;
  answered: number;
  /** Sum of the answering times, ms. */
  elapsedMs: number;
};

/**
 * How a quiz went in each topic, in the order of the blueprint's domains. Questions without an answer count as asked;
 * an item whose topic is not known (it is gone) is left out.
 */
export function summaryByTopic(
  session: Pick<QuizSession, 'entries'>,
  topicOf: ReadonlyMap<string, TopicId>,
  of: Blueprint,
): TopicSummary[] {
  const rows = new Map<TopicId, TopicSummary>();
  for (const { itemId, answer } of session.entries) {
    const topic = topicOf.get(itemId);
    if (topic === undefined) continue;
    const domain = domainOfTopic(of, topic)?.title;
    const row = rows.get(topic) ?? { topic, domain, asked: 0, right: 0, answered: 0, elapsedMs: 0 };
    rows.set(topic, {
      ...row,
      asked: row.asked + 1,
      right: row.right + (answer?.isCorrect ? 1 : 0),
      answered: row.answered + (answer ? 1 : 0),
      elapsedMs: row.elapsedMs + (answer?.elapsedMs ?? 0),
    });
  }
  const order = of.domains.flatMap(({ topics }) => topics);
  const place = (topic: TopicId) => (order.includes(topic) ? order.indexOf(topic) : order.length);
  return [...rows.values()].toSorted((a, b) => place(a.topic) - place(b.topic));
}
