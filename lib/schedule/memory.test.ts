import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { DESIRED_RETENTION } from './desired-retention';
import type { Grade } from './grade';
import { memoryFormulas, recallProbability, reviewMemory, type MemoryState, type Strength } from './memory';
import { rebuildMemory } from './testing/rebuild-memory';

const MINUTE = 60_000;
const DAY = 86_400_000;
const START = Date.parse('2026-11-22T12:00:00Z');
const GRADES = ['again', 'hard', 'good', 'easy'] as const;

const anyGrade = fc.constantFrom<Grade>(...GRADES);
/** A log as a device writes it: mostly forward, from minutes to years apart, now and then with a clock set back. */
const anyLog = fc
  .array(
    fc.record({
      grade: anyGrade,
      wait: fc.oneof(fc.integer({ min: 0, max: 3 * DAY }), fc.integer({ min: -DAY, max: 400 * DAY })),
    }),
    {
      maxLength: 25,
    },
  )
  .map((steps) => {
    let at = START;
    return steps.map(({ grade, wait }) => ({ grade, at: (at += wait) }));
  });
const anyMemory = anyLog.map((log) => rebuildMemory(log)).filter((memory) => memory !== undefined);

const afterGoods = (count: number): MemoryState => {
  let memory = reviewMemory(undefined, 'good', START);
  for (let reps = 1; reps < count; reps += 1) memory = reviewMemory(memory, 'good', memory.dueAt);
  return memory;
};

describe('reviewMemory', () => {
  it.each(GRADES)('starts an item that was never answered (%s)', (grade) => {
    const memory = reviewMemory(undefined, grade, START);
    expect(memory).toMatchObject({ reps: 1, lapses: 0, lastReviewAt: START });
    expect(memory.dueAt).toBeGreaterThan(START);
    expect(memory.stability).toBeGreaterThan(0);
  });

  it('shows a missed new item again after ten minutes and one that was known after days', () => {
    const waits = GRADES.map((grade) => reviewMemory(undefined, grade, START).dueAt - START);
    expect(waits[0]).toBe(10 * MINUTE);
    expect(waits[1]).toBeLessThan(DAY);
    expect(waits[2]).toBeGreaterThanOrEqual(DAY);
    expect(waits[3]).toBeGreaterThan(waits[2] ?? 0);
  });

  it('shows a learned item that was missed again after ten minutes, and after days once it is right', () => {
    const known = afterGoods(3);
    const missed = reviewMemory(known, 'again', known.dueAt);
    expect(missed.dueAt - missed.lastReviewAt).toBe(10 * MINUTE);
    expect(reviewMemory(missed, 'good', missed.dueAt).scheduledDays).toBeGreaterThanOrEqual(1);
  });

  it('waits the longer, the better the answer was', () => {
    fc.assert(
      fc.property(
        fc.option(anyMemory, { nil: undefined }),
        fc.integer({ min: 0, max: 100 * DAY }),
        (before, wait) => {
          const at = (before?.dueAt ?? START) + wait;
          const dues = GRADES.map((grade) => reviewMemory(before, grade, at).dueAt);
          expect(dues).toEqual(dues.toSorted((a, b) => a - b));
          expect(dues[0]).toBeLessThan(dues[3] ?? 0);
        },
      ),
    );
  });

  it('tells all four grades apart for an item that is learned', () => {
    const known = afterGoods(4);
    const dues = GRADES.map((grade) => reviewMemory(known, grade, known.dueAt).dueAt);
    expect(dues).toEqual([...new Set(dues)].toSorted((a, b) => a - b));
  });

  it('lets the interval grow with each right answer on the due day', () => {
    const intervals = [1, 2, 3, 4, 5, 6].map((count) => afterGoods(count).scheduledDays);
    expect(intervals).toEqual([...new Set(intervals)].toSorted((a, b) => a - b));
    expect(intervals[0]).toBeGreaterThanOrEqual(1);
  });

  // FSRS defines stability as the days until recall has come down to 90 percent; a random share on top would show here.
  it('waits exactly as many days as the item is stable', () => {
    for (const count of [1, 2, 3, 4, 5, 6, 7]) {
      const memory = afterGoods(count);
      expect(memory.scheduledDays).toBe(Math.round(memory.stability));
      expect(memory.dueAt - memory.lastReviewAt).toBe(memory.scheduledDays * DAY);
    }
  });

  it('holds an item for the more difficult, the more often it was missed', () => {
    const difficulties = [0, 1, 2, 3].map((misses) => {
      let memory = afterGoods(2);
      for (let miss = 0; miss < misses; miss += 1) memory = reviewMemory(memory, 'again', memory.dueAt);
      return memory.difficulty;
    });
    expect(difficulties).toEqual([...new Set(difficulties)].toSorted((a, b) => a - b));
  });

  it('counts a lapse, and lowers stability, when a learned item is missed', () => {
    const known = afterGoods(4);
    const missed = reviewMemory(known, 'again', known.dueAt);
    expect(missed.lapses).toBe(known.lapses + 1);
    expect(missed.stability).toBeLessThan(known.stability);
    const relearned = reviewMemory(missed, 'good', missed.dueAt);
    expect(reviewMemory(relearned, 'again', relearned.dueAt).lapses).toBe(known.lapses + 2);
  });

  it('counts every answer', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        expect(rebuildMemory(log)?.reps ?? 0).toBe(log.length);
      }),
    );
  });

  it('takes an answer under a clock that was set back as given at the previous answer', () => {
    const known = afterGoods(3);
    const reviewed = reviewMemory(known, 'good', known.lastReviewAt - 30 * DAY);
    expect(reviewed).toEqual(reviewMemory(known, 'good', known.lastReviewAt));
    expect(reviewed.lastReviewAt).toBe(known.lastReviewAt);
  });

  it('leaves the state it was given as it was', () => {
    const known = Object.freeze(afterGoods(3));
    const before = { ...known };
    reviewMemory(known, 'again', known.dueAt);
    expect(known).toEqual(before);
  });

  it('never makes an item due before its last answer, and stays finite', () => {
    fc.assert(
      fc.property(anyMemory, (memory) => {
        expect(memory.dueAt).toBeGreaterThan(memory.lastReviewAt);
        for (const value of Object.values(memory)) expect(Number.isFinite(value)).toBe(true);
        expect(memory.difficulty).toBeGreaterThanOrEqual(1);
        expect(memory.difficulty).toBeLessThanOrEqual(10);
      }),
    );
  });
});

