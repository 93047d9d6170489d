import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from './byte-writer';

/** Reads varints back, as slowly and plainly as can be. */
function varintsIn(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let value = 0;
  let place = 1;
  for (const byte of bytes) {
    value += (byte % 128) * place;
    place *= 128;
    if (byte >= 128) continue;
    numbers.push(value);
    value = 0;
    place = 1;
  }
  return numbers;
}

describe('ByteWriter', () => {
  it.each([
    [0, [0]],
    [127, [127]],
    [128, [128, 1]],
    [300, [172, 2]],
    [2 ** 32 - 1, [255, 255, 255, 255, 15]],
  ])('writes %i as %j', (value, bytes) => {
    const writer = new ByteWriter();
    writer.varint(value);
    expect([...writer.done()]).toEqual(bytes);
    expect(writer.length).toBe(bytes.length);
  });

  it('keeps every number of 32 bits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 })), (numbers) => {
        const writer = new ByteWriter();
        for (const number of numbers) writer.varint(number);
        expect(varintsIn(writer.done())).toEqual(numbers);
      }),
    );
  });

  it('grows beyond its first room, also by a piece larger than twice that', () => {
    const writer = new ByteWriter();
    const piece = Uint8Array.from({ length: 200_000 }, (_, at) => at % 251);
    writer.varint(7);
    writer.raw(piece);
    for (let at = 0; at < 70_000; at += 1) writer.varint(at % 128);
    const bytes = writer.done();
    expect(writer.length).toBe(1 + piece.length + 70_000);
    expect(bytes).toHaveLength(writer.length);
    expect(bytes[0]).toBe(7);
    expect(Buffer.compare(bytes.subarray(1, 1 + piece.length), piece)).toBe(0);
    expect(bytes.at(-1)).toBe(69_999 % 128);
  });
});
