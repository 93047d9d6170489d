import type { CalendarDay } from '@/lib/std/calendar-day';
import { planWeekday } from './plan-weekday';
import type { PlanPresetId } from './plan-preset';

/** Minutes that the user has on each weekday, Monday first. */
export type MinutesByWeekday = readonly [number, number, number, number, number, number, number];

/** Days without study, the first and the last one included; a single day is both. */
export type DayRange = { from: CalendarDay; to: CalendarDay };

/** What the user gave from a day on. Earlier days keep what was given then, so that a change rewrites no past. */
export type PlanVersion = { from: CalendarDay; preset: PlanPresetId; minutes: MinutesByWeekday };

/** The sizes of mock exams that the bank allowed when the plan was last changed, with their minutes. */
export type MockMinutes = { half?: number | undefined; full?: number | undefined };

export type PlanInputs = {
  /** The first day of the plan. */
  startsOn: CalendarDay;
  /** At least one, the oldest first. */
  versions: readonly [PlanVersion, ...PlanVersion[]];
  daysOff: readonly DayRange[];
  mockMinutes: MockMinutes;
};

/** What holds on `day`: the latest version that had begun, or the first one. */
export function versionOn({ versions }: Pick<PlanInputs, 'versions'>, day: CalendarDay): PlanVersion {
  return versions.findLast((version) => version.from <= day) ?? versions[0];
}

export function isDayOff({ daysOff }: Pick<PlanInputs, 'daysOff'>, day: CalendarDay): boolean {
  return daysOff.some(({ from, to }) => from <= day && day <= to);
}

/** The minutes that the user gave for `day`: none on a day off, nor on the day of the exam and after it. */
export function minutesGiven(inputs: PlanInputs, examOn: CalendarDay, day: CalendarDay): number {
  if (day >= examOn || isDayOff(inputs, day)) return 0;
  return versionOn(inputs, day).minutes[planWeekday(day)] ?? 0;
}

/** The inputs with another preset and other minutes from `today` on; what was given for earlier days stays. */
export function withSchedule(
  inputs: PlanInputs,
  today: CalendarDay,
  schedule: Omit<PlanVersion, 'from'>,
): PlanInputs {
  const earlier = inputs.versions.filter((version) => version.from < today);
  const [first, ...rest] = earlier;
  const version = { from: today, ...schedule };
  return { ...inputs, versions: first ? [first, ...rest, version] : [version] };
}

/** The inputs of a plan that begins anew on `today`: what was missed before is owed no more. */
export function startedAnew(inputs: PlanInputs, today: CalendarDay): PlanInputs {
  return { ...inputs, startsOn: today, versions: [{ ...versionOn(inputs, today), from: today }] };
}
