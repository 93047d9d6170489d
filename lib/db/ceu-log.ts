import { v7 as uuidv7 } from 'uuid';
import type { CeuActivity } from '@/lib/ceu/activity';
import type { CeuCycle } from '@/lib/ceu/cycle';
import { addDays, type CalendarDay } from '@/lib/std/calendar-day';
import type { CompanionDatabase } from './schema';

/** The whole log: every cycle, the newest last, and every activity, the latest first. */
export type CeuLog = { cycles: [CeuCycle, ...CeuCycle[]]; activities: CeuActivity[] };

/** The fields of a cycle that can be changed; `undefined` takes one away. */
export type CycleChange = { [Field in Exclude<keyof CeuCycle, 'id'>]?: CeuCycle[Field] | undefined };

/** The log, or undefined when no credential is held yet. One pool: which cycle an activity belongs to, its day says. */
export async function readCeuLog(db: CompanionDatabase): Promise<CeuLog | undefined> {
  const [[first, ...others], activities] = await db.transaction(
    'r',
    [db.ceuCycles, db.ceuActivities],
    async () => [await db.ceuCycles.orderBy('startsOn').toArray(), await db.ceuActivities.toArray()],
  );
  if (!first) return undefined;
  return {
    cycles: [first, ...others],
    activities: activities.toSorted((a, b) => b.on.localeCompare(a.on) || b.id.localeCompare(a.id)),
  };
}

/** Opens the log with its first cycle. Does nothing to a log that is open already but to move its newest first day. */
export async function setCycleStart(db: CompanionDatabase, startsOn: CalendarDay): Promise<void> {
  await db.transaction('rw', [db.ceuCycles], async () => {
    const cycle = await db.ceuCycles.orderBy('startsOn').last();
    await db.ceuCycles.put({ ...cycle, id: cycle?.id ?? uuidv7(), startsOn });
  });
}

/** Changes fields of a cycle and leaves the others and all activities as they are. A cycle that is gone stays gone. */
export async function changeCycle(db: CompanionDatabase, id: string, change: CycleChange): Promise<void> {
  await db.transaction('rw', [db.ceuCycles], async () => {
    const cycle = await db.ceuCycles.get(id);
    if (!cycle) return;
    const fields = Object.entries({ ...cycle, ...change }).filter(([, value]) => value !== undefined);
    await db.ceuCycles.put(Object.fromEntries(fields) as CeuCycle);
  });
}

/**
 * Begins the next cycle on the day after the last one's `lastOn` and writes down which rule set the last one was
 * judged by. The next one has its credentials. Once only, also from two pages at once.
 */
export async function startNextCycle(
  db: CompanionDatabase,
  last: CeuCycle,
  given: { lastOn: CalendarDay; ruleSetId: string },
): Promise<void> {
  await db.transaction('rw', [db.ceuCycles], async () => {
    const newest = await db.ceuCycles.orderBy('startsOn').last();
    if (newest?.id !== last.id) return;
    await db.ceuCycles.put({ ...newest, ruleSetId: newest.ruleSetId ?? given.ruleSetId });
    const { credentials } = newest;
    await db.ceuCycles.add({
      id: uuidv7(),
      startsOn: addDays(given.lastOn, 1),
      ...(credentials ? { credentials } : {}),
    });
  });
}

/** An id for a new activity. A form draws it once, so that saving it twice by a double click stores it once. */
export function newActivityId(): string {
  return uuidv7();
}

/** Adds an activity to the log. */
export async function saveActivity(db: CompanionDatabase, activity: CeuActivity): Promise<void> {
  await db.ceuActivities.put(activity);
}
