import { addDays, type CalendarDay } from '@/lib/std/calendar-day';
import type { DayTally } from './tally';
import { weekBegin } from './week-begin';

/** Minutes from which a day has the next level, 1 to 4. Ours. */
export const STUDY_LEVELS = [1, 15, 30, 60] as const;

export type StudyDay = {
  on: CalendarDay;
  /** Of quizzes, mock exams and scenarios; whole, and at least 1 where something was studied. */
  minutes: number;
  answers: number;
  right: number;
  /** 0 when nothing was studied, else 1 to 4. */
  level: number;
};

/** From Monday; the last one ends with today. */
export type StudyWeek = StudyDay[];

const MINUTE = 60_000;

/**
 * What was studied on each day of the last `weeks` weeks, this one included, the oldest first.
 * @param sessionMs time of mock exams and scenarios, by the day on which they ended
 */
export function studyCalendar(
  days: ReadonlyMap<CalendarDay, DayTally>,
  sessionMs: ReadonlyMap<CalendarDay, number>,
  today: CalendarDay,
  weeks: number,
): StudyWeek[] {
  const first = addDays(weekBegin(today), -7 * (weeks - 1));
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => addDays(first, 7 * week + day))
      .filter((on) => on <= today)
      .map((on) => studyDay(on, days.get(on), sessionMs.get(on) ?? 0)),
  );
}

/** On how many of these days something was studied, and how long in all. */
export function studySums(weeks: readonly StudyWeek[]): { days: number; minutes: number } {
  const all = weeks.flat();
  return {
    days: all.filter(({ level }) => level > 0).length,
    minutes: all.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

function studyDay(on: CalendarDay, day: DayTally | undefined, sessionMs: number): StudyDay {
  const ms = (day?.ms ?? 0) + sessionMs;
  const hasStudied = ms > 0 || day !== undefined;
  const minutes = hasStudied ? Math.max(1, Math.round(ms / MINUTE)) : 0;
  const level = STUDY_LEVELS.filter((from) => minutes >= from).length;
  return { on, minutes, answers: day?.answers ?? 0, right: day?.right ?? 0, level };
}
