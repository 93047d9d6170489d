import { describe, expect, it } from 'vitest';
import type { Folder } from './folder';
import { newestCopy, setAside } from './read-copy';
import { deleteSetAside, setAsideCopies } from './set-aside-copies';
import { memoryMirror } from './testing/memory-mirror';
import { writeChunk } from './write-chunk';

/** A copy with one answer for each instant (epoch ms). */
async function writeCopy(mirror: Folder, databaseId: string, ...instants: number[]): Promise<void> {
  const folder = await mirror.folder(databaseId);
  for (const [index, at] of instants.entries()) {
    const place = { from: index + 1, to: index + 1, part: 0 };
    await writeChunk(folder, place, [['reviews', 'put', `r${at}`, { id: `r${at}` }]], {
      databaseId,
      at,
      parts: 1,
    });
  }
}

async function threeCopies() {
  const { mirror } = memoryMirror();
  await writeCopy(mirror, 'first', 10);
  await writeCopy(mirror, 'second', 20, 21);
  await writeCopy(mirror, 'now', 30);
  await setAside(mirror, 'first');
  await setAside(mirror, 'second');
  return mirror;
}

describe('copies set aside', () => {
  it('are listed with what they have, the newest first, and no other copy', async () => {
    const copies = await setAsideCopies(await threeCopies());
    expect(
      copies.map(({ databaseId, lastAt, tables }) => [databaseId, lastAt, tables.get('reviews')?.size]),
    ).toEqual([
      ['second', 21, 2],
      ['first', 10, 1],
    ]);
  });

  it('are none where nothing was set aside', async () => {
    const { mirror } = memoryMirror();
    await writeCopy(mirror, 'now', 30);
    expect(await setAsideCopies(mirror)).toEqual([]);
  });

  it('are deleted one by one', async () => {
    const mirror = await threeCopies();
    await deleteSetAside(mirror, 'second');
    expect(await mirror.folders()).toEqual(['first', 'now']);
    expect((await setAsideCopies(mirror)).map(({ databaseId }) => databaseId)).toEqual(['first']);
    // Another page deleted it already.
    await deleteSetAside(mirror, 'second');
    expect((await newestCopy(mirror))?.databaseId).toBe('now');
  });

  it('are the only ones that can be deleted', async () => {
    const mirror = await threeCopies();
    await deleteSetAside(mirror, 'now');
    expect((await newestCopy(mirror))?.tables.get('reviews')?.size).toBe(1);
  });

  it('stay set aside when deleting stops half-way', async () => {
    const mirror = await threeCopies();
    let removals = 0;
    const failing: Folder = {
      ...mirror,
      folder: async (name) => {
        const folder = await mirror.folder(name);
        const remove = async (file: string) => {
          removals += 1;
          if (removals > 1) throw new DOMException('The disk is gone.', 'UnknownError');
          await folder.remove(file);
        };
        return { ...folder, remove };
      },
    };
    await expect(deleteSetAside(failing, 'second')).rejects.toThrow('The disk is gone.');
    const [left] = await setAsideCopies(mirror);
    expect([left?.databaseId, left?.tables.get('reviews')?.size]).toEqual(['second', 1]);
    await deleteSetAside(mirror, 'second');
    expect(await mirror.folders()).toEqual(['first', 'now']);
  });
});
