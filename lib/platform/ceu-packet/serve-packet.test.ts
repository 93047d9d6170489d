import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { CeuChoices } from '@/lib/ceu/cycle-record';
import { testActivity } from '@/lib/ceu/testing/any-activity';
import { addCertificates } from '@/lib/db/certificates';
import { readCeuLog, setCycleStart } from '@/lib/db/ceu-log';
import type { CompanionDatabase } from '@/lib/db/schema';
import { breakWrites } from '@/lib/db/testing/break-writes';
import { openTestDatabase } from '@/lib/db/testing/open-test-database';
import { calendarDay } from '@/lib/std/calendar-day';
import type { PacketReply, PacketRequest } from './packet-messages';
import { servePacket } from './serve-packet';

const CHOICES: CeuChoices = {
  ruleSet: 'guide',
  credential: 'ccs',
  hasQuarterCeus: false,
  own: [],
  edits: {},
};

/** Asks a worker of its own and waits for the answer; progress is left out. */
function workerOn(db: CompanionDatabase) {
  let listener: (event: MessageEvent<PacketRequest>) => void = () => undefined;
  let answered: (reply: PacketReply) => void = () => undefined;
  servePacket(
    {
      addEventListener: (_, listen) => {
        listener = listen;
      },
      postMessage: (reply) => {
        if (reply.type !== 'progress') answered(reply);
      },
    },
    async () => db,
  );
  return (request: PacketRequest) =>
    new Promise<PacketReply>((resolve) => {
      answered = resolve;
      listener({ data: request } as MessageEvent<PacketRequest>);
    });
}

/** A log with two activities of the cycle, one of them with a certificate, and one before it. */
async function filledLog() {
  const db = await openTestDatabase();
  await setCycleStart(db, calendarDay('2026-11-22'));
  await db.ceuActivities.bulkAdd([
    testActivity({ id: 'a' }),
    testActivity({ id: 'b', on: '2027-04-01' }),
    testActivity({ id: 'before', on: '2026-01-01' }),
  ]);
  await addCertificates(db, 'a', [new File(['%PDF-1.7 one'], 'one.pdf')]);
  const log = await readCeuLog(db);
  return { db, cycleId: log?.cycles[0].id ?? '' };
}

async function made(db: CompanionDatabase, cycleId: string): Promise<Blob> {
  const reply = await workerOn(db)({
    type: 'make',
    app: '1.0.0',
    createdAt: '2026-11-29T10:00:00.000Z',
    cycleId,
    choices: CHOICES,
  });
  if (reply.type !== 'made') throw new Error(JSON.stringify(reply));
  expect(reply).toMatchObject({ activities: 2, certificates: 1, startsOn: '2026-11-22' });
  return reply.file;
}

it('makes a packet of the cycle, verifies it, restores it into an empty database and undoes that', async () => {
  const { db, cycleId } = await filledLog();
  const file = await made(db, cycleId);
  const other = await openTestDatabase();
  const ask = workerOn(other);
  expect(await ask({ type: 'open', file, name: 'packet.zip' })).toMatchObject({
    type: 'read',
    summary: { activities: 2, certificates: 1, files: 3, here: 0, startsOn: '2026-11-22' },
  });
  expect(await other.ceuActivities.count()).toBe(0);
  expect(await ask({ type: 'restore' })).toEqual({
    type: 'restored',
    activities: { added: 2, kept: 0 },
    certificates: { added: 1, kept: 0 },
  });
  expect((await other.ceuActivities.toArray()).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(await other.ceuCycles.toArray()).toEqual(await db.ceuCycles.toArray());
  const [{ data, ...row } = { data: new Blob() }] = await other.attachments.toArray();
  const [{ data: before, ...same } = { data: new Blob() }] = await db.attachments.toArray();
  expect(row).toEqual(same);
  expect(await data.text()).toBe(await before.text());
  expect(await ask({ type: 'undo' })).toEqual({ type: 'undone' });
  for (const table of [other.ceuActivities, other.ceuCycles, other.attachments])
    expect(await table.count()).toBe(0);
});

it('changes nothing of what is there, and nothing at all when it cannot be stored', async () => {
  const { db, cycleId } = await filledLog();
  const file = await made(db, cycleId);
  await db.ceuActivities.delete('b');
  await db.ceuActivities.update('a', { title: 'Changed since' });
  const ask = workerOn(db);
  await ask({ type: 'open', file, name: 'packet.zip' });
  const mend = breakWrites('ceuActivities', 'refused');
  expect(await ask({ type: 'restore' })).toMatchObject({ type: 'failed', error: { is: 'storage' } });
  mend();
  expect(await db.ceuActivities.count()).toBe(2);
  expect(await ask({ type: 'restore' })).toMatchObject({
    activities: { added: 1, kept: 1 },
    certificates: { added: 0, kept: 1 },
  });
  expect(await db.ceuActivities.get('a')).toMatchObject({ title: 'Changed since' });
  expect(await db.ceuCycles.count()).toBe(1);
});

it('names the file of a packet that is wrong', async () => {
  const db = await openTestDatabase();
  expect(await workerOn(db)({ type: 'open', file: new Blob(['a,b']), name: 'table.csv' })).toMatchObject({
    type: 'failed',
    error: { is: 'file', file: 'table.csv' },
  });
});
