import { addDays, daysBetween, type CalendarDay } from '@/lib/std/calendar-day';
import { isDayOff, versionOn, type PlanInputs } from './plan-inputs';
import { planWeekday } from './plan-weekday';
import type { StudyPlan } from './study-plan';

/** Minutes a day while there is no plan. Ours. */
const USUAL_MINUTES = 30;
/** Days that are looked ahead without an exam. */
const DAYS_AHEAD = 28;

/** Minutes for questions from `today` to the day before the exam: those of the plan without its mock exams. */
export function questionMinutes({ weeks }: Pick<StudyPlan, 'weeks'>, today: CalendarDay): number[] {
  return weeks
    .flatMap(({ days }) => days)
    .filter(({ on }) => on >= today)
    .map(({ minutes, mock }) => Math.max(0, minutes - (mock?.minutes ?? 0)));
}

/**
 * Minutes for questions from `today` on where no plan leads to an exam: without inputs for one, the usual ones; without an
 * exam ahead, those that the user gave for the weekdays, for four weeks.
 */
export function minutesWithoutPlan(
  inputs: PlanInputs | undefined,
  examOn: CalendarDay | undefined,
  today: CalendarDay,
): number[] {
  const isAhead = examOn !== undefined && examOn > today;
  const length = isAhead ? daysBetween(today, examOn) : DAYS_AHEAD;
  return Array.from({ length }, (_, at) => {
    const day = addDays(today, at);
    if (!inputs) return USUAL_MINUTES;
    return isDayOff(inputs, day) ? 0 : (versionOn(inputs, day).minutes[planWeekday(day)] ?? 0);
  });
}
