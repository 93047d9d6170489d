import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { addCertificates } from './certificates';
import { addActivities, deleteActivity, restorePacket, undoCeuChange } from './ceu-changes';
import type { CompanionDatabase } from './schema';
import { openTestDatabase } from './testing/open-test-database';
import type { CeuActivity } from '@/lib/ceu/activity';
import { readPacket } from '@/lib/ceu/packet/read-packet';
import { testCertificate, testPacket } from '@/lib/ceu/packet/testing/packet-content';
import { writePacket } from '@/lib/ceu/packet/write-packet';
import { calendarDay } from '@/lib/std/calendar-day';

const row = (id: string): CeuActivity => ({ id, on: '2026-04-14', title: id, units: 1, category: 'coding' });
const idsIn = async (db: CompanionDatabase) => ({
  activities: (await db.ceuActivities.toArray()).map(({ id }) => id),
  certificates: (await db.attachments.toArray()).map(({ activityId }) => activityId),
});

describe('changes of the CEU log', () => {
  it('deletes an activity with its certificates, and puts both back', async () => {
    const db = await openTestDatabase();
    await addActivities(db, [row('a'), row('b')]);
    for (const id of ['a', 'b']) await addCertificates(db, id, [new File(['%PDF-1.7'], 'one.pdf')]);
    const before = await deleteActivity(db, 'a');
    expect(await idsIn(db)).toEqual({ activities: ['b'], certificates: ['b'] });
    await undoCeuChange(db, before);
    expect(await idsIn(db)).toEqual({ activities: ['a', 'b'], certificates: ['a', 'b'] });
  });

  it('does not mind a delete that was done already', async () => {
    const db = await openTestDatabase();
    await addActivities(db, [row('a')]);
    await undoCeuChange(db, await deleteActivity(db, 'gone'));
    expect((await idsIn(db)).activities).toEqual(['a']);
  });

  it('adds all activities or none', async () => {
    const db = await openTestDatabase();
    await addActivities(db, [row('a')]);
    await expect(addActivities(db, [row('b'), row('a')])).rejects.toThrow('1 of 2 operations failed');
    expect((await idsIn(db)).activities).toEqual(['a']);
  });

  it('undoes an addition but for what has a certificate since', async () => {
    const db = await openTestDatabase();
    const before = await addActivities(db, [row('a'), row('b')]);
    await addCertificates(db, 'b', [new File(['%PDF-1.7'], 'one.pdf')]);
    await undoCeuChange(db, before);
    expect(await idsIn(db)).toEqual({ activities: ['b'], certificates: ['b'] });
  });

  it('brings back the cycle of a packet only where no other one meets it', async () => {
    const packet = await readPacket(
      await writePacket(testPacket([row('a')], [await testCertificate('c', 'a')])),
      'packet.zip',
    );
    const cyclesAfter = async (...startsOn: string[]) => {
      const db = await openTestDatabase();
      await db.ceuCycles.bulkAdd(startsOn.map((day) => ({ id: day, startsOn: calendarDay(day) })));
      const { before } = await restorePacket(db, packet);
      const after = (await db.ceuCycles.toArray()).map(({ id }) => id);
      await undoCeuChange(db, before);
      expect(await db.ceuCycles.count()).toBe(startsOn.length);
      return after;
    };
    expect(await cyclesAfter()).toEqual(['cycle']);
    expect(await cyclesAfter('2028-03-15')).toEqual(['2028-03-15', 'cycle']);
    expect(await cyclesAfter('2028-03-14')).toEqual(['2028-03-14']);
    expect(await cyclesAfter('2024-03-16')).toEqual(['2024-03-16']);
  });
});
