import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '@/lib/codes/testing/refusal-of';
import { testFile } from '@/lib/codes/testing/official-files';
import type { CodeFile } from './code-file';
import { linesOf } from './lines';

async function numbered(file: CodeFile, encoding?: 'utf-8' | 'latin1'): Promise<[number, string][]> {
  const all: [number, string][] = [];
  for await (const { first, lines } of linesOf(file, encoding))
    all.push(...lines.map((line, at): [number, string] => [first + at, line]));
  return all;
}
const texts = async (content: string | Uint8Array, chunkSize?: number, encoding?: 'utf-8' | 'latin1') =>
  (await numbered(testFile('a.txt', content, chunkSize), encoding)).map(([, line]) => line);

describe('linesOf', () => {
  it.each([
    ['LF', 'a\nb\n', ['a', 'b']],
    ['CRLF', 'a\r\nb\r\n', ['a', 'b']],
    ['both, and no end of the last', 'a\r\nb\nc', ['a', 'b', 'c']],
    ['blank lines', '\n\r\n\na', ['', '', '', 'a']],
    ['a byte-order mark', '\uFEFFa\nb', ['a', 'b']],
    ['a carriage return inside', 'a\rb\n', ['a\rb']],
    ['nothing', '', []],
  ])('reads %s', async (_, text, lines) => {
    expect(await texts(text)).toEqual(lines);
  });

  it('reads the same lines however the bytes arrive, with their numbers', async () => {
    const line = fc
      .string({ unit: 'binary', maxLength: 20 })
      .map((text) => text.replace(/[\0\n\r\uFEFF]/g, ''));
    const ends = fc.constantFrom('\n', '\r\n');
    await fc.assert(
      fc.asyncProperty(fc.array(line), ends, fc.integer({ min: 1, max: 30 }), async (lines, end, chunk) => {
        const text = lines.map((each) => each + end).join('');
        expect(await numbered(testFile('a.txt', text, chunk))).toEqual(
          lines.map((each, at) => [at + 1, each]),
        );
      }),
    );
  });

  it('says whether the last line has its end', async () => {
    const ends = async (text: string, chunkSize?: number) => {
      const open: boolean[] = [];
      for await (const { isOpen } of linesOf(testFile('a.txt', text, chunkSize))) open.push(isOpen === true);
      return open;
    };
    expect(await ends('a\nb')).toEqual([false, true]);
    expect(await ends('a\r\nb\r\n')).toEqual([false]);
    expect(await ends('abc', 1)).toEqual([true]);
    expect(await ends('a\r')).toEqual([true]);
    expect(await ends('a\n\n', 1)).toEqual([false, false]);
  });

  it('reads Latin-1', async () => {
    expect(await texts(Uint8Array.from([0x63, 0xe9, 0x0a, 0xa0]), 1, 'latin1')).toEqual(['cé', '\u00a0']);
  });

  it('refuses a line of more than 4,000 characters and names it, also when it never ends', async () => {
    const long = `a\n${'x'.repeat(4_001)}\nb`;
    for (const chunk of [100, 100_000]) {
      expect(await refusalOf(texts(long, chunk))).toMatchObject({
        problem: 'malformed',
        file: 'a.txt',
        line: 2,
      });
    }
    expect(await texts(`a\n${'x'.repeat(4_000)}\nb`)).toHaveLength(3);
    let read = 0;
    const endless: CodeFile = {
      name: 'endless.txt',
      size: Number.POSITIVE_INFINITY,
      async *chunks() {
        for (;;) {
          read += 1;
          yield new Uint8Array(1_000).fill(120);
        }
      },
    };
    expect((await refusalOf(numbered(endless))).line).toBe(1);
    expect(read).toBeLessThan(10);
  });

  it('refuses bytes that are no text', async () => {
    const refused = await refusalOf(texts('a\nb\0c\n'));
    expect(refused).toMatchObject({ problem: 'malformed', line: 2 });
    expect(refused.message).toBe('a.txt, line 2: This is not a text file of a code set.');
    expect((await refusalOf(texts('\0\0\0\0'))).line).toBe(1);
  });
});
