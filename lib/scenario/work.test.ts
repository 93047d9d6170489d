import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetLine } from './scenario-session';
import { testSheet } from './testing/test-sheet';
import { placeOf, reduceWork, type ScenarioWorkState, type WorkChange } from './work';

const WORK: ScenarioWorkState = { sheet: testSheet('A B C', '0DTJ4ZZ'), highlights: [] };
const codes = ({ sheet }: ScenarioWorkState) => sheet.diagnoses.map(({ code }) => code).join(' ');
const line = (id: string, code = id): SheetLine => ({ id, system: 'icd10cm', code });
const apply = (...changes: WorkChange[]) => changes.reduce(reduceWork, WORK);
const mark = (start: number, end: number, document = 'note') => ({ document, start, end });

describe('reduceWork: lines', () => {
  it.each<[string, WorkChange, string]>([
    ['adds at the end', { kind: 'line-added', list: 'diagnoses', line: line('D') }, 'A B C D'],
    ['adds at a place', { kind: 'line-added', list: 'diagnoses', line: line('D'), at: 1 }, 'A D B C'],
    [
      'brings a line that is there up to date, where it is',
      { kind: 'line-added', list: 'diagnoses', line: line('d0', 'Z') },
      'Z B C',
    ],
    ['removes', { kind: 'line-removed', lineId: 'd1' }, 'A C'],
    ['moves up', { kind: 'line-moved', lineId: 'd2', to: 0 }, 'C A B'],
    ['moves down', { kind: 'line-moved', lineId: 'd0', to: 1 }, 'B A C'],
    ['moves no further than the ends', { kind: 'line-moved', lineId: 'd0', to: 9 }, 'B C A'],
    ['changes a code', { kind: 'line-changed', lineId: 'd1', change: { code: 'X' } }, 'A X C'],
  ])('%s', (_, change, after) => expect(codes(apply(change))).toBe(after));

  it.each<[string, WorkChange]>([
    ['a line added twice', { kind: 'line-added', list: 'diagnoses', line: line('d1', 'B') }],
    ['a removal of a line that is gone', { kind: 'line-removed', lineId: 'gone' }],
    ['a change of a line that is gone', { kind: 'line-changed', lineId: 'gone', change: { code: 'Z' } }],
    ['a move of a line that is gone', { kind: 'line-moved', lineId: 'gone', to: 0 }],
    ['a move to where it is', { kind: 'line-moved', lineId: 'd0', to: -3 }],
  ])('%s changes nothing', (_, change) => expect(apply(change)).toBe(WORK));

  it('undoes a removal by adding the line where it was', () => {
    const found = placeOf(WORK.sheet, 'd1');
    if (!found) throw new Error('The line is there.');
    expect(apply({ kind: 'line-removed', lineId: 'd1' }, { kind: 'line-added', ...found })).toEqual(WORK);
  });

  it('sets and takes away a POA indicator, modifiers and units', () => {
    const set = apply({
      kind: 'line-changed',
      lineId: 'd0',
      change: { poa: 'Y', modifiers: ['25'], units: 2 },
    });
    expect(set.sheet.diagnoses[0]).toEqual({ ...line('d0', 'A'), poa: 'Y', modifiers: ['25'], units: 2 });
    const cleared = reduceWork(set, {
      kind: 'line-changed',
      lineId: 'd0',
      change: { poa: undefined, modifiers: undefined, units: undefined },
    });
    expect(cleared.sheet.diagnoses[0]).toEqual(line('d0', 'A'));
  });

  it('keeps every line but those removed, whatever two tabs do one after the other', () => {
    const change = fc.oneof(
      fc.record({
        kind: fc.constant('line-moved' as const),
        lineId: fc.constantFrom('d0', 'd1', 'd2', 'p0'),
        to: fc.integer({ min: -1, max: 4 }),
      }),
      fc.record({
        kind: fc.constant('line-changed' as const),
        lineId: fc.constantFrom('d0', 'p0', 'gone'),
        change: fc.constant({ code: 'N' }),
      }),
      fc.record({
        kind: fc.constant('line-added' as const),
        list: fc.constant('diagnoses' as const),
        line: fc.constantFrom(line('x'), line('y')),
      }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const { sheet } = changes.reduce<ScenarioWorkState>(reduceWork, WORK);
        const ids = [...sheet.diagnoses, ...sheet.procedures].map(({ id }) => id);
        const added = changes.flatMap((each) => (each.kind === 'line-added' ? [each.line.id] : []));
        expect(new Set(ids)).toEqual(new Set(['d0', 'd1', 'd2', 'p0', ...added]));
        expect(ids).toHaveLength(new Set(ids).size);
        expect(sheet.procedures.map(({ id }) => id)).toEqual(['p0']);
      }),
    );
  });
});

describe('reduceWork: highlights', () => {
  const add = (...marks: ReturnType<typeof mark>[]) =>
    apply(...marks.map((highlight): WorkChange => ({ kind: 'highlight-added', highlight }))).highlights;

  it.each([
    ['apart', [mark(0, 4), mark(6, 9)], [mark(0, 4), mark(6, 9)]],
    ['overlapping', [mark(0, 4), mark(3, 9)], [mark(0, 9)]],
    ['one inside the other', [mark(0, 9), mark(3, 4)], [mark(0, 9)]],
    ['one over two', [mark(0, 3), mark(5, 7), mark(2, 6)], [mark(0, 7)]],
    ['of two documents', [mark(0, 4), mark(2, 6, 'other')], [mark(0, 4), mark(2, 6, 'other')]],
    ['of nothing', [mark(3, 3)], []],
  ])('%s', (_, marks, expected) => expect(add(...marks)).toEqual(expected));

  it('are taken away where they overlap the stretch', () => {
    const work = { ...WORK, highlights: [mark(0, 4), mark(6, 9), mark(0, 4, 'other')] };
    expect(reduceWork(work, { kind: 'highlight-removed', highlight: mark(3, 7) }).highlights).toEqual([
      mark(0, 4, 'other'),
    ]);
    expect(reduceWork(work, { kind: 'highlight-removed', highlight: mark(4, 6) })).toBe(work);
  });
});
