import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideSpans } from './decide-spans';
import type { CodeCandidate, OpenMention, PageCode } from './mention';

const term = (start: number, end: number, isAmbiguous = false): OpenMention => ({
  kind: 'term',
  entry: 0,
  start,
  end,
  isAmbiguous,
});
const code = (start: number, end: number, ...codes: string[]): OpenMention => ({
  kind: 'code',
  start,
  end,
  candidates: codes.map((each) => `icd10cm:${each}` as const),
  isAmbiguous: true,
});
const known = (of: string, isBillable = true): PageCode => ({
  system: 'icd10cm',
  code: of,
  title: 'A title',
  edition: 'FY2026',
  isBillable,
  isKnown: true,
});
/** Has `A1`, a category `A`; `B` has not been asked yet. */
const codeOf = (candidate: CodeCandidate) => {
  const of = candidate.slice('icd10cm:'.length);
  return of === 'B' ? undefined : of === 'A' ? known(of, false) : of === 'A1' ? known(of) : null;
};
const decided = (mentions: OpenMention[], isCodingPage = true) =>
  decideSpans(mentions, codeOf, isCodingPage).map(({ kind, start, end }) => `${kind} ${start}-${end}`);

describe('decideSpans', () => {
  it('flags what a set has, headers as categories, and nothing else', () => {
    expect(decided([code(0, 2, 'A1'), code(3, 4, 'A'), code(5, 6, 'B'), code(7, 8, 'C')])).toEqual([
      'code 0-2',
      'category 3-4',
    ]);
  });

  it('takes the hyphen behind a category along, but not behind a code', () => {
    const open = (from: OpenMention) => ({ ...from, openEnd: 1 }) as OpenMention;
    expect(decided([open(code(0, 2, 'A1')), open(code(5, 6, 'A'))])).toEqual(['code 0-2', 'category 5-7']);
  });

  it('takes the first reading that a set has', () => {
    const [span] = decideSpans([code(0, 2, 'C', 'A1', 'A')], codeOf, true);
    expect(span).toEqual({ start: 0, end: 2, kind: 'code', code: known('A1') });
  });

  it('waits while a better reading has not been asked for', () => {
    expect(decided([code(0, 2, 'B', 'A1')])).toEqual([]);
  });

  it('flags nothing ambiguous on a page that is not about coding', () => {
    expect(decided([term(0, 2), term(3, 5, true), code(6, 8, 'A1')], false)).toEqual(['term 0-2']);
  });

  it('gives spans in order that do not overlap, for any mentions', () => {
    const anyMention = fc
      .tuple(
        fc.nat(40),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('A1', 'A', 'B', 'C', ''),
        fc.boolean(),
      )
      .map(([start, length, of, isAmbiguous]) =>
        of === '' ? term(start, start + length, isAmbiguous) : code(start, start + length, of),
      );
    fc.assert(
      fc.property(fc.array(anyMention, { maxLength: 12 }), fc.boolean(), (mentions, isCodingPage) => {
        let behind = 0;
        for (const { start, end } of decideSpans(mentions, codeOf, isCodingPage)) {
          expect(start).toBeGreaterThanOrEqual(behind);
          behind = end;
        }
      }),
    );
  });
});
