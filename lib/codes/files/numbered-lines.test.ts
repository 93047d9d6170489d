import { expect, it } from 'vitest';
import { testFile } from '@/lib/codes/testing/official-files';
import { numberedLines } from './numbered-lines';

const read = async (text: string, chunkSize: number) => {
  const lines: string[] = [];
  for await (const { line, text: words, isLast } of numberedLines(testFile('a.txt', text, chunkSize))) {
    lines.push(`${line}:${words}${isLast ? '.' : ''}`);
  }
  return lines;
};

it.each([1, 3, 100])(
  'numbers lines and tells the last one that is not blank (chunks of %i bytes)',
  async (size) => {
    expect(await read('\n a\r\n\n  \nb\nc\n\n', size)).toEqual(['1:', '2: a', '3:', '4:', '5:b', '6:c.']);
    expect(await read('a', size)).toEqual(['1:a.']);
    expect(await read('\n\n', size)).toEqual([]);
  },
);
