import { describe, expect, it } from 'vitest';
import type { CodeRow } from './code-row';
import { openCodes } from './open-codes';
import { packCodes } from './pack-codes';

const row = (code: string, title = `Title of ${code}`): CodeRow => ({ code, title, isValid: true });

describe('packCodes', () => {
  it('refuses a code that comes twice, and one that is too long', () => {
    expect(() => packCodes([row('I10'), row('I11'), row('I10')])).toThrow(
      new RangeError('Code I10 comes twice.'),
    );
    expect(() => packCodes([row('S72001AX')])).toThrow(new RangeError('Code S72001AX is too long.'));
  });

  it('gives the same bytes for the same rows', () => {
    const rows = ['I10', 'I11', 'I110', 'J44'].map((code) => row(code));
    expect(packCodes(rows)).toEqual(packCodes(structuredClone(rows)));
  });

  it('finds the row above, also past steps that are not in the list', () => {
    const codes = openCodes(packCodes([row('S72'), row('S72001A'), row('S72001D'), row('T14'), row('S7')]));
    const parentOf = (code: string) => {
      const parent = codes.parentOf(codes.rowOf(code) ?? -1);
      return parent === undefined ? undefined : codes.codeAt(parent);
    };
    expect(parentOf('S72001A')).toBe('S72');
    expect(parentOf('S72001D')).toBe('S72');
    // No header is shorter than a category.
    expect(parentOf('S72')).toBeUndefined();
    expect(parentOf('T14')).toBeUndefined();
  });

  it('holds words that objects know already', () => {
    const titles = ['__proto__ constructor', 'toString hasOwnProperty', 'constructor'];
    const codes = openCodes(packCodes(titles.map((title, at) => row(`A0${at}`, title))));
    expect(titles.map((_, at) => codes.titleAt(at))).toEqual(titles);
  });

  it('holds more rows, words and tokens than two bytes can count', () => {
    const rows = Array.from({ length: 70_000 }, (_, at) => {
      const code = at.toString(36).toUpperCase().padStart(4, '0');
      return row(code, `Word${at} disorder${at % 300}`);
    });
    const codes = openCodes(packCodes(rows));
    expect(codes.size).toBe(70_000);
    for (const at of [0, 127, 128, 16_384, 65_535, 65_536, 69_999]) {
      expect(codes.titleAt(at)).toBe(rows[at]?.title);
      expect(codes.rowOf(rows[at]?.code ?? '')).toBe(at);
    }
  });

  it('takes no longer than its rows when titles have thousands of words', () => {
    const long = Array.from({ length: 4_000 }, (_, at) => `w${at % 50}`).join(' ');
    const startedAt = performance.now();
    const codes = openCodes(packCodes([row('A00', long), row('A01', long)]));
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    expect(codes.titleAt(1)).toBe(long);
  });
});