describe('the desired retention', () => {
  const anyRetention = fc.integer({ min: 70, max: 97 }).map((percent) => percent / 100);

  it('decides when an item comes again, and nothing else', () => {
    fc.assert(
      fc.property(anyLog, anyRetention, (log, retention) => {
        const usual = rebuildMemory(log);
        const wanted = rebuildMemory(log, retention);
        if (!usual || !wanted) return;
        const { dueAt, scheduledDays } = usual;
        expect({ ...wanted, dueAt, scheduledDays }).toEqual(usual);
      }),
    );
  });

  it('lets items wait the longer, the lower it is', () => {
    const known = afterGoods(4);
    const waits = [0.97, 0.9, 0.8, 0.7].map(
      (retention) => reviewMemory(known, 'good', known.dueAt, retention).scheduledDays,
    );
    expect(waits).toEqual([...new Set(waits)].toSorted((a, b) => a - b));
  });
});

describe('recallProbability', () => {
  it('is 1 right after the answer and never grows afterwards', () => {
    fc.assert(
      fc.property(
        anyMemory,
        fc.array(fc.integer({ min: 0, max: 3000 * DAY }), { minLength: 2 }),
        (memory, waits) => {
          expect(recallProbability(memory, memory.lastReviewAt)).toBe(1);
          const later = waits
            .toSorted((a, b) => a - b)
            .map((wait) => recallProbability(memory, memory.lastReviewAt + wait));
          expect(later).toEqual(later.toSorted((a, b) => b - a));
          for (const value of later) {
            expect(value).toBeGreaterThan(0);
            expect(value).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  it('has come down to the desired retention when a learned item is due', () => {
    const known = afterGoods(6);
    expect(recallProbability(known, known.dueAt)).toBeCloseTo(DESIRED_RETENTION, 2);
  });

  it('is 1 under a clock that was set back', () => {
    const known = afterGoods(3);
    expect(recallProbability(known, known.lastReviewAt - 30 * DAY)).toBe(1);
  });
});

describe('memoryFormulas', () => {
  const formulas = memoryFormulas();

  it('leads to the same strength and recall as answering item by item', () => {
    const steps = fc.array(fc.record({ grade: anyGrade, days: fc.integer({ min: 0, max: 400 }) }), {
      minLength: 1,
      maxLength: 25,
    });
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 3000 }), (answers, wait) => {
        let at = START;
        let memory: MemoryState | undefined;
        let strength: Strength | undefined;
        for (const { grade, days } of answers) {
          at += days * DAY;
          memory = reviewMemory(memory, grade, at);
          strength = formulas.next(strength, days, grade);
          expect(strength).toEqual({ stability: memory.stability, difficulty: memory.difficulty });
        }
        if (!memory || !strength) throw new RangeError('no answers');
        expect(formulas.recall(strength.stability, wait)).toBe(recallProbability(memory, at + wait * DAY));
      }),
    );
  });

  it('says when recall has come down to a share', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 1000, noNaN: true }),
        fc.double({ min: 0.5, max: 0.99, noNaN: true }),
        (stability, retention) => {
          const days = formulas.daysUntil(retention, stability);
          expect(formulas.recall(stability, days)).toBeCloseTo(retention, 5);
        },
      ),
    );
  });

  it('follows weights of its own', () => {
    const weights = [
      2, 3, 4, 5, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
      0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.3,
    ];
    const own = memoryFormulas(weights);
    expect(own.next(undefined, 0, 'again').stability).toBe(2);
    expect(own.recall(5, 20)).toBeLessThan(formulas.recall(5, 20));
  });
});

describe('a log of answers', () => {
  const zoneBefore = process.env.TZ;
  afterEach(() => {
    if (zoneBefore === undefined) delete process.env.TZ;
    else process.env.TZ = zoneBefore;
  });

  it('has no state without answers', () => {
    expect(rebuildMemory([])).toBeUndefined();
  });

  it('gives exactly the state that was kept answer by answer, stored and read back in between', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        let kept: MemoryState | undefined;
        for (const { grade, at } of log) {
          const stored = reviewMemory(kept, grade, at);
          kept = JSON.parse(JSON.stringify(stored)) as MemoryState;
        }
        expect(rebuildMemory(log)).toEqual(kept);
      }),
    );
  });

  it('gives the same state in every time zone', () => {
    const log = Array.from({ length: 12 }, (_, index) => ({
      grade: GRADES[(index * 7) % 4] ?? 'good',
      at: START + index * (3 * DAY + 5_000_000),
    }));
    const states = ['UTC', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu'].map((timeZone) => {
      process.env.TZ = timeZone;
      return { offset: new Date(START).getTimezoneOffset(), memory: rebuildMemory(log) };
    });
    expect(states.map(({ offset }) => offset)).toEqual([0, 300, -780, -345]);
    for (const { memory } of states) expect(memory).toEqual(states[0]?.memory);
  });
});
