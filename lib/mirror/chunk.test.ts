import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from './change';
import { ChunkError, decodeChunk, encodeChunk } from './chunk';

const about = { databaseId: 'one', at: 5, parts: 1 };
const put = (key: string, text: string): Change => ['reviews', 'put', key, { id: key, text }];

describe('a chunk', () => {
  it('comes back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.string(), fc.string({ unit: 'binary' }))), async (pairs) => {
        const changes = pairs.map(([key, text]) => put(key, text));
        const { header, changes: read } = await decodeChunk(await encodeChunk(changes, about));
        expect(read).toEqual(changes);
        expect(header).toMatchObject({ ...about, rows: changes.length });
      }),
    );
  });

  it('is refused wherever it is torn', async () => {
    const bytes = await encodeChunk([put('a', 'One.'), put('b', 'Two.')], about);
    for (let length = 0; length < bytes.length; length += 1) {
      await expect(decodeChunk(bytes.slice(0, length))).rejects.toThrow(ChunkError);
    }
  });

  it('is refused with a row altered, and never read as something else', async () => {
    const bytes = await encodeChunk([put('a', 'One.'), put('b', 'Two.')], about);
    const body = bytes.indexOf(10) + 1;
    for (let at = body; at < bytes.length; at += 1) {
      const altered = bytes.slice();
      altered[at] = (altered[at] ?? 0) ^ 1;
      await expect(decodeChunk(altered)).rejects.toThrow('Its SHA-256 is not what its header says.');
    }
  });

  it.each([
    ['', 'It is empty.'],
    ['{', 'It breaks off in its header.'],
    ['{\n', 'Its header cannot be read.'],
    ['{"format":"ccs-companion-mirror","version":2}\n', 'Its header is not one this version knows.'],
  ])('says what is wrong with %j', async (text, reason) => {
    await expect(decodeChunk(new TextEncoder().encode(text))).rejects.toThrow(reason);
  });
});
