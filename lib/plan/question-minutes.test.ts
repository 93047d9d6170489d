import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay, daysBetween } from '@/lib/std/calendar-day';
import { minutesWithoutPlan, questionMinutes } from './question-minutes';
import { studyPlan } from './study-plan';
import { anyPlanRequest, planInputs } from './testing/plan-requests';

const TODAY = calendarDay('2026-11-22');

describe('questionMinutes', () => {
  it('has a day for each from today to the day before the exam, without the time of mock exams', () => {
    fc.assert(
      fc.property(anyPlanRequest, (request) => {
        const { today, examOn, inputs } = request;
        const plan = studyPlan(request);
        const minutes = questionMinutes(plan, today);
        const from = today > inputs.startsOn ? today : inputs.startsOn;
        expect(minutes).toHaveLength(Math.max(0, daysBetween(from, examOn)));
        const days = plan.weeks.flatMap((week) => week.days).filter(({ on }) => on >= today);
        for (const [at, day] of days.entries()) {
          expect(minutes[at]).toBeGreaterThanOrEqual(0);
          expect((minutes[at] ?? 0) + (day.mock?.minutes ?? 0)).toBe(day.minutes);
        }
      }),
    );
  });
});

describe('minutesWithoutPlan', () => {
  it('is half an hour a day up to an exam without a plan, and for four weeks without an exam', () => {
    expect(minutesWithoutPlan(undefined, calendarDay('2026-11-25'), TODAY)).toEqual([30, 30, 30]);
    expect(minutesWithoutPlan(undefined, undefined, TODAY)).toEqual(Array.from({ length: 28 }, () => 30));
    expect(minutesWithoutPlan(undefined, TODAY, TODAY)).toHaveLength(28);
  });

  it('is what the user gave for the weekdays after the exam, and nothing on days off', () => {
    const from = calendarDay('2026-11-23');
    const inputs = planInputs('2026-08-01', { daysOff: [{ from, to: from }] });
    expect(minutesWithoutPlan(inputs, calendarDay('2026-11-01'), TODAY).slice(0, 7)).toEqual([
      0, 0, 60, 60, 60, 60, 240,
    ]);
  });
});
