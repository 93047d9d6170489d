import { compareBytes } from './compare-bytes';
import { RECORDS_MAGIC } from './packed-layout';

const HEADER_BYTES = 12;

/**
 * Records behind sorted keys in one binary: `[magic, count, bytes of keys][end of each key][end of each value][keys][values]`,
 * little-endian, keys and JSON values in UTF-8. A reader decodes only what it is asked for.
 */
export type PackedRecords<T> = {
  readonly size: number;
  /** The value of a key; undefined when the key is not there. */
  get(key: string): T | undefined;
  keyAt(at: number): string;
  valueAt(at: number): T;
  /** Position of the first key that is not less than `key` (in the order of their UTF-8 bytes). */
  firstFrom(key: string): number;
};

/** Packs records. Keys are unique; values are what JSON can hold. */
export function packRecords(records: ReadonlyMap<string, unknown>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const sorted = [...records]
    .map(([key, value]) => [encoder.encode(key), value] as const)
    .toSorted(([a], [b]) => compareBytes(a, b));
  const keys = sorted.map(([key]) => key);
  const values = sorted.map(([, value]) => encoder.encode(JSON.stringify(value)));
  const total = (parts: Uint8Array[]) => parts.reduce((sum, part) => sum + part.length, 0);
  const keyBytes = total(keys);
  const head = HEADER_BYTES + sorted.length * 8;
  const packed = new Uint8Array(head + keyBytes + total(values));
  const view = new DataView(packed.buffer);
  view.setUint32(0, RECORDS_MAGIC, true);
  view.setUint32(4, sorted.length, true);
  view.setUint32(8, keyBytes, true);
  const write = (parts: Uint8Array[], ends: number, from: number) => {
    let end = 0;
    parts.forEach((part, at) => {
      packed.set(part, from + end);
      end += part.length;
      view.setUint32(ends + at * 4, end, true);
    });
  };
  write(keys, HEADER_BYTES, head);
  write(values, HEADER_BYTES + sorted.length * 4, head + keyBytes);
  return packed;
}

/**
 * Opens packed records. Nothing is decoded until it is asked for.
 * @throws RangeError when the bytes are not packed records or are cut off
 */
export function openRecords<T>(packed: Uint8Array): PackedRecords<T> {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (packed.length < HEADER_BYTES || view.getUint32(0, true) !== RECORDS_MAGIC) {
    throw new RangeError('Not packed records.');
  }
  const size = view.getUint32(4, true);
  const keysFrom = HEADER_BYTES + size * 8;
  const valuesFrom = keysFrom + view.getUint32(8, true);
  // A byte-order mark inside the records is a character like any other.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const slice = (from: number, ends: number, at: number) => {
    const start = at === 0 ? 0 : view.getUint32(ends + (at - 1) * 4, true);
    return decoder.decode(packed.subarray(from + start, from + view.getUint32(ends + at * 4, true)));
  };
  const valueEnds = HEADER_BYTES + size * 4;
  if (size > 0 && valuesFrom + view.getUint32(valueEnds + (size - 1) * 4, true) !== packed.length) {
    throw new RangeError('Packed records are cut off.');
  }
  const keyAt = (at: number) => slice(keysFrom, HEADER_BYTES, at);
  const valueAt = (at: number) => JSON.parse(slice(valuesFrom, valueEnds, at)) as T;
  const encoder = new TextEncoder();
  /** Compares in the bytes: a key as a string would cost more than the whole search. */
  const compareKey = (at: number, wanted: Uint8Array): number => {
    const start = keysFrom + (at === 0 ? 0 : view.getUint32(HEADER_BYTES + (at - 1) * 4, true));
    const end = keysFrom + view.getUint32(HEADER_BYTES + at * 4, true);
    const shared = Math.min(end - start, wanted.length);
    for (let place = 0; place < shared; place += 1) {
      const difference = (packed[start + place] ?? 0) - (wanted[place] ?? 0);
      if (difference !== 0) return difference;
    }
    return end - start - wanted.length;
  };
  const firstFrom = (key: string) => {
    const wanted = encoder.encode(key);
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareKey(middle, wanted) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    size,
    keyAt,
    valueAt,
    firstFrom,
    get(key) {
      const at = firstFrom(key);
      return at < size && compareKey(at, encoder.encode(key)) === 0 ? valueAt(at) : undefined;
    },
  };
}
