import { expect, it } from 'vitest';
import { packCodes } from './pack-codes';
import { isReadable, packFormat } from './pack-format';
import { packRecords } from './packed-records';

const codes = packFormat(packCodes([{ code: 'I10', title: 'Hypertension', isValid: true }]));
const records = packFormat(packRecords(new Map([['I10', 'x']])));

it('knows what is packed now, each kind by its own number', () => {
  expect(isReadable({ kind: 'codes', format: codes })).toBe(true);
  expect(isReadable({ kind: 'notes', format: records })).toBe(true);
  expect(isReadable({ kind: 'codes', format: records })).toBe(false);
  expect(isReadable({ kind: 'notes', format: codes })).toBe(false);
});

it('does not take another format, or data too short to have one', () => {
  expect(isReadable({ kind: 'codes', format: codes - 1 })).toBe(false);
  expect(packFormat(new Uint8Array(3))).toBe(0);
  expect(isReadable({ kind: 'notes', format: 0 })).toBe(false);
});

it('reads the number where the data begins within its buffer', () => {
  expect(packFormat(Uint8Array.of(9, 1, 2, 3, 4).subarray(1))).toBe(0x04_03_02_01);
});
