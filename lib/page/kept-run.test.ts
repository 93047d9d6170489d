// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { OpenMention, PageCode, TextSpan } from '@/lib/terms/mention';
import { KeptRun } from './kept-run';
import type { TextPiece } from './text-run';

const E119: PageCode = {
  system: 'icd10cm',
  code: 'E11.9',
  title: 'Type 2 diabetes mellitus without complications',
  edition: 'FY2026',
  isBillable: true,
  isKnown: true,
};
const code: OpenMention = {
  start: 7_990,
  end: 7_995,
  kind: 'code',
  candidates: ['icd10cm:E119'],
  isAmbiguous: true,
  openEnd: 2,
};
const term: OpenMention = { start: 0, end: 9, kind: 'term', entry: 4_999, isAmbiguous: false };
const codeSpan: TextSpan = { start: 7_990, end: 7_995, kind: 'code', code: E119 };
const termSpan: TextSpan = { start: 0, end: 9, kind: 'term', entry: 4_999 };

function keptRun(): KeptRun {
  const [first, second] = [new Text('a'), new Text('b')];
  const pieces: [TextPiece, TextPiece] = [
    { node: first, from: 4_000_000, start: 0, length: 8_000 },
    { node: second, from: 3, start: 8_000, length: 0 },
  ];
  const run = new KeptRun(pieces, [code, term]);
  expect(run.pieces).toEqual(pieces);
  return run;
}

const spansOf = (run: KeptRun) => run.matches.map((match): object => ({ ...match, run: undefined }));

describe('KeptRun', () => {
  it('gives back what it was made of, whatever was decided', () => {
    const run = keptRun();
    expect([run.mentions, run.count, spansOf(run)]).toEqual([[expect.objectContaining(code), term], 0, []]);
    run.flag([termSpan, codeSpan]);
    expect([run.mentions, run.count, spansOf(run)]).toEqual([
      [expect.objectContaining(code), term],
      2,
      [termSpan, codeSpan],
    ]);
  });

  it('finds the piece of a place', () => {
    const run = keptRun();
    const [first, second] = run.pieces;
    expect([0, 7_999, 8_000, 8_001].map((offset) => run.pieceAt(offset))).toEqual([
      first,
      first,
      second,
      second,
    ]);
  });

  it('keeps its matches as they are until another decision', () => {
    const run = keptRun();
    expect(run.flag([termSpan])).toBe(true);
    const [match] = run.matches;
    expect(match).toEqual({ ...termSpan, run });
    expect([run.flag([termSpan]), run.matches[0] === match]).toEqual([false, true]);
    expect(run.flag([codeSpan])).toBe(true);
    expect(run.matches).toEqual([{ ...codeSpan, run }]);
    expect([run.flag([]), run.matches]).toEqual([true, []]);
  });

  it('tells a header from a code', () => {
    const run = keptRun();
    const isBillable = false;
    const header: TextSpan = { ...codeSpan, end: 7_997, kind: 'category', code: { ...E119, isBillable } };
    run.flag([header]);
    expect(spansOf(run)).toEqual([header]);
  });
});
