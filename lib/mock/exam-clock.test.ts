import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockChanges } from '@/lib/std/testing/zone-clock';
import { clockAtDeadline, dueWarning, followClock, isTimeUp, timeLeft } from './exam-clock';
import type { MockExam } from './mock-exam';
import { reduceMock } from './reduce-mock';
import { testEntry, testMock } from './testing/test-mock';

const SECOND = 1000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOON = Date.parse('2026-11-22T12:00:00Z');

const started = (at = NOON, minutes = 60) =>
  reduceMock(testMock([testEntry('one')], at, { minutes }), { kind: 'clock-started', at });
const look = (exam: MockExam, at: number) => reduceMock(exam, { kind: 'seen', at });

describe('the deadline', () => {
  it('is an instant, fixed when the tutorial is left', () => {
    const exam = started();
    expect(exam.deadlineAt).toBe(NOON + HOUR);
    expect(timeLeft(exam, NOON + 59 * MINUTE)).toBe(MINUTE);
    expect([isTimeUp(exam, NOON + HOUR - 1), isTimeUp(exam, NOON + HOUR)]).toEqual([false, true]);
  });

  it('stands while the tutorial is read', () => {
    const exam = testMock([testEntry('one')], NOON);
    expect(timeLeft(exam, NOON + 10 * HOUR)).toBeUndefined();
    expect(isTimeUp(exam, NOON + 10 * HOUR)).toBe(false);
  });

  it('comes no later after sleep, a closed browser or a clock set forward: that is time that passed', () => {
    const exam = look(started(), NOON + MINUTE);
    expect(timeLeft(exam, NOON + 41 * MINUTE)).toBe(19 * MINUTE);
    expect(isTimeUp(exam, NOON + 25 * HOUR)).toBe(true);
  });

  it('does not move with summer time, wherever the clocks change', () => {
    const changes = clockChanges('America/New_York', Date.parse('2026-01-01'), Date.parse('2027-01-01'));
    expect(changes).toHaveLength(2);
    for (const change of changes) {
      const exam = started(change - 30 * MINUTE, 240);
      expect(timeLeft(exam, change + 30 * MINUTE)).toBe(180 * MINUTE);
      expect(exam.clockSetBackMs).toBe(0);
    }
  });
});

describe('a clock that is set back by an hour', () => {
  it('leaves the time that was left, and says by how much', () => {
    const before = look(started(), NOON + 20 * MINUTE);
    const after = look(before, NOON + 20 * MINUTE - HOUR);
    expect(timeLeft(after, NOON + 20 * MINUTE - HOUR)).toBe(40 * MINUTE);
    expect(after.clockSetBackMs).toBe(HOUR);
    expect(clockAtDeadline(after)).toBe(NOON);
    expect(isTimeUp(after, NOON)).toBe(true);
  });

  it('counts from the latest instant that any page saw', () => {
    const before = look(started(), NOON + 20 * MINUTE);
    const after = followClock(before, NOON - 30 * MINUTE, NOON + 29 * MINUTE);
    expect(timeLeft(after, NOON - 30 * MINUTE)).toBe(31 * MINUTE);
  });

  it('is counted once when two tabs notice it', () => {
    const before = look(started(), NOON + 20 * MINUTE);
    const highest = NOON + 20 * MINUTE + SECOND;
    const one = followClock(before, NOON - 40 * MINUTE, highest);
    const both = followClock(one, NOON - 40 * MINUTE + SECOND, highest);
    expect(both.clockSetBackMs).toBe(one.clockSetBackMs);
  });

  it('is not what a corrected clock or two tabs a moment apart look like', () => {
    const exam = look(look(started(), NOON + 5 * SECOND), NOON + 4 * SECOND);
    expect(exam.clockSetBackMs).toBe(0);
    expect(exam.lastSeenAt).toBe(NOON + 5 * SECOND);
  });
});

it('never makes an exam longer, whatever is done to the clock while it is on screen', () => {
  const step = fc.record({
    /** Seconds that really pass before the next look. */
    passes: fc.integer({ min: 1, max: 900 }),
    /** Seconds by which the clock is set before the look. */
    set: fc.constantFrom(0, 0, 0, 3600, -3600, -7200, 90, -90),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let exam = started();
      let [real, clock] = [NOON, NOON];
      for (const { passes, set } of steps) {
        real += passes * SECOND;
        clock += passes * SECOND;
        // The page looks every second: just before and just after the clock is set.
        exam = look(exam, clock);
        clock += set * SECOND;
        exam = look(exam, clock);
        const left = timeLeft(exam, clock) ?? Number.NaN;
        const rightful = Math.max(0, NOON + HOUR - real);
        expect(left).toBeLessThanOrEqual(rightful);
        // Nor shorter, unless the clock was set forward: that looks like time that passed.
        expect(steps.some((each) => each.set > 0) ? rightful : left).toBe(rightful);
      }
    }),
  );
});

describe('dueWarning', () => {
  it.each([
    [30 * MINUTE + 1, undefined],
    [30 * MINUTE, 30],
    [5 * MINUTE + 1, 30],
    [5 * MINUTE, 5],
    [0, 5],
  ])('with %s ms left is %s', (left, expected) => {
    expect(dueWarning(started(), left)).toBe(expected);
  });

  it('is not given again once it was put away', () => {
    const exam = { ...started(), dismissedWarnings: [30] };
    expect(dueWarning(exam, 20 * MINUTE)).toBeUndefined();
    expect(dueWarning(exam, 4 * MINUTE)).toBe(5);
  });

  it('is not given at the start of an exam that is no longer than the warning', () => {
    expect(dueWarning(started(NOON, 30), 29 * MINUTE)).toBeUndefined();
    expect(dueWarning(started(NOON, 30), 5 * MINUTE)).toBe(5);
  });
});
