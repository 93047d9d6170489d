import { addDays, daysBetween, type CalendarDay } from '@/lib/std/calendar-day';
import { minutesGiven, versionOn, type PlanInputs } from './plan-inputs';
import { PLAN_PRESETS } from './plan-preset';

/** `light`: before the time in which all minutes are planned. `taper`: the last week. `eve`: the day before the exam. */
export type Stage = 'light' | 'full' | 'taper' | 'eve';

/** Days of the last week before the exam. */
const TAPER_DAYS = 7;
/**
 * How much of the given minutes is planned. What is left of `full` is the buffer, about a tenth: what was missed goes
 * there first. Ours: no source gives such numbers.
 */
const PLANNED_SHARE: Readonly<Record<Stage, number>> = { light: 0.45, full: 0.9, taper: 0.6, eve: 0.3 };
/** Share of new material at the start, and how much of it is gone when the last week begins. */
const NEW_AT_FIRST = 0.7;
const NEW_LOST = 0.6;

/** The stage of a day before the exam. */
export function stageOn(inputs: PlanInputs, examOn: CalendarDay, day: CalendarDay): Stage {
  const left = daysBetween(day, examOn);
  if (left <= 1) return 'eve';
  if (left <= TAPER_DAYS) return 'taper';
  return left <= PLAN_PRESETS[versionOn(inputs, day).preset].fullDays ? 'full' : 'light';
}

/** The minutes planned for a day before mock exams and catching up: never more than the user gave. */
export function plannedMinutes(inputs: PlanInputs, examOn: CalendarDay, day: CalendarDay): number {
  const given = minutesGiven(inputs, examOn, day);
  return given === 0 ? 0 : Math.floor(given * PLANNED_SHARE[stageOn(inputs, examOn, day)]);
}

/** The first day on which all minutes are planned: the plan's first day when that is later. */
export function fullFrom(inputs: PlanInputs, examOn: CalendarDay, today: CalendarDay): CalendarDay {
  const { fullDays } = PLAN_PRESETS[versionOn(inputs, today).preset];
  const from = addDays(examOn, -fullDays);
  return from > inputs.startsOn ? from : inputs.startsOn;
}

/**
 * The share of new material on a day, 0 to 1: most in the first weeks, then less from day to day, none in the last week.
 * @param from the first day on which all minutes are planned
 */
export function newShareOn(from: CalendarDay, examOn: CalendarDay, day: CalendarDay): number {
  if (daysBetween(day, examOn) <= TAPER_DAYS) return 0;
  const length = daysBetween(from, examOn) - TAPER_DAYS;
  const gone = Math.max(0, daysBetween(from, day));
  return NEW_AT_FIRST - NEW_LOST * Math.min(1, gone / Math.max(1, length));
}
