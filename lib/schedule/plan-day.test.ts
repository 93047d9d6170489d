import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '@/lib/std/random';
import type { DayPlanOptions, PlannableItem, StudyCalendar } from './day-plan';
import { explainDayPlan } from './explain-day-plan';
import type { Grade } from './grade';
import { planDay } from './plan-day';
import { rebuildMemory } from './testing/rebuild-memory';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-22T12:00:00Z');

const byText = (a: string, b: string) => a.localeCompare(b);

const anyAnswers = fc.array(
  fc.record({
    grade: fc.constantFrom<Grade>('again', 'hard', 'good', 'easy'),
    at: fc.integer({ min: NOW - 300 * DAY, max: NOW + DAY }),
  }),
  { maxLength: 5 },
);
const anyPool = fc
  .array(
    fc.record({
      domain: fc.constantFrom('a', 'b', 'c'),
      difficulty: fc.integer({ min: 1, max: 5 }),
      answers: anyAnswers,
    }),
    { maxLength: 40 },
  )
  .map((items) =>
    items.map(({ domain, difficulty, answers }, at): PlannableItem => {
      const log = answers.toSorted((a, b) => a.at - b.at);
      return { itemId: `i${at}`, domain, difficulty, memory: rebuildMemory(log) };
    }),
  );
const anyCalendar = fc.record({
  examAt: fc.option(fc.integer({ min: NOW - 10 * DAY, max: NOW + 200 * DAY }), { nil: undefined }),
  minutesByDay: fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 30 }),
});
const anyOptions = fc.record({
  policy: fc.constantFrom('auto' as const, 'long-term' as const),
  desiredRetention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
  maxNewPerDay: fc.integer({ min: 0, max: 40 }),
  maxReviewsPerDay: fc.integer({ min: 0, max: 200 }),
  secondsNew: fc.integer({ min: 5, max: 200 }),
  secondsReview: fc.integer({ min: 5, max: 200 }),
});
const plan = (
  pool: readonly PlannableItem[],
  calendar: Omit<StudyCalendar, 'now'> & { now?: number },
  options: Omit<DayPlanOptions, 'random'>,
  seed = 1,
) => planDay(pool, { now: NOW, ...calendar }, { ...options, random: seededRandom(seed) });

