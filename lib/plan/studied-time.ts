import type { Blueprint } from '@/lib/exam/blueprint';
import { domainOfTopic } from '@/lib/exam/blueprint';
import type { TopicId } from '@/lib/exam/topic';
import type { CalendarDay } from '@/lib/std/calendar-day';

/** An answer of the log, as far as its time goes. */
export type TimedAnswer = {
  itemId: string;
  at: number;
  elapsedMs: number;
  mode: 'quiz' | 'mock';
  sessionId: string;
};

/** A finished mock exam or scenario: the time with it in sight, over all its places. */
export type TimedSession = { finishedAt: number; elapsedMs: number };

/** Time studied, at an instant (epoch ms); of an answer its item. */
export type StudySpan = { at: number; ms: number; itemId?: string };

/** Reading what explains an answer counts up to this long: beyond it the reader may have left. Ours. */
const READING_MS = 120_000;

/**
 * The time of answers in quizzes: in front of the question, and after an answer, up to the next one of the same quiz, at
 * most two minutes of reading. Answers of mock exams are left out: the time of an exam is that of its session.
 * @param answers the oldest first
 */
export function answerSpans(answers: readonly TimedAnswer[]): StudySpan[] {
  const before = new Map<string, number>();
  return answers.flatMap(({ itemId, at, elapsedMs, mode, sessionId }) => {
    if (mode === 'mock') return [];
    const previous = before.get(sessionId);
    before.set(sessionId, at);
    return [{ at, ms: elapsedMs + readingMs({ at, elapsedMs }, previous), itemId }];
  });
}

/**
 * The time from the answer before, in the same quiz, until the question of this answer came up: reading, at most two
 * minutes.
 * @param previous the instant of the answer before (epoch ms); undefined when there is none
 */
export function readingMs(
  { at, elapsedMs }: Pick<TimedAnswer, 'at' | 'elapsedMs'>,
  previous: number | undefined,
): number {
  return previous === undefined ? 0 : Math.min(READING_MS, Math.max(0, at - previous - elapsedMs));
}

/** The time of finished mock exams and scenarios, on the day on which they ended. */
export function sessionSpans(sessions: readonly TimedSession[]): StudySpan[] {
  return sessions.map(({ finishedAt, elapsedMs }) => ({ at: finishedAt, ms: elapsedMs }));
}

const MINUTE = 60_000;

/** Minutes studied by day, with fractions. */
export function minutesByDay(
  spans: readonly StudySpan[],
  dayOf: (at: number) => CalendarDay,
): Map<CalendarDay, number> {
  const days = new Map<CalendarDay, number>();
  for (const { at, ms } of spans) {
    const day = dayOf(at);
    days.set(day, (days.get(day) ?? 0) + ms / MINUTE);
  }
  return days;
}

/** Minutes studied by domain, with fractions; time on nothing that the blueprint covers is left out. */
export function minutesByDomain(
  spans: readonly StudySpan[],
  of: Blueprint,
  topicOf: (itemId: string) => TopicId | undefined,
): Map<string, number> {
  const domains = new Map<string, number>();
  for (const { itemId, ms } of spans) {
    const topic = itemId === undefined ? undefined : topicOf(itemId);
    const domain = topic === undefined ? undefined : domainOfTopic(of, topic)?.id;
    if (domain !== undefined) domains.set(domain, (domains.get(domain) ?? 0) + ms / MINUTE);
  }
  return domains;
}
