import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeRow } from './code-row';
import { openCodes } from './open-codes';
import { packCodes } from './pack-codes';
import { titleWords } from './title-words';

const word = fc.oneof(
  fc.constantFrom(
    'of',
    'fracture,',
    '(primary)',
    "Crohn's",
    'É',
    'mg/kg',
    '__proto__',
    '\uFEFFx',
    '骨折',
    '🦴',
  ),
  fc.string({ unit: 'grapheme-ascii', maxLength: 6 }).map((text) => text.replaceAll(' ', '-')),
);
// Official titles have no space at either end; there may be two between words.
const title = fc.array(word, { maxLength: 8 }).map((words) => words.join(' ').trim());
const day = fc.option(fc.integer({ min: 19_000_101, max: 21_001_231 }), { nil: undefined });
const row: fc.Arbitrary<CodeRow> = fc.record({
  // Few different characters, so that codes have parents and share beginnings.
  code: fc.stringMatching(/^[AB0][01][0-2A][01XZ]{0,4}$/),
  title,
  isValid: fc.boolean(),
  validFrom: day,
  validTo: day,
});
const rows = fc.uniqueArray(row, { selector: ({ code }) => code, maxLength: 60 });

/** The nearest row whose code begins this one, of three characters at least. */
function parentIn(list: readonly CodeRow[], { code }: CodeRow): CodeRow | undefined {
  return list
    .filter((each) => each.code.length >= 3 && each.code.length < code.length && code.startsWith(each.code))
    .toSorted((a, b) => b.code.length - a.code.length)[0];
}

describe('packCodes and openCodes', () => {
  it('give back every row as it was, in its order', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const codes = openCodes(packCodes(list));
        expect(codes.size).toBe(list.length);
        const read = list.map((_, at) => {
          const { from, to } = codes.validityAt(at);
          return [codes.codeAt(at), codes.titleAt(at), codes.isValidAt(at), from, to];
        });
        expect(read).toEqual(
          list.map((each) => [each.code, each.title, each.isValid, each.validFrom ?? 0, each.validTo ?? 0]),
        );
        const parents = list.map((_, at) => codes.parentOf(at));
        expect(parents.map((at) => (at === undefined ? undefined : list[at]))).toEqual(
          list.map((each) => parentIn(list, each)),
        );
      }),
    );
  });

  it('find rows by code and by the beginning of a code', () => {
    const typed = fc.stringMatching(/^[AB0C]?[01]?[0-2A]?[01XZ]{0,4}$/);
    fc.assert(
      fc.property(rows, typed, (list, prefix) => {
        const codes = openCodes(packCodes(list));
        list.forEach(({ code }, at) => expect(codes.rowOf(code)).toBe(at));
        const known = list.findIndex(({ code }) => code === prefix);
        expect(codes.rowOf(prefix)).toBe(known < 0 ? undefined : known);
        const { from, to } = codes.prefixRange(prefix);
        const found = [...codes.views.numbers.codeOrder.subarray(from, to)].map((at) => codes.codeAt(at));
        expect(found).toEqual(
          list
            .map(({ code }) => code)
            .filter((code) => code.startsWith(prefix))
            .toSorted(),
        );
      }),
    );
  });

  it('lists for each token the rows that hold it', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { views } = openCodes(packCodes(list));
        const { tokenEnds, tokenRows } = views.numbers;
        const tokens = [...tokenEnds].map((end, at) => {
          const start = at === 0 ? 0 : (tokenEnds[at - 1] ?? 0);
          return new TextDecoder().decode(views.bytes.tokens.subarray(start, end));
        });
        const expected = new Map<string, number>();
        for (const each of list)
          for (const token of new Set(titleWords(each.title)))
            expected.set(token, 1 + (expected.get(token) ?? 0));
        expect(new Map(tokens.map((token, at) => [token, tokenRows[at]]))).toEqual(expected);
        expect(views.tokens).toBe(expected.size);
      }),
    );
  });
});

describe('openCodes', () => {
  const packed = packCodes([
    { code: 'I10', title: 'Essential (primary) hypertension', isValid: true },
    { code: 'J1100', title: 'Injection', isValid: true, validFrom: 20_040_101, validTo: 20_191_231 },
  ]);

  it('opens bytes that stand anywhere in a buffer', () => {
    for (const shift of [1, 2, 3, 4]) {
      const moved = new Uint8Array(packed.length + shift);
      moved.set(packed, shift);
      const codes = openCodes(moved.subarray(shift));
      expect(codes.titleAt(0)).toBe('Essential (primary) hypertension');
      expect(codes.validityAt(1)).toEqual({ from: 20_040_101, to: 20_191_231 });
    }
  });

  it('opens an empty list', () => {
    const codes = openCodes(packCodes([]));
    expect(codes.size).toBe(0);
    expect(codes.rowOf('I10')).toBeUndefined();
    expect(codes.prefixRange('I')).toEqual({ from: 0, to: 0 });
  });

  it('knows no days in force where the list has none', () => {
    const codes = openCodes(packCodes([{ code: 'I10', title: 'Hypertension', isValid: true }]));
    expect(codes.validityAt(0)).toEqual({ from: 0, to: 0 });
  });

  it('refuses foreign bytes', () => {
    expect(() => openCodes(new Uint8Array())).toThrow('Not a packed code list.');
    expect(() => openCodes(new Uint8Array(1_000))).toThrow('Not a packed code list.');
    const text = new TextEncoder().encode('00001 I10     1 Essential hypertension '.repeat(10));
    expect(() => openCodes(text)).toThrow(RangeError);
  });

  it('refuses a list that is cut off anywhere', () => {
    for (let length = 0; length < packed.length; length += 1) {
      expect(() => openCodes(packed.slice(0, length)), `${length} bytes`).toThrow(
        /^(Not a packed code list|A packed code list is cut off)\.$/,
      );
    }
  });
});
