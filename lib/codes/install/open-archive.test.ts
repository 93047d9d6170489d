import { describe, expect, it } from 'vitest';
import { openFiles } from './open-archive';
import { archiveContents } from './testing/archive-contents';
import { fileOf, gzipOf, zipOf } from './testing/make-archive';

const TEXT = 'A line of a file.\r\n'.repeat(50);

describe('openFiles', () => {
  it('gives a plain file as it is', async () => {
    expect(await archiveContents(fileOf('order.txt', TEXT))).toEqual([['order.txt', TEXT]]);
  });

  it('gives the members of a ZIP archive, packed or stored, without folders', async () => {
    const members: [string, string][] = [
      ['a/b.txt', TEXT],
      ['c.txt', 'c'],
    ];
    for (const level of [0, 6]) {
      const archive = await zipOf([['a/', ''], ...members], { level });
      expect(await archiveContents(fileOf('x.zip', archive))).toEqual([
        ['x.zip › a/b.txt', TEXT],
        ['x.zip › c.txt', 'c'],
      ]);
    }
  });

  it('knows an archive by its content, and an Office file as a plain file', async () => {
    const archive = await zipOf([['a.txt', TEXT]]);
    expect(await archiveContents(fileOf('renamed.txt', archive))).toEqual([['renamed.txt › a.txt', TEXT]]);
    expect((await archiveContents(fileOf('table.xlsx', archive))).map(([name]) => name)).toEqual([
      'table.xlsx',
    ]);
  });

  it('can read a member again, and again after having stopped early', async () => {
    const long = Array.from({ length: 150_000 }, (_, at) => `line ${at}`).join('\r\n');
    const [file] = await openFiles(fileOf('x.zip', await zipOf([['a.txt', long]])));
    for (const stopAt of [1, Infinity, Infinity]) {
      let bytes = 0;
      for await (const chunk of file?.chunks() ?? []) {
        bytes += chunk.length;
        if (bytes >= stopAt) break;
      }
      expect(bytes).toBe(stopAt === 1 ? bytes : long.length);
      expect(bytes).toBeGreaterThan(0);
    }
  });

  it('unpacks a gzip file', async () => {
    expect(await archiveContents(fileOf('a.txt.gz', await gzipOf(TEXT)))).toEqual([
      ['a.txt.gz › a.txt', TEXT],
    ]);
  });

  it('shows names without controls and invisible characters, and does no harm with absolute ones and ..', async () => {
    const archive = await zipOf([
      ['../../etc/a.txt', 'a'],
      ['/b\u202Etxt.exe\u0007.txt', 'b'],
      ['C:\\c.txt', 'c'],
    ]);
    expect(await archiveContents(fileOf('x\u202E.zip', archive))).toEqual([
      ['x.zip › ../../etc/a.txt', 'a'],
      ['x.zip › /btxt.exe.txt', 'b'],
      ['x.zip › C:\\c.txt', 'c'],
    ]);
  });
});
