import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { readStudyTime, readTopics } from '@/lib/db/study-time';
import { blueprint, type Blueprint } from '@/lib/exam/blueprint';
import { CREDENTIALS } from '@/lib/exam/credential';
import type { PlanInputs } from '@/lib/plan/plan-inputs';
import { minutesByDomain } from '@/lib/plan/studied-time';
import { studyPlan, type StudyPlan } from '@/lib/plan/study-plan';
import { todayPart, type TodayPart } from '@/lib/plan/today-part';
import { localDay, startOfLocalDay } from '@/lib/platform/local-day';
import { readPastStudy, type PastStudy } from '@/lib/platform/read-past-study';
import type { Settings } from '@/lib/settings/settings';
import type { CalendarDay } from '@/lib/std/calendar-day';

export type PlanNow = {
  blueprint: Blueprint;
  examOn: CalendarDay;
  today: CalendarDay;
  plan: StudyPlan;
  part: TodayPart | undefined;
};

/** What stood when the day began; a plan does not change while its day is worked on. */
type Morning = PastStudy & { key: string };

const MINUTE = 60_000;

/** The plan as of today, with what was done today so far; undefined while it is read. */
export function usePlan(
  settings: Settings,
  inputs: PlanInputs,
  examOn: CalendarDay,
  now: number,
): PlanNow | undefined {
  const db = useDatabase();
  const of = blueprint(CREDENTIALS[settings.credential].blueprint);
  const today = localDay(now);
  const [from, dayStart] = [startOfLocalDay(inputs.startsOn), startOfLocalDay(today)];
  const morning = useMorning(of, from, dayStart);
  const done = useLiveQuery(async () => {
    const [{ spans, mocks }, topics] = await Promise.all([
      readStudyTime(db, dayStart, Number.MAX_SAFE_INTEGER),
      readTopics(db),
    ]);
    return {
      minutes: spans.reduce((sum, { ms }) => sum + ms, 0) / MINUTE,
      domains: minutesByDomain(spans, of, (itemId) => topics.get(itemId)),
      mocks: mocks.map(({ size }) => size),
    };
  }, [db, of, dayStart]);
  const plan = useMemo(() => {
    if (!morning) return undefined;
    const taken = (size: 'half' | 'full') => morning.mocks.filter((mock) => mock.size === size).length;
    return studyPlan({
      inputs,
      examOn,
      today,
      blueprint: of,
      records: morning.records,
      done: morning.minutes,
      mocksTaken: { half: taken('half'), full: taken('full') },
    });
  }, [inputs, examOn, today, of, morning]);
  if (!plan || !done) return undefined;
  return { blueprint: of, examOn, today, plan, part: todayPart(plan, today, done) };
}

function useMorning(of: Blueprint, from: number, dayStart: number): Morning | undefined {
  const db = useDatabase();
  const [morning, setMorning] = useState<Morning>();
  const [error, setError] = useState<unknown>();
  const key = `${of.id}:${from}:${dayStart}`;
  useEffect(() => {
    let isWanted = true;
    readPastStudy(db, of, from, dayStart).then((past) => isWanted && setMorning({ key, ...past }), setError);
    return () => {
      isWanted = false;
    };
  }, [db, of, from, dayStart, key]);
  // The error screen around the page says what to do.
  if (error !== undefined) throw error;
  return morning?.key === key ? morning : undefined;
}
