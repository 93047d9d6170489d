import { describe, expect, it } from 'vitest';
import { CodeFileError } from '../files/code-file-error';
import { archiveContents } from './testing/archive-contents';
import { fileOf, gzipOf, headersIn, patched, zipOf } from './testing/make-archive';

const MB = 1_048_576;
const TEXT = 'A line of a file.\r\n'.repeat(50);

async function refusal(name: string, bytes: Uint8Array<ArrayBuffer> | string): Promise<CodeFileError> {
  try {
    await archiveContents(fileOf(name, bytes));
  } catch (error) {
    if (error instanceof CodeFileError) return error;
    throw error;
  }
  throw new Error('It was opened.');
}

describe('openFiles refuses in words', async () => {
  const archive = await zipOf([
    ['a.txt', TEXT],
    ['b.txt', TEXT.toUpperCase()],
  ]);
  const [localA = 0, localB = 0] = headersIn(archive, 'local');
  const [centralA = 0, centralB = 0] = headersIn(archive, 'central');
  const gzip = await gzipOf(TEXT);

  const cases: [string, string, Uint8Array<ArrayBuffer> | string, CodeFileError['problem'], string][] = [
    ['no ZIP', 'x.zip', TEXT, 'archive', 'x.zip: This is not a ZIP archive, although its name says so.'],
    ['a web page', 'x.zip', '<!DOCTYPE html><html>', 'archive', 'x.zip: This is a web page, not an archive'],
    ['an empty file', 'x.zip', '', 'archive', 'x.zip: The file is empty.'],
    ['an empty archive', 'x.zip', await zipOf([]), 'archive', 'x.zip: This archive is empty.'],
    ['only folders', 'x.zip', await zipOf([['a/', '']]), 'archive', 'x.zip: This archive is empty.'],
    [
      'a cut-off archive',
      'x.zip',
      archive.slice(0, -30),
      'truncated',
      'x.zip: The end of this ZIP archive is missing',
    ],
    [
      'half an archive',
      'x.zip',
      archive.slice(0, 60),
      'truncated',
      'x.zip: The end of this ZIP archive is missing',
    ],
    [
      '4 bytes of one',
      'x.zip',
      archive.slice(0, 4),
      'truncated',
      'x.zip: The end of this ZIP archive is missing',
    ],
    [
      'a password',
      'x.zip',
      await zipOf([['a.txt', TEXT]], { password: 'secret' }),
      'archive',
      'x.zip › a.txt: It is locked with a password',
    ],
    [
      'a wrong checksum',
      'x.zip',
      patched(archive, [
        [localB + 14, 4, 12_345],
        [centralB + 16, 4, 12_345],
      ]),
      'archive',
      'x.zip › b.txt: It is damaged',
    ],
    [
      'damaged data',
      'x.zip',
      patched(archive, [[localA + 30 + 5, 4, 0xffffffff]]),
      'archive',
      'x.zip › a.txt: It is damaged',
    ],
    [
      'a size that is too small',
      'x.zip',
      patched(archive, [
        [localA + 22, 4, 10],
        [centralA + 24, 4, 10],
      ]),
      'archive',
      'x.zip › a.txt: It is damaged',
    ],
    [
      'a size that is too large',
      'x.zip',
      patched(archive, [
        [localA + 22, 4, 5_000],
        [centralA + 24, 4, 5_000],
      ]),
      'archive',
      'x.zip › a.txt: It is damaged',
    ],
    [
      'another compression',
      'x.zip',
      patched(archive, [
        [localA + 8, 2, 14],
        [centralA + 10, 2, 14],
      ]),
      'archive',
      'x.zip › a.txt: It is packed in a way that cannot be unpacked here.',
    ],
    [
      'Deflate64',
      'x.zip',
      patched(archive, [
        [localA + 8, 2, 9],
        [centralA + 10, 2, 9],
      ]),
      'archive',
      'x.zip › a.txt: It is packed in a way that cannot be unpacked here.',
    ],
    [
      'overlapping members',
      'x.zip',
      patched(archive, [
        [localA + 18, 4, localB - localA],
        [centralA + 20, 4, localB - localA],
      ]),
      'archive',
      'x.zip: Members of this archive overlap',
    ],
    [
      'two members in one place',
      'x.zip',
      patched(archive, [[centralB + 42, 4, localA]]),
      'archive',
      'x.zip: Members of this archive overlap',
    ],
    [
      'data outside of the archive',
      'x.zip',
      patched(archive, [
        [localB + 18, 4, 1_000_000],
        [centralB + 20, 4, 1_000_000],
      ]),
      'truncated',
      'x.zip › b.txt: Its data lies outside the archive',
    ],
    [
      'a list of files that is longer than it says',
      'x.zip',
      patched(archive, [
        [archive.length - 22 + 8, 2, 1],
        [archive.length - 22 + 10, 2, 1],
      ]),
      'archive',
      'x.zip: It is damaged: its list of files is longer than it says',
    ],
    [
      'an archive in an archive',
      'outer.zip',
      await zipOf([
        ['readme.txt', 'r'],
        ['inner files.zip', archive],
      ]),
      'archive',
      'outer.zip › inner files.zip: This is an archive inside another one. Take it out of outer.zip and add “inner files.zip” by itself.',
    ],
    [
      'too many members',
      'x.zip',
      await zipOf(Array.from({ length: 501 }, (_, at) => [`${at}.txt`, ''])),
      'oversized',
      'x.zip: This archive has more than 500 files',
    ],
    [
      'a very long name',
      'x.zip',
      await zipOf([[`${'long'.repeat(80)}.txt`, '']]),
      'oversized',
      'x.zip: A file in this archive has a name longer than any official one.',
    ],
    [
      'a bomb',
      'x.zip',
      await zipOf([['a.txt', new Uint8Array(3 * MB)]]),
      'oversized',
      'x.zip › a.txt: It unpacks to more than 200 times its size',
    ],
    [
      'a bomb that says it is small',
      'x.zip',
      await zipOf([['a.txt', new Uint8Array(3 * MB)]]).then((bomb) =>
        patched(bomb, [
          [(headersIn(bomb, 'local')[0] ?? 0) + 22, 4, 1_000],
          [(headersIn(bomb, 'central')[0] ?? 0) + 24, 4, 1_000],
        ]),
      ),
      'archive',
      'x.zip › a.txt: It is damaged',
    ],
    [
      'a member of 65 MB',
      'x.zip',
      await zipOf([['a.txt', new Uint8Array(65 * MB)]]),
      'oversized',
      'x.zip › a.txt: This file has more than 64 MB',
    ],
    [
      'a file of 65 MB',
      'x.txt',
      new Uint8Array(65 * MB),
      'oversized',
      'x.txt: This file has more than 64 MB',
    ],
    [
      'an input of 101 MB',
      'x.zip',
      new Uint8Array(101 * MB),
      'oversized',
      'x.zip: This file has more than 100 MB',
    ],
    [
      'a 7-Zip archive',
      'x.7z',
      Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c),
      'archive',
      'x.7z: Archives of this kind cannot be opened here.',
    ],
    ['a RAR archive', 'x.zip', 'Rar!....', 'archive', 'x.zip: Archives of this kind cannot be opened here.'],
    [
      'no gzip',
      'x.txt.gz',
      TEXT,
      'archive',
      'x.txt.gz: This is not a gzip archive, although its name says so.',
    ],
    ['a cut-off gzip', 'x.gz', gzip.slice(0, -9), 'archive', 'x.gz: It is damaged'],
    ['a bit of a gzip', 'x.gz', gzip.slice(0, 12), 'truncated', 'x.gz: This file is cut off.'],
    ['a damaged gzip', 'x.gz', patched(gzip, [[20, 4, 0xffffffff]]), 'archive', 'x.gz: It is damaged'],
    [
      'two gzips in one',
      'x.gz',
      Uint8Array.from([...gzip, ...(await gzipOf('more'))]),
      'archive',
      'x.gz: It is damaged',
    ],
    [
      'a gzip bomb',
      'x.gz',
      await gzipOf(new Uint8Array(3 * MB)),
      'oversized',
      'x.gz › x: It unpacks to more than 200 times its size',
    ],
  ];

  it.each(cases)('%s', async (_what, name, bytes, problem, message) => {
    const error = await refusal(name, bytes);
    expect(error.message).toContain(message);
    expect(error.problem).toBe(problem);
  });

  it('a file that vanished from the disk', async () => {
    const gone = fileOf('x.txt', TEXT);
    const error = new DOMException('The requested file could not be read', 'NotReadableError');
    Object.defineProperty(gone, 'slice', { value: () => ({ arrayBuffer: () => Promise.reject(error) }) });
    await expect(archiveContents(gone)).rejects.toThrow('x.txt: It was moved or changed while it was read.');
  });
});
