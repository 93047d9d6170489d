import { describe, expect, it } from 'vitest';
import { countedBytes, type Counted } from './counted-bytes';

const MB = 1_048_576;
const CHUNK = new Uint8Array(MB);

/** A stream of so many MB that tells whether it was cancelled. */
function streamOf(megabytes: number) {
  const seen = { isCancelled: false };
  let left = megabytes;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (left === 0) controller.close();
      else controller.enqueue(CHUNK);
      left -= 1;
    },
    cancel() {
      seen.isCancelled = true;
    },
  });
  return { stream, seen };
}

async function countAll(stream: ReadableStream<Uint8Array>, counted: Counted): Promise<number> {
  let bytes = 0;
  for await (const chunk of countedBytes(stream, counted)) bytes += chunk.length;
  return bytes;
}

describe('countedBytes', () => {
  it('lets 64 MB through and stops and cancels what is longer', async () => {
    expect(await countAll(streamOf(64).stream, { file: 'a.txt' })).toBe(64 * MB);
    const { stream, seen } = streamOf(1_000_000);
    await expect(countAll(stream, { file: 'a.txt' })).rejects.toThrow('a.txt: This file has more than 64 MB');
    expect(seen.isCancelled).toBe(true);
  });

  it('cancels the stream when the reader stops early', async () => {
    const { stream, seen } = streamOf(10);
    for await (const chunk of countedBytes(stream, { file: 'a.txt' })) {
      expect(chunk.length).toBe(MB);
      break;
    }
    expect(seen.isCancelled).toBe(true);
  });

  it('stops an archive whose members together have more than 300 MB, counting a member once', async () => {
    const inflated: number[] = [];
    const read = (member: number) =>
      countAll(streamOf(60).stream, { file: `${member}.txt`, archive: { name: 'x.zip', inflated, member } });
    for (const member of [0, 0, 1, 1, 2, 3, 4]) expect(await read(member)).toBe(60 * MB);
    await expect(read(5)).rejects.toThrow('x.zip: This archive has more than 300 MB');
  });

  it('stops what unpacks to more than 200 times its size', async () => {
    expect(await countAll(streamOf(20).stream, { file: 'a.txt', packedSize: MB / 10 })).toBe(20 * MB);
    await expect(countAll(streamOf(21).stream, { file: 'a.txt', packedSize: MB / 10 })).rejects.toThrow(
      'a.txt: It unpacks to more than 200 times its size',
    );
  });
});
