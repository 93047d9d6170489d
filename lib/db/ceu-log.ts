import { v7 as uuidv7 } from 'uuid';
import type { CeuActivity } from '@/lib/ceu/activity';
import type { CeuCycle } from '@/lib/ceu/cycle';
import type { CalendarDay } from '@/lib/std/calendar-day';
import type { CompanionDatabase } from './schema';

export type CeuLog = { cycle: CeuCycle; activities: CeuActivity[] };

/** The newest cycle with its activities (latest first), or undefined when no credential is held yet. */
export async function readCeuLog(db: CompanionDatabase): Promise<CeuLog | undefined> {
  const cycle = await db.ceuCycles.orderBy('startsOn').last();
  if (!cycle) return undefined;
  const activities = await db.ceuActivities.where('cycleId').equals(cycle.id).toArray();
  return {
    cycle,
    activities: activities.toSorted((a, b) => b.on.localeCompare(a.on) || b.id.localeCompare(a.id)),
  };
}

/** Sets the first day of the cycle; the first call opens the log. Activities stay as they are. */
export async function setCycleStart(db: CompanionDatabase, startsOn: CalendarDay): Promise<void> {
  await db.transaction('rw', [db.ceuCycles], async () => {
    const cycle = await db.ceuCycles.orderBy('startsOn').last();
    await db.ceuCycles.put({ id: cycle?.id ?? uuidv7(), startsOn });
  });
}

/** An id for a new activity. A form draws it once, so that saving it twice by a double click stores it once. */
export function newActivityId(): string {
  return uuidv7();
}

/** Adds an activity to the log, or puts a deleted one back. */
export async function saveActivity(db: CompanionDatabase, activity: CeuActivity): Promise<void> {
  await db.ceuActivities.put(activity);
}

/** Deletes an activity; `saveActivity` with the same row undoes it. */
export async function deleteActivity(db: CompanionDatabase, id: string): Promise<void> {
  await db.ceuActivities.delete(id);
}
