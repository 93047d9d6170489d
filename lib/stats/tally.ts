import type { Item } from '@/lib/bank/item';
import { readingMs } from '@/lib/plan/studied-time';
import type { AnswerConfidence } from '@/lib/schedule/grade';
import type { CalendarDay } from '@/lib/std/calendar-day';
import { countTime, emptyTimeCells, type TimeCells } from './time-cells';

/** An answer of the log, as far as statistics go. */
export type TalliedAnswer = {
  itemId: string;
  itemType: Item['type'];
  at: number;
  isCorrect: boolean;
  confidence?: AnswerConfidence | undefined;
  elapsedMs: number;
  mode: 'quiz' | 'mock';
  sessionId: string;
};

/** What was answered on one calendar day. */
export type DayTally = {
  answers: number;
  right: number;
  /** Studied with quizzes: in front of questions and reading what explains them. That of exams is in their sessions. */
  ms: number;
  times: TimeCells;
};

/** What was said of how sure one is; `neither` when nothing was. */
export type SaidConfidence = AnswerConfidence | 'neither';
export type RightWrong = { right: number; wrong: number };

export type FirstAnswer = { itemType: Item['type']; at: number; isCorrect: boolean };

/**
 * Everything that statistics need of the reviews log, in counters: one pass makes it, and later answers are added. It
 * holds for one time zone, whose days it counts by.
 */
export type Tally = {
  answers: number;
  days: Map<CalendarDay, DayTally>;
  /** The first answer to each item: by the instant, and by the order of the log within one. */
  firsts: Map<string, FirstAnswer>;
  /** Answers in quizzes: exams do not ask. */
  confidence: Record<SaidConfidence, RightWrong>;
  /** The last answer in a quiz. */
  last?: { sessionId: string; at: number };
};

/** A tally of nothing. */
export function emptyTally(): Tally {
  const none = (): RightWrong => ({ right: 0, wrong: 0 });
  return {
    answers: 0,
    days: new Map(),
    firsts: new Map(),
    confidence: { sure: none(), 'not-sure': none(), neither: none() },
  };
}

/**
 * Adds answers to a tally. In parts or at once: it comes to the same.
 * @param answers in the order of their ids, all with higher ones than those that were added before
 * @param dayOf the calendar day of an instant, in the zone of the tally
 */
export function addAnswers(
  tally: Tally,
  answers: Iterable<TalliedAnswer>,
  dayOf: (at: number) => CalendarDay,
): void {
  for (const { itemId, itemType, at, isCorrect, confidence, elapsedMs, mode, sessionId } of answers) {
    tally.answers += 1;
    // An answer that was stored late, or after a clock was set back, may be the first all the same.
    if (at < (tally.firsts.get(itemId)?.at ?? Infinity))
      tally.firsts.set(itemId, { itemType, at, isCorrect });
    const day = dayTally(tally, dayOf(at));
    day.answers += 1;
    if (isCorrect) day.right += 1;
    countTime(day.times, elapsedMs);
    if (mode === 'mock') continue;
    // One quiz runs at a time: the answer before in the same quiz is the last one of all, or there is none.
    const before = tally.last?.sessionId === sessionId ? tally.last.at : undefined;
    day.ms += elapsedMs + readingMs({ at, elapsedMs }, before);
    tally.last = { sessionId, at };
    tally.confidence[confidence ?? 'neither'][isCorrect ? 'right' : 'wrong'] += 1;
  }
}

function dayTally({ days }: Tally, on: CalendarDay): DayTally {
  const known = days.get(on);
  if (known) return known;
  const fresh = { answers: 0, right: 0, ms: 0, times: emptyTimeCells() };
  days.set(on, fresh);
  return fresh;
}
