import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { MOST_CERTIFICATE_BYTES } from '@/lib/ceu/packet/certificate-type';
import { sha256 } from '@/lib/std/sha256';
import { addCertificates, deleteCertificates, restoreCertificates } from './certificates';
import { openTestDatabase } from './testing/open-test-database';

async function logOf(...ids: string[]) {
  const db = await openTestDatabase();
  await db.ceuActivities.bulkAdd(
    ids.map((id) => ({ id, on: '2027-03-14', title: id, units: 1, category: 'coding' as const })),
  );
  return db;
}

const pdf = (words = 'one', name = 'one.pdf') => new File([`%PDF-1.7 ${words}`], name);
const png = new File([Uint8Array.from([0x89, 80, 78, 71, 13, 10, 26, 10])], 'scan.dat');

describe('certificates', () => {
  it('keeps a file with its hash, by what it is and not by what its name says', async () => {
    const db = await logOf('a');
    await addCertificates(db, 'a', [pdf(), png]);
    const rows = await db.attachments.toArray();
    expect(rows).toMatchObject([
      { activityId: 'a', name: 'one.pdf', type: 'application/pdf', sha256: await sha256('%PDF-1.7 one') },
      { activityId: 'a', name: 'scan.dat', type: 'image/png' },
    ]);
    expect(await rows[0]?.data.text()).toBe('%PDF-1.7 one');
  });

  it('leaves out what is too large, empty, no certificate or there already, and names it', async () => {
    const db = await logOf('a');
    const { added, refused } = await addCertificates(db, 'a', [
      pdf(),
      pdf('one', 'copy.pdf'),
      new File([], 'empty.pdf'),
      new File([new Uint8Array(MOST_CERTIFICATE_BYTES + 1)], 'large.pdf'),
      new File(['<html><script>'], 'page.pdf', { type: 'application/pdf' }),
    ]);
    expect(added.map(({ name }) => name)).toEqual(['one.pdf']);
    expect(refused).toEqual([
      { name: 'copy.pdf', why: 'same' },
      { name: 'empty.pdf', why: 'empty' },
      { name: 'large.pdf', why: 'size' },
      { name: 'page.pdf', why: 'type' },
    ]);
  });

  it('notices a file that another activity has', async () => {
    const db = await logOf('a', 'b');
    await addCertificates(db, 'a', [pdf()]);
    const { added, elsewhere } = await addCertificates(db, 'b', [pdf('one', 'again.pdf')]);
    expect(added).toHaveLength(1);
    expect(elsewhere).toEqual([{ name: 'again.pdf', activityId: 'a' }]);
  });

  it('adds nothing to an activity that is gone', async () => {
    const db = await logOf();
    await expect(addCertificates(db, 'a', [pdf()])).rejects.toThrow('deleted');
    expect(await db.attachments.count()).toBe(0);
  });

  it('deletes one and puts it back', async () => {
    const db = await logOf('a');
    const { added } = await addCertificates(db, 'a', [pdf()]);
    const rows = await deleteCertificates(
      db,
      added.map(({ id }) => id),
    );
    expect(await db.attachments.count()).toBe(0);
    await restoreCertificates(db, rows);
    expect(await db.attachments.toArray()).toMatchObject([{ id: added[0]?.id, name: 'one.pdf' }]);
  });
});
