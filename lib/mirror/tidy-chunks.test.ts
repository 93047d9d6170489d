import { describe, expect, it } from 'vitest';
import type { Change } from './change';
import type { Folder } from './folder';
import { readCopy } from './read-copy';
import { memoryMirror } from './testing/memory-mirror';
import { MANY, tidyChunks } from './tidy-chunks';
import { writeChunk } from './write-chunk';

const ID = 'one';

/** Answer after answer in one session, and a code saved and taken off again. */
async function write(folder: Folder, numbers: readonly number[], filler = ''): Promise<void> {
  for (const at of numbers) {
    const changes: Change[] = [
      ['reviews', 'put', `r${at}`, { id: `r${at}`, filler }],
      ['sessions', 'put', 'quiz', { id: 'quiz', position: at }],
      at % 2 === 0 ? ['savedCodes', 'put', 'I10', { id: 'I10', at }] : ['savedCodes', 'delete', 'I10'],
    ];
    await writeChunk(folder, { from: at, to: at, part: 0 }, changes, { databaseId: ID, at, parts: 1 });
  }
}

const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, at) => at + first);

describe('tidyChunks', () => {
  it('merges many small chunks into one with the same rows', async () => {
    const { mirror } = memoryMirror();
    const folder = await mirror.folder(ID);
    await write(folder, upTo(100));
    const before = await readCopy(mirror, ID);
    await tidyChunks(folder, ID, 200);
    expect(await folder.files()).toHaveLength(1);
    expect(await readCopy(mirror, ID)).toMatchObject({
      tables: before.tables,
      damaged: [],
      isWhole: true,
      lastSequence: 100,
    });
    await write(folder, upTo(102, 101));
    await tidyChunks(folder, ID, 300);
    expect(await folder.files()).toHaveLength(3);
    const after = await readCopy(mirror, ID);
    expect(after.tables.get('reviews')?.size).toBe(102);
    expect(after.tables.get('sessions')?.get('quiz')).toMatchObject({ position: 102 });
    expect(after.isWhole).toBe(true);
  });

  it('never writes a big chunk anew', async () => {
    const { mirror } = memoryMirror();
    const folder = await mirror.folder(ID);
    await write(folder, upTo(MANY * 2), 'x'.repeat(9_000));
    await tidyChunks(folder, ID, 200);
    const [big] = await folder.files();
    expect(await folder.size(big ?? '')).toBeGreaterThan(512 * 1024);
    await write(folder, upTo(200, MANY * 2 + 1));
    await tidyChunks(folder, ID, 300);
    expect(await folder.files()).toContain(big);
    expect((await readCopy(mirror, ID)).tables.get('reviews')?.size).toBe(200);
  });

  it('does not merge across a missing or damaged chunk', async () => {
    const { mirror, directory } = memoryMirror();
    const folder = await mirror.folder(ID);
    await write(folder, upTo(40));
    directory.fault = 'torn';
    await write(folder, [41]);
    directory.fault = undefined;
    await write(folder, upTo(82, 43));
    await tidyChunks(folder, ID, 200);
    expect(await folder.files()).toHaveLength(3);
    const copy = await readCopy(mirror, ID);
    expect(copy.tables.get('reviews')?.size).toBe(80);
    expect(copy).toMatchObject({ isWhole: false, damaged: [{ reason: expect.any(String) as string }] });
  });

  it.each(['quota', 'torn'] as const)('deletes nothing when the merged chunk meets %s', async (fault) => {
    const { mirror, directory } = memoryMirror();
    const folder = await mirror.folder(ID);
    await write(folder, upTo(50));
    const before = await readCopy(mirror, ID);
    directory.fault = fault;
    await expect(tidyChunks(folder, ID, 200)).rejects.toThrow(/./);
    directory.fault = undefined;
    expect((await readCopy(mirror, ID)).tables).toEqual(before.tables);
  });

  it('can be killed at any moment', async () => {
    const { mirror } = memoryMirror();
    const folder = await mirror.folder(ID);
    await write(folder, upTo(40));
    const { tables } = await readCopy(mirror, ID);
    const removals = 40;
    for (let dies = 0; dies <= removals; dies += 1) {
      let left = dies;
      const killed: Folder = {
        ...folder,
        remove: async (name) => {
          if (left === 0) throw new Error('Killed.');
          left -= 1;
          await folder.remove(name);
        },
      };
      await tidyChunks(killed, ID, 200).catch(() => undefined);
      expect((await readCopy(mirror, ID)).tables).toEqual(tables);
    }
    expect((await readCopy(mirror, ID)).isWhole).toBe(true);
  });
});
