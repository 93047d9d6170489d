import type { Blueprint } from '@/lib/exam/blueprint';
import type { TopicRecord } from '@/lib/quiz/weak-topics';
import type { CalendarDay } from '@/lib/std/calendar-day';
import { calibration, type CalibrationRow } from './calibration';
import { dueForecast, type DueForecast } from './due-forecast';
import type { ReadinessItem } from './gather-readiness';
import { judgeReadiness, type JudgedReadiness } from './judge-readiness';
import { masteryOf, type DomainMastery, type MasteryItem } from './mastery';
import { studyCalendar, type StudyWeek } from './study-calendar';
import type { Tally } from './tally';
import { trend, type TrendPoint, type TrendUnit } from './trend';

/** An item with its memory, as statistics see it. */
export type ProgressItem = MasteryItem &
  ReadinessItem & {
    /** Epoch ms; undefined when it was never answered. */
    dueAt: number | undefined;
    answers: number;
    right: number;
  };

/** Everything that the screen Progress shows. Plain data: it passes from a worker to its page. */
export type Progress = {
  answers: number;
  readiness: JudgedReadiness;
  domains: DomainMastery[];
  trends: Record<TrendUnit, TrendPoint[]>;
  /** A year of weeks, the oldest first. */
  calendar: StudyWeek[];
  forecast: DueForecast;
  calibration: CalibrationRow[];
  /** Answers and right ones by topic, for what is weak; those of items that may be asked. */
  records: TopicRecord[];
};

const DAYS = 30;
const WEEKS = 26;
const CALENDAR_WEEKS = 52;

/**
 * Everything that the screen Progress shows, from the counters of the log and the items as they stand.
 * @param sessionMs time of mock exams and scenarios, by the day on which they ended
 */
export function progressOf({
  tally,
  items,
  sessionMs,
  now,
  today,
  examOn,
  of,
  dayOf,
}: {
  tally: Tally;
  items: readonly ProgressItem[];
  sessionMs: ReadonlyMap<CalendarDay, number>;
  now: number;
  today: CalendarDay;
  examOn: CalendarDay | undefined;
  of: Blueprint;
  dayOf: (at: number) => CalendarDay;
}): Progress {
  const askable = items.filter(({ isAskable }) => isAskable);
  const dueAts = askable.flatMap(({ dueAt }) => (dueAt === undefined ? [] : [dueAt]));
  return {
    answers: tally.answers,
    readiness: judgeReadiness({ items, firsts: tally.firsts, of, now }),
    domains: masteryOf(items, tally.firsts, of),
    trends: {
      day: trend(tally.days, 'day', today, DAYS),
      week: trend(tally.days, 'week', today, WEEKS),
    },
    calendar: studyCalendar(tally.days, sessionMs, today, CALENDAR_WEEKS),
    forecast: dueForecast(dueAts, { now, today, examOn, dayOf }),
    calibration: calibration(tally.confidence),
    records: recordsOf(askable),
  };
}

function recordsOf(items: readonly ProgressItem[]): TopicRecord[] {
  const records = new Map<TopicRecord['topic'], TopicRecord>();
  for (const { topic, answers, right } of items) {
    const sum = records.get(topic) ?? { topic, answers: 0, right: 0 };
    records.set(topic, { topic, answers: sum.answers + answers, right: sum.right + right });
  }
  return [...records.values()].filter(({ answers }) => answers > 0);
}
