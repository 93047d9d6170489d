import { describe, expect, it } from 'vitest';
import { blueprint } from '@/lib/exam/blueprint';
import { calendarDayReader } from '@/lib/std/calendar-day-reader';
import { answerSpans, minutesByDay, minutesByDomain, sessionSpans, type TimedAnswer } from './studied-time';

const MINUTE = 60_000;
const at = (iso: string) => Date.parse(iso);
const answer = (itemId: string, iso: string, seconds: number, change: Partial<TimedAnswer> = {}) => ({
  itemId,
  at: at(iso),
  elapsedMs: seconds * 1000,
  mode: 'quiz' as const,
  sessionId: 'one',
  ...change,
});

describe('answerSpans', () => {
  it('counts the time before an answer, and of reading afterwards at most two minutes', () => {
    const spans = answerSpans([
      answer('a', '2026-12-01T10:00:00Z', 30),
      answer('b', '2026-12-01T10:01:30Z', 40),
      answer('c', '2026-12-01T11:00:00Z', 20),
      answer('d', '2026-12-01T11:00:30Z', 20, { sessionId: 'two' }),
    ]);
    expect(spans.map(({ ms }) => ms / 1000)).toEqual([30, 90, 140, 20]);
  });

  it('counts answers written at one instant, as at the end of a quiz in exam style, by their own time', () => {
    const end = '2026-12-01T10:00:00Z';
    expect(answerSpans([answer('a', end, 30), answer('b', end, 40)]).map(({ ms }) => ms / 1000)).toEqual([
      30, 40,
    ]);
  });

  it('leaves the answers of mock exams to their sessions', () => {
    expect(answerSpans([answer('a', '2026-12-01T10:00:00Z', 30, { mode: 'mock' })])).toEqual([]);
  });
});

describe('minutesByDay', () => {
  it('adds up by the days of the zone', () => {
    const spans = [
      ...answerSpans([
        answer('a', '2026-12-01T04:30:00Z', 60),
        answer('b', '2026-12-01T05:30:00Z', 60, { sessionId: 'two' }),
      ]),
      ...sessionSpans([{ finishedAt: at('2026-12-01T12:00:00Z'), elapsedMs: 90 * MINUTE }]),
    ];
    expect([...minutesByDay(spans, calendarDayReader('America/New_York'))]).toEqual([
      ['2026-11-30', 1],
      ['2026-12-01', 91],
    ]);
  });
});

describe('minutesByDomain', () => {
  it('takes the domain of the topic, and leaves out what has none', () => {
    const spans = answerSpans([
      answer('a', '2026-12-01T10:00:00Z', 60),
      answer('b', '2026-12-01T10:01:00Z', 60),
      answer('gone', '2026-12-01T10:02:00Z', 60),
    ]);
    const topics = new Map([
      ['a', 'query-practice'],
      ['b', 'poa'],
    ] as const);
    const found = minutesByDomain(spans, blueprint('ccs-2026'), (id) => topics.get(id as 'a' | 'b'));
    expect([...found]).toEqual([
      ['queries', 1],
      ['coding-knowledge', 1],
    ]);
  });
});
