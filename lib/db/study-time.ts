import { domainOfTopic, type Blueprint } from '@/lib/exam/blueprint';
import type { ExamSize } from '@/lib/exam/exam-form';
import type { TopicId } from '@/lib/exam/topic';
import type { DomainRecord } from '@/lib/plan/domain-shares';
import type { PlanMockSize } from '@/lib/plan/place-mocks';
import { answerSpans, sessionSpans, type StudySpan, type TimedSession } from '@/lib/plan/studied-time';
import { finishedMocks } from './finished-mocks';
import { readItemHeads } from './item-heads';
import type { CompanionDatabase } from './schema';

/** A mock exam that was submitted: when (epoch ms), and of which size that plans know. */
export type TakenMock = { at: number; size: PlanMockSize };

export type StudyTime = { spans: StudySpan[]; mocks: TakenMock[] };

/** What was studied from `from` on and before `before` (epoch ms): answers, and finished mock exams and scenarios. */
export async function readStudyTime(db: CompanionDatabase, from: number, before: number): Promise<StudyTime> {
  const [answers, sessions] = await Promise.all([
    db.reviews.where('at').between(from, before).toArray(),
    finishedSessions(db),
  ]);
  const within = sessions.filter(({ finishedAt }) => from <= finishedAt && finishedAt < before);
  return {
    spans: [...answerSpans(answers), ...sessionSpans(within)],
    mocks: within.flatMap(({ finishedAt, size }) =>
      size === undefined || size === 'quarter' ? [] : { at: finishedAt, size },
    ),
  };
}

/** The time of all finished mock exams and scenarios. */
export async function readSessionSpans(db: CompanionDatabase): Promise<StudySpan[]> {
  return sessionSpans(await finishedSessions(db));
}

/** Finished mock exams, with their size, and finished scenarios. */
async function finishedSessions(db: CompanionDatabase): Promise<(TimedSession & { size?: ExamSize })[]> {
  const [mocks, scenarios] = await Promise.all([
    finishedMocks(db),
    db.sessions.where('[kind+status]').equals(['scenario', 'finished']).toArray(),
  ]);
  return [
    ...mocks.map(({ finishedAt = 0, entries, size }) => ({
      finishedAt,
      size,
      elapsedMs: entries.reduce((sum, entry) => sum + entry.elapsedMs, 0),
    })),
    ...scenarios.flatMap((session) =>
      session.kind === 'scenario'
        ? { finishedAt: session.finishedAt ?? 0, elapsedMs: session.elapsedMs }
        : [],
    ),
  ];
}

/** How many answers there are before an instant (epoch ms): keys alone. Tells whether sums over them still hold. */
export async function countAnswersBefore(db: CompanionDatabase, before: number): Promise<number> {
  return db.reviews.where('at').below(before).count();
}

/** The topic of each item, retired ones too. */
export async function readTopics(db: CompanionDatabase): Promise<Map<string, TopicId>> {
  return new Map((await readItemHeads(db)).map(({ id, topic }) => [id, topic]));
}

/**
 * Answers and right ones by domain of the blueprint, as they stood at `before` (epoch ms): those given since are taken off
 * what the cards say.
 */
export async function readDomainRecords(
  db: CompanionDatabase,
  of: Blueprint,
  before: number,
): Promise<Map<string, DomainRecord>> {
  const [cards, since, topics] = await Promise.all([
    db.cards.toArray(),
    db.reviews.where('at').aboveOrEqual(before).toArray(),
    readTopics(db),
  ]);
  const records = new Map<string, DomainRecord>();
  const add = (itemId: string, answers: number, right: number) => {
    const topic = topics.get(itemId);
    const domain = topic && domainOfTopic(of, topic)?.id;
    if (domain === undefined) return;
    const sum = records.get(domain) ?? { answers: 0, right: 0 };
    records.set(domain, { answers: sum.answers + answers, right: sum.right + right });
  };
  for (const card of cards) add(card.itemId, card.answers, card.right);
  for (const review of since) add(review.itemId, -1, review.isCorrect ? -1 : 0);
  return records;
}
