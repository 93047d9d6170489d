import { describe, expect, it } from 'vitest';
import { calendarDay } from '@/lib/std/calendar-day';
import { minutesGiven, startedAnew, withSchedule } from './plan-inputs';
import { planInputs } from './testing/plan-requests';

const inputs = planInputs('2026-11-30');
const LESS = { preset: 'six-months', minutes: [10, 10, 10, 10, 10, 10, 10] } as const;
const day = calendarDay;
const examOn = day('2027-03-01');

describe('changes of the minutes', () => {
  it('hold from their day on; earlier days keep what was given then', () => {
    const changed = withSchedule(inputs, day('2026-12-10'), LESS);
    expect(minutesGiven(changed, examOn, day('2026-12-09'))).toBe(60);
    expect(minutesGiven(changed, examOn, day('2026-12-10'))).toBe(10);
  });

  it('on the same day replace each other, and on the first day all there is', () => {
    const once = withSchedule(inputs, inputs.startsOn, LESS);
    expect(once.versions).toEqual([{ from: inputs.startsOn, ...LESS }]);
    const twice = withSchedule(withSchedule(inputs, day('2026-12-10'), LESS), day('2026-12-10'), LESS);
    expect(twice.versions).toHaveLength(2);
  });

  it('stay when the plan begins anew, as of the new first day', () => {
    const anew = startedAnew(withSchedule(inputs, day('2026-12-10'), LESS), day('2026-12-20'));
    expect(anew).toMatchObject({ startsOn: '2026-12-20', versions: [{ from: '2026-12-20', ...LESS }] });
  });
});

describe('minutesGiven', () => {
  it.each([
    ['a Monday', '2026-12-07', 60],
    ['a Saturday', '2026-12-12', 240],
    ['a day off', '2026-12-24', 0],
    ['the last of the days off', '2026-12-26', 0],
    ['the day after them', '2026-12-28', 60],
    ['the day of the exam', '2027-03-01', 0],
    ['a day after it', '2027-03-02', 0],
  ])('%s', (_, on, minutes) => {
    const daysOff = [{ from: day('2026-12-24'), to: day('2026-12-26') }];
    expect(minutesGiven({ ...inputs, daysOff }, examOn, day(on))).toBe(minutes);
  });
});
