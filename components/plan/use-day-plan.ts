import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { keysDay } from '@/lib/codes/edition';
import { answeredSince } from '@/lib/db/study-state';
import { CREDENTIALS } from '@/lib/exam/credential';
import { dayPlanKey, type DayPlanRequest } from '@/lib/platform/day-plan/day-plan-request';
import { startDayPlanWorker } from '@/lib/platform/day-plan/start-day-plan-worker';
import { localDay, startOfLocalDay } from '@/lib/platform/local-day';
import { readDayPlan, storeDayPlan, watchDayPlan, type KeptDayPlan } from '@/lib/settings/day-plan';
import type { Settings } from '@/lib/settings/settings';

/** Minutes for questions: as planned, from today on, and done today so far. */
export type QuestionMinutes = { byDay: readonly number[]; done: number };

export type DayPlanNow =
  | { is: 'planning' }
  /** `left` of `total` are not answered today yet. */
  | { is: 'ready'; line: string; left: number; total: number }
  | { is: 'failed'; message: string };

/** Exams begin about nine in the morning. */
const EXAM_HOUR_MS = 9 * 3_600_000;

/**
 * The plan of the day, made in a worker: when the day turned, and when exam date, minutes (a missed day), settings or pool
 * are others than those it was made from. Other pages take over what one of them made.
 */
export function useDayPlan(settings: Settings, minutes: QuestionMinutes, now: number): DayPlanNow {
  const db = useDatabase();
  const kept = useKeptDayPlan();
  const [failure, setFailure] = useState<{ key: string; message: string }>();
  const [made, setMade] = useState<string>();
  const request = requestAt(settings, minutes, now);
  // What the key leaves out does not start anything.
  const given = JSON.stringify({ ...request, now: 0, doneMinutes: 0 });
  const key = useLiveQuery(() => dayPlanKey(db, request), [db, given]);
  const answered = useLiveQuery(() => answeredSince(db, startOfLocalDay(request.on)), [db, request.on]);
  // Once a key: a page that was open before a backup was restored, say, knows other facts, and both would plan without end.
  const isMade = made !== undefined && made === key;
  const isPlanned = kept !== undefined && (kept?.key === key || (isMade && kept?.on === request.on));
  const isWanted = key !== undefined && kept !== undefined && !isPlanned && !isMade;
  useEffect(() => {
    if (!isWanted) return undefined;
    const fail = (message: string) => setFailure({ key, message });
    const worker = startDayPlanWorker((reply) => {
      if (reply.type === 'failed') fail(reply.message);
      else
        storeDayPlan(reply.plan).then(
          () => setMade(reply.plan.key),
          (cause: unknown) => fail(String(cause)),
        );
    }, fail);
    worker.send(request);
    return () => worker.end();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- The key stands for the request, without what goes on all day.
  }, [isWanted, key]);

  if (failure !== undefined && failure.key === key && !isPlanned)
    return { is: 'failed', message: failure.message };
  if (!kept || !isPlanned || !answered) return { is: 'planning' };
  const left = kept.itemIds.filter((itemId) => !answered.has(itemId)).length;
  return { is: 'ready', line: kept.line, left, total: kept.itemIds.length };
}

/** The plan that was made last: null while there is none, undefined until it was read. */
function useKeptDayPlan(): KeptDayPlan | null | undefined {
  const [kept, setKept] = useState<KeptDayPlan | null>();
  useEffect(() => {
    const show = (plan: KeptDayPlan | undefined) => setKept(plan ?? null);
    void readDayPlan().then(show);
    return watchDayPlan(show);
  }, []);
  return kept;
}

function requestAt(settings: Settings, { byDay, done }: QuestionMinutes, now: number): DayPlanRequest {
  const { examOn, studyPolicy, desiredRetention, newPerDay, reviewsPerDay, disabledBanks } = settings;
  const on = localDay(now);
  return {
    on,
    now,
    examAt: examOn !== undefined && examOn > on ? startOfLocalDay(examOn) + EXAM_HOUR_MS : undefined,
    minutesByDay: byDay,
    doneMinutes: done,
    policy: studyPolicy,
    desiredRetention,
    newPerDay,
    reviewsPerDay,
    disabledBanks,
    keysOn: keysDay(settings, on),
    blueprintId: CREDENTIALS[settings.credential].blueprint,
  };
}
