import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRecords, packRecords } from './packed-records';

const key = fc.oneof(
  fc.constantFrom('', 'I10', 'I100', '__proto__', 'constructor', 'é', '\uFEFFa', '\u{1F9B4}'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const keyOrder = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

describe('packed records', () => {
  it('gives back every record, and nothing else', () => {
    const records = fc.array(fc.tuple(key, fc.jsonValue({ maxDepth: 2 })), { maxLength: 30 });
    fc.assert(
      fc.property(records, key, (pairs, other) => {
        const map = new Map(pairs);
        const opened = openRecords(packRecords(map));
        expect(opened.size).toBe(map.size);
        const sorted = [...map.keys()].toSorted(keyOrder);
        sorted.forEach((each, at) => {
          // As JSON has it: there is no -0.
          const value: unknown = JSON.parse(JSON.stringify(map.get(each)));
          expect(opened.get(each)).toEqual(value);
          expect(opened.keyAt(at)).toBe(each);
          expect(opened.valueAt(at)).toEqual(value);
          expect(opened.firstFrom(each)).toBe(at);
        });
        expect(opened.get(other) !== undefined).toBe(map.has(other));
        expect(opened.firstFrom(other)).toBe(sorted.filter((each) => keyOrder(each, other) < 0).length);
      }),
    );
  });

  it('walks the keys that begin alike', () => {
    const opened = openRecords(packRecords(new Map(['I11', 'I10', 'J44', 'I'].map((each) => [each, 1]))));
    const from = opened.firstFrom('I1');
    expect([opened.keyAt(from), opened.keyAt(from + 1), opened.keyAt(from + 2)]).toEqual([
      'I10',
      'I11',
      'J44',
    ]);
    expect(opened.firstFrom('K')).toBe(opened.size);
  });

  it('opens no records', () => {
    const opened = openRecords(packRecords(new Map()));
    expect(opened.size).toBe(0);
    expect(opened.get('I10')).toBeUndefined();
    expect(opened.firstFrom('')).toBe(0);
  });

  it('opens bytes that stand anywhere in a buffer', () => {
    const packed = packRecords(new Map([['I10', { cc: false }]]));
    const moved = new Uint8Array(packed.length + 3);
    moved.set(packed, 3);
    expect(openRecords(moved.subarray(3)).get('I10')).toEqual({ cc: false });
  });

  it('refuses foreign bytes', () => {
    expect(() => openRecords(new Uint8Array())).toThrow(RangeError);
    expect(() => openRecords(new Uint8Array(100))).toThrow('Not packed records.');
    expect(() => openRecords(new TextEncoder().encode('{"I10": "Essential hypertension"}'))).toThrow(
      'Not packed records.',
    );
  });

  it('refuses records that are cut off anywhere', () => {
    const packed = packRecords(new Map([1, 2, 3].map((at) => [`key ${at}`, `value ${at}`])));
    for (let length = 0; length < packed.length; length += 1) {
      expect(() => openRecords(packed.subarray(0, length)), `${length} bytes`).toThrow(RangeError);
    }
  });
});
