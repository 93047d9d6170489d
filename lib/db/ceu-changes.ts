import type { CeuActivity } from '@/lib/ceu/activity';
import { cycleLastDay, type CeuCycle } from '@/lib/ceu/cycle';
import type { Packet } from '@/lib/ceu/packet/read-packet';
import { calendarDay } from '@/lib/std/calendar-day';
import type { AttachmentRow, CompanionDatabase } from './schema';

/** What undoes a change of the CEU log: rows that were deleted, and ids that were added. */
export type CeuBefore = {
  activities: CeuActivity[];
  certificates: AttachmentRow[];
  added: { activities: string[]; certificates: string[]; cycles: string[] };
};

export type RestoredPacket = {
  before: CeuBefore;
  /** Activities and certificates that were added, and those that were there and stayed as they are. */
  activities: { added: number; kept: number };
  certificates: { added: number; kept: number };
};

const NONE = { activities: [], certificates: [], cycles: [] };
/** Years of a cycle whose last day is not written down. */
const CYCLE_YEARS = 2;

/** Deletes an activity with its certificates. @returns what undoes it */
export async function deleteActivity(db: CompanionDatabase, id: string): Promise<CeuBefore> {
  return change(db, async () => {
    const activities = (await db.ceuActivities.bulkGet([id])).filter((row) => row !== undefined);
    const certificates = await db.attachments.where('activityId').equals(id).toArray();
    await db.ceuActivities.delete(id);
    await db.attachments.bulkDelete(certificates.map((row) => row.id));
    return { activities, certificates, added: NONE };
  });
}

/** Adds activities, all of them or none. @returns what undoes it */
export async function addActivities(
  db: CompanionDatabase,
  activities: readonly CeuActivity[],
): Promise<CeuBefore> {
  return change(db, async () => {
    await db.ceuActivities.bulkAdd(activities);
    return {
      activities: [],
      certificates: [],
      added: { ...NONE, activities: activities.map(({ id }) => id) },
    };
  });
}

/**
 * Brings activities and certificates of a verified packet back, all or nothing. What is there under the same id stays
 * as it is, and a certificate goes only where its file is not yet. The cycle comes back where none of the log meets it.
 */
export async function restorePacket(
  db: CompanionDatabase,
  { manifest, activities, certificates }: Packet,
): Promise<RestoredPacket> {
  return change(db, async () => {
    const hasActivity = await db.ceuActivities.bulkGet(activities.map(({ id }) => id));
    const newActivities = activities.filter((_, at) => hasActivity[at] === undefined);
    await db.ceuActivities.bulkAdd(newActivities);
    const keyOf = (row: Pick<AttachmentRow, 'activityId' | 'sha256'>) => `${row.activityId} ${row.sha256}`;
    const there = await db.attachments.toArray();
    const ids = new Set(there.map(({ id }) => id));
    const files = new Set(there.map(keyOf));
    const newCertificates = certificates.filter((row) => !ids.has(row.id) && !files.has(keyOf(row)));
    await db.attachments.bulkAdd(newCertificates);
    const cycle = manifest.cycle as CeuCycle;
    const isNewCycle = !(await db.ceuCycles.toArray()).some(
      (each) => each.id === cycle.id || meet(each, cycle),
    );
    if (isNewCycle) await db.ceuCycles.add(cycle);
    return {
      before: {
        activities: [],
        certificates: [],
        added: {
          activities: newActivities.map(({ id }) => id),
          certificates: newCertificates.map(({ id }) => id),
          cycles: isNewCycle ? [cycle.id] : [],
        },
      },
      activities: counted(newActivities, activities),
      certificates: counted(newCertificates, certificates),
    };
  });
}

/**
 * Undoes a change: deleted rows come back, added ones go. An added activity that has got a certificate since stays, so
 * that nothing is lost that came later.
 */
export async function undoCeuChange(db: CompanionDatabase, before: CeuBefore): Promise<void> {
  const { activities, certificates, added } = before;
  await change(db, async () => {
    await db.attachments.bulkDelete(added.certificates);
    const later = await db.attachments.where('activityId').anyOf(added.activities).toArray();
    const kept = new Set(later.map(({ activityId }) => activityId));
    await db.ceuActivities.bulkDelete(added.activities.filter((id) => !kept.has(id)));
    await db.ceuCycles.bulkDelete(added.cycles);
    await db.ceuActivities.bulkPut(activities);
    await db.attachments.bulkPut(certificates);
  });
}

function change<Result>(db: CompanionDatabase, work: () => Promise<Result>): Promise<Result> {
  return db.transaction('rw', [db.ceuActivities, db.attachments, db.ceuCycles], work);
}

function counted(added: readonly unknown[], all: readonly unknown[]): { added: number; kept: number } {
  return { added: added.length, kept: all.length - added.length };
}

function meet(one: CeuCycle, other: CeuCycle): boolean {
  const lastDay = ({ startsOn, lastOn }: CeuCycle) =>
    lastOn ?? cycleLastDay(calendarDay(startsOn), CYCLE_YEARS);
  return one.startsOn <= lastDay(other) && other.startsOn <= lastDay(one);
}
