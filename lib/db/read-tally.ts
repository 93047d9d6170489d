import { addAnswers, emptyTally, type Tally } from '@/lib/stats/tally';
import { calendarDayReader } from '@/lib/std/calendar-day-reader';
import type { CompanionDatabase, ReviewRow } from './schema';

/** Another one with every change of what a tally holds: kept ones are then made anew. */
const TALLY_FORMAT = 2;
/** Rows read at once: some 5 MB. */
const BATCH = 10_000;
/** Answers that are worth writing the tally down again; fewer are read anew each time, in a moment. */
const KEEP_AFTER = 500;

/** A tally as it is kept, with the last answer that it counts and the zone by whose days it does. */
export type KeptTally = { format: number; timeZone: string; upTo: string; tally: Tally };

/**
 * The counters of the whole log. They are kept, and only answers that came since are read: the log grows at its end. Where
 * it changed otherwise (a restored backup) or the zone did, it is read anew, in parts, so that answers can be stored
 * meanwhile.
 * @param timeZone IANA name
 * @param onProgress is told the share (0 to 1) that was read, when there is much to read
 * @param batch rows read at once
 */
export async function readTally(
  db: CompanionDatabase,
  timeZone: string,
  onProgress: (share: number) => void = () => undefined,
  batch = BATCH,
): Promise<Tally> {
  const kept = await readKept(db, timeZone);
  const tally = kept?.tally ?? emptyTally();
  const dayOf = calendarDayReader(timeZone);
  const before = tally.answers;
  let upTo = kept?.upTo ?? '';
  let total: number | undefined;
  for (;;) {
    const rows = await after(db, upTo).limit(batch).toArray();
    addAnswers(tally, rows, dayOf);
    upTo = rows.at(-1)?.id ?? upTo;
    if (rows.length < batch) break;
    total ??= rows.length + (await after(db, upTo).count());
    onProgress((tally.answers - before) / total);
  }
  if (tally.answers - before >= KEEP_AFTER) await keep(db, { format: TALLY_FORMAT, timeZone, upTo, tally });
  return tally;
}

function after(db: CompanionDatabase, id: ReviewRow['id']) {
  return db.reviews.where('id').above(id);
}

/** The kept tally, if the log is still what it counted. */
async function readKept(db: CompanionDatabase, timeZone: string): Promise<KeptTally | undefined> {
  const row = await db.meta.get('progressTally');
  if (row?.key !== 'progressTally') return undefined;
  const { value } = row;
  if (value.format !== TALLY_FORMAT || value.timeZone !== timeZone) return undefined;
  const [last, answers] = await Promise.all([
    db.reviews.get(value.upTo),
    db.reviews.where('id').belowOrEqual(value.upTo).count(),
  ]);
  return last && answers === value.tally.answers ? value : undefined;
}

async function keep(db: CompanionDatabase, value: KeptTally): Promise<void> {
  try {
    await db.meta.put({ key: 'progressTally', value });
  } catch {
    // A full disk: what was counted is shown all the same, and counted again next time.
  }
}
