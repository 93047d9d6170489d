import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '@/lib/std/wilson-interval';
import type { MockEntry, MockExam } from './mock-exam';
import { mockResult } from './mock-result';
import { testEntry, testMock } from './testing/test-mock';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const DAY = 86_400_000;

const finished = (entries: MockEntry[], changes: Partial<MockExam> = {}): MockExam =>
  testMock(entries, NOW, { status: 'finished', finishedAt: NOW, ...changes });
const right = { outcome: { isCorrect: true, wasFirstCorrect: true }, response: ['a'] };
const wrong = { outcome: { isCorrect: false, wasFirstCorrect: false }, response: ['b'] };
const entry = (id: string, changes: Parameters<typeof testEntry>[1] = right) => testEntry(id, changes);
const scenario = (share: number | undefined): MockEntry => ({
  kind: 'scenario',
  scenarioId: 'case',
  domain: 'coding-knowledge',
  hasCpt: false,
  isScored: true,
  wasSeen: true,
  sheet: { diagnoses: [{ id: 'l', system: 'icd10cm', code: 'A41.9' }], procedures: [] },
  highlights: [],
  isFlagged: false,
  isVisited: true,
  elapsedMs: 90_000,
  ...(share === undefined ? {} : { outcome: { share } }),
});

describe('shares', () => {
  it('are over the scored places alone, with the interval of their number', () => {
    const { total, unscored } = mockResult(
      finished([entry('1'), entry('2'), entry('3', wrong), entry('4', { ...right, isScored: false })]),
      [],
    );
    expect(total).toEqual({ points: 2, of: 3, share: 2 / 3, ...wilsonInterval(2, 3) });
    expect(unscored).toEqual({ points: 1, of: 1 });
  });

  it('stand by domain, in the order of the blueprint, and only where something was asked', () => {
    const { domains } = mockResult(
      finished([
        entry('1', { ...wrong, domain: 'queries' }),
        entry('2', { ...right, domain: 'coding-knowledge' }),
        entry('3', { ...right, domain: 'queries' }),
      ]),
      [],
    );
    expect(domains.map(({ id, title, points, of }) => [id, title, points, of])).toEqual([
      ['coding-knowledge', 'Coding Knowledge and Skills', 1, 1],
      ['queries', 'Provider Queries', 1, 2],
    ]);
  });

  it('count a scenario as one place with the share of its points', () => {
    const { total, gone } = mockResult(finished([entry('1'), scenario(0.25)]), []);
    expect([total.points, total.of, gone]).toEqual([1.25, 2, 0]);
  });

  it('leave out what is no longer there, and say how much', () => {
    const { total, gone } = mockResult(finished([entry('1'), scenario(undefined), testEntry('2')]), []);
    expect([total.of, gone]).toEqual([1, 2]);
  });

  it('are undefined where nothing counts', () => {
    expect(mockResult(finished([]), []).total).toEqual({
      points: 0,
      of: 0,
      share: undefined,
      low: 0,
      high: 1,
    });
  });
});

describe('changed answers', () => {
  const outcome = (isCorrect: boolean, wasFirstCorrect: boolean) => ({ isCorrect, wasFirstCorrect });
  it.each([
    ['wrong to right', { earlier: [['b']], response: ['a'], outcome: outcome(true, false) }, { toRight: 1 }],
    ['right to wrong', { earlier: [['a']], response: ['b'], outcome: outcome(false, true) }, { toWrong: 1 }],
    [
      'wrong to wrong',
      { earlier: [['b']], response: ['c'], outcome: outcome(false, false) },
      { wrongToWrong: 1 },
    ],
    ['cleared', { earlier: [['a']], response: [], outcome: outcome(false, true) }, { cleared: 1 }],
    ['back to the first', { earlier: [['a'], ['b']], response: ['a'], outcome: outcome(true, true) }, {}],
    ['never changed', { earlier: [['a']], response: ['a'], outcome: outcome(true, true) }, {}],
    ['answered at a later visit', { earlier: [[]], response: ['a'], outcome: outcome(true, true) }, {}],
    [
      'only completed',
      { needed: 2, earlier: [['a']], response: ['a', 'b'], outcome: outcome(true, true) },
      {},
    ],
  ])('%s', (_name, changes, expected) => {
    expect(mockResult(finished([entry('1', changes)]), []).changes).toEqual({
      toRight: 0,
      toWrong: 0,
      wrongToWrong: 0,
      cleared: 0,
      ...expected,
    });
  });
});

it('tells time per place: the median, by domain, and the slowest', () => {
  const timed = (id: string, elapsedMs: number, domain: string) =>
    entry(id, { ...right, domain, elapsedMs, isVisited: true });
  const { time, domains } = mockResult(
    finished([
      timed('1', 10_000, 'queries'),
      timed('2', 50_000, 'coding-knowledge'),
      timed('3', 30_000, 'queries'),
      entry('4', { ...wrong, domain: 'queries' }),
      scenario(1),
    ]),
    [],
  );
  expect(time.medianMs).toBe(40_000);
  expect(time.slowest).toEqual([
    { place: 4, elapsedMs: 90_000 },
    { place: 1, elapsedMs: 50_000 },
    { place: 2, elapsedMs: 30_000 },
  ]);
  expect(domains.map(({ id, medianMs }) => [id, medianMs])).toEqual([
    ['coding-knowledge', 70_000],
    ['queries', 20_000],
  ]);
});

it('counts what was unanswered and what had been answered before', () => {
  const result = mockResult(
    finished([entry('1'), entry('2', { ...wrong, response: [] }), entry('3', { ...right, wasSeen: true })]),
    [],
  );
  expect([result.unanswered, result.seenBefore]).toEqual([1, 1]);
});

it('compares with the exams before it of the same blueprint, the latest first', () => {
  const other = (id: string, finishedAt: number, changes: Partial<MockExam> = {}) =>
    finished([entry('1', wrong), entry('2')], { id, finishedAt, ...changes });
  const exam = other('this', NOW);
  const { earlier } = mockResult(exam, [
    exam,
    other('old', NOW - 9 * DAY, { size: 'full' }),
    other('last', NOW - DAY),
    other('later', NOW + DAY),
    other('cca', NOW - DAY, { blueprintId: 'cca-2024' }),
  ]);
  expect(earlier.map(({ id, size, total }) => [id, size, total.share])).toEqual([
    ['last', 'quarter', 0.5],
    ['old', 'full', 0.5],
  ]);
});