describe('planDay', () => {
  it('keeps to the limits and the time, and asks each item once', () => {
    fc.assert(
      fc.property(anyPool, anyCalendar, anyOptions, (pool, calendar, options) => {
        const day = plan(pool, calendar, options);
        const isNew = new Set(pool.filter(({ memory }) => memory === undefined).map(({ itemId }) => itemId));
        expect(new Set(day.itemIds).size).toBe(day.itemIds.length);
        expect(day.itemIds.filter((id) => isNew.has(id))).toHaveLength(day.newCount);
        expect(day.newCount + day.reviewCount).toBe(day.itemIds.length);
        expect(day.newCount).toBeLessThanOrEqual(options.maxNewPerDay);
        expect(day.reviewCount).toBeLessThanOrEqual(options.maxReviewsPerDay);
        expect(day.seconds).toBeLessThanOrEqual((calendar.minutesByDay[0] ?? Infinity) * 60);
        expect(explainDayPlan(day.why)).toMatch(/^[A-Z\d][^\n]*\.$/);
      }),
    );
  });

  it('is the same for the same request and the same dice', () => {
    fc.assert(
      fc.property(anyPool, anyCalendar, anyOptions, fc.nat(), (pool, calendar, options, seed) => {
        expect(plan(pool, calendar, options, seed)).toEqual(plan(pool, calendar, options, seed));
      }),
    );
  });

  it('plans under a clock that jumped as well', () => {
    const anyJump = fc.constantFrom(-4000, -1, 1, 4000).map((days) => NOW + days * DAY);
    fc.assert(
      fc.property(anyPool, anyCalendar, anyOptions, anyJump, (pool, calendar, options, now) => {
        const day = plan(pool, { ...calendar, now }, options);
        expect(day.seconds).toBeGreaterThanOrEqual(0);
        expect(new Set(day.itemIds).size).toBe(day.itemIds.length);
      }),
    );
  });

  const options: Omit<DayPlanOptions, 'random'> = {
    policy: 'auto',
    desiredRetention: 0.9,
    maxNewPerDay: Infinity,
    maxReviewsPerDay: Infinity,
    secondsNew: 60,
    secondsReview: 30,
  };
  const answered = (itemId: string, daysAgo: number, grade: Grade = 'good'): PlannableItem => ({
    itemId,
    domain: 'a',
    difficulty: 3,
    memory: rebuildMemory([{ grade, at: NOW - daysAgo * DAY }]),
    firstGrade: grade,
  });
  const fresh = (count: number, difficulty = 3): PlannableItem[] =>
    Array.from({ length: count }, (_, at) => ({ itemId: `new${difficulty}-${at}`, domain: 'a', difficulty }));
  const inDays = (days: number, minutes = 15): Omit<StudyCalendar, 'now'> => ({
    examAt: NOW + days * DAY,
    minutesByDay: Array.from({ length: days }, () => minutes),
  });

  it('keeps to the desired retention without an exam, after it, and when asked to', () => {
    const pool = [answered('due', 9), answered('known', 1), ...fresh(3)];
    const long = { policy: { kind: 'long-term', retention: 0.9 }, reviewCount: 1, newCount: 3 };
    expect(plan(pool, { minutesByDay: [60] }, options)).toMatchObject(long);
    expect(plan(pool, { examAt: NOW - 1, minutesByDay: [60] }, options)).toMatchObject(long);
    expect(plan(pool, inDays(5, 60), { ...options, policy: 'long-term' })).toMatchObject(long);
    expect(plan(pool, { minutesByDay: [60] }, options).itemIds[0]).toBe('due');
    expect(plan(pool, { minutesByDay: [60] }, { ...options, desiredRetention: 0.7 }).reviewCount).toBe(0);
  });

  it('asks new items before an exam while the time is too short for all, those least likely known first', () => {
    const pool = [...fresh(300, 1), ...fresh(300, 5), answered('held', 2)];
    const day = plan(pool, inDays(14), options);
    expect(day.newCount).toBe(15);
    expect(day.itemIds.every((id) => id.startsWith('new5'))).toBe(true);
    expect(day.why).toMatchObject({ isShortOfTime: true, daysToExam: 14, endedBy: 'time' });
  });

  it('brings back on the last day what would be lost by the next', () => {
    const pool = [
      answered('missed', 1, 'again'),
      ...Array.from({ length: 30 }, (_, at) => answered(`held${at}`, 1, 'easy')),
    ];
    expect(plan(pool, inDays(1, 5), options).itemIds[0]).toBe('missed');
  });

  it('asks nothing again before an exam that was answered today', () => {
    const pool = [answered('today', 0.2, 'again'), answered('before', 3, 'again')];
    expect(plan(pool, inDays(3), options).itemIds).toEqual(['before']);
  });

  it('asks nothing where no time is left', () => {
    const day = plan(fresh(5), { ...inDays(3), minutesByDay: [0, 15, 15] }, options);
    expect(day).toMatchObject({ itemIds: [], waiting: { newItems: 5 }, why: { endedBy: 'time' } });
  });

  it('goes by domain weight', () => {
    const pool = fresh(40).map((item, at) => ({ ...item, weight: at % 2 === 0 ? 2 : 1 }));
    const asked = new Set(plan(pool, inDays(2, 10), options).itemIds);
    expect(pool.filter(({ itemId }) => asked.has(itemId)).every(({ weight }) => weight === 2)).toBe(true);
  });

  it('asks the same when the items come in another order', () => {
    const pool = Array.from({ length: 30 }, (_, at) =>
      answered(`i${at}`, 1 + at, at % 3 === 0 ? 'again' : 'good'),
    );
    const day = plan(pool, inDays(10), options);
    expect(plan(pool.toReversed(), inDays(10), options).itemIds.toSorted(byText)).toEqual(
      day.itemIds.toSorted(byText),
    );
  });
});
