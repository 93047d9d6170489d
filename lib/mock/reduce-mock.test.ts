import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MockExam } from './mock-exam';
import { placeState, isUnanswered } from './place-state';
import { reduceMock, type MockChange, type MockEvent } from './reduce-mock';
import { testEntry, testMock } from './testing/test-mock';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const MINUTE = 60_000;

const LINE = { id: 'line-1', system: 'icd10cm' as const, code: 'A41.9' };
const ADDED = { kind: 'line-added' as const, list: 'diagnoses' as const, line: LINE };
const CASE = {
  kind: 'scenario' as const,
  scenarioId: 'case-1',
  domain: 'coding-knowledge',
  hasCpt: false,
  isScored: true,
  wasSeen: false,
  sheet: { diagnoses: [], procedures: [] },
  highlights: [],
  isFlagged: false,
  isVisited: false,
  elapsedMs: 0,
};

const atTutorial = () => testMock([testEntry('one'), testEntry('two', { needed: 2 }), CASE], NOW);
const running = () => reduceMock(atTutorial(), { kind: 'clock-started', at: NOW });
const after = (exam: MockExam, ...changes: MockChange[]) =>
  changes.reduce((now, change, at) => reduceMock(now, { ...change, at: NOW + at }), exam);
const itemAt = (exam: MockExam, place: number) => {
  const entry = exam.entries[place];
  if (entry?.kind !== 'item') throw new Error(`No item at ${place}.`);
  return entry;
};

describe('the tutorial', () => {
  it('stands outside the clock: nothing can be answered, and time does not pass', () => {
    const exam = atTutorial();
    expect(after(exam, { kind: 'answered', place: 0, response: ['a'] }, { kind: 'moved', to: 1 })).toBe(exam);
  });

  it('ends once: a second start does not start the clock anew', () => {
    const exam = running();
    expect(exam).toMatchObject({ clockStartedAt: NOW, deadlineAt: NOW + 60 * MINUTE, position: 0 });
    const again = reduceMock(exam, { kind: 'clock-started', at: NOW + MINUTE });
    expect(again).toMatchObject({ clockStartedAt: NOW, deadlineAt: NOW + 60 * MINUTE });
  });
});

describe('an answer', () => {
  it('is given, changed and cleared', () => {
    const given = after(running(), { kind: 'answered', place: 0, response: ['b'] });
    expect(itemAt(given, 0).response).toEqual(['b']);
    const changed = after(given, { kind: 'answered', place: 0, response: ['c'] });
    expect(itemAt(changed, 0).response).toEqual(['c']);
    expect(itemAt(after(changed, { kind: 'answered', place: 0, response: [] }), 0).response).toEqual([]);
  });

  it('takes no more options than the question says, and none twice', () => {
    const exam = after(running(), { kind: 'answered', place: 1, response: ['a', 'b'] });
    expect(
      itemAt(after(exam, { kind: 'answered', place: 1, response: ['a', 'b', 'c'] }), 1).response,
    ).toEqual(['a', 'b']);
    expect(itemAt(after(exam, { kind: 'answered', place: 1, response: ['d', 'd'] }), 1).response).toEqual([
      'd',
    ]);
  });

  it('is remembered as it stood each time the place was left, when it had changed', () => {
    const exam = after(
      running(),
      { kind: 'answered', place: 0, response: ['a'] },
      { kind: 'answered', place: 0, response: ['b'] },
      { kind: 'moved', from: 0, to: 1 },
      { kind: 'moved', from: 1, to: 0 },
      { kind: 'moved', from: 0, to: 1 },
      { kind: 'moved', from: 1, to: 0 },
      { kind: 'answered', place: 0, response: ['c'] },
    );
    expect(itemAt(exam, 0)).toMatchObject({ earlier: [['b']], response: ['c'] });
    expect(itemAt(exam, 1).earlier).toEqual([]);
  });

  it('after the end changes nothing', () => {
    const exam = after(running(), { kind: 'answered', place: 0, response: ['a'] });
    const late: MockEvent = { kind: 'answered', place: 0, response: ['b'], at: NOW + 60 * MINUTE };
    expect(itemAt(reduceMock(exam, late), 0).response).toEqual(['a']);
    expect(itemAt(reduceMock(exam, { ...late, at: late.at - 1 }), 0).response).toEqual(['b']);
    const finished = { ...exam, status: 'finished' as const };
    expect(reduceMock(finished, { ...late, at: NOW })).toBe(finished);
  });
});

describe('strike-out', () => {
  it('is set and taken back, and never stands on what is chosen', () => {
    const exam = after(
      running(),
      { kind: 'struck', place: 0, optionId: 'a', isStruck: true },
      { kind: 'struck', place: 0, optionId: 'b', isStruck: true },
      { kind: 'answered', place: 0, response: ['a'] },
      { kind: 'struck', place: 0, optionId: 'a', isStruck: true },
    );
    expect(itemAt(exam, 0)).toMatchObject({ response: ['a'], strikes: ['b'] });
    const back = after(exam, { kind: 'struck', place: 0, optionId: 'b', isStruck: false });
    expect(itemAt(back, 0).strikes).toEqual([]);
  });
});

it('keeps flags, highlights, code sheets, put-away warnings and time', () => {
  const exam = after(
    running(),
    { kind: 'flagged', place: 2, isFlagged: true },
    { kind: 'highlighted', place: 0, highlights: [{ start: 2, end: 9 }] },
    { kind: 'worked', place: 2, change: ADDED },
    { kind: 'warning-dismissed', minutes: 30 },
    { kind: 'warning-dismissed', minutes: 30 },
  );
  expect(exam.entries[2]).toMatchObject({ isFlagged: true, sheet: { diagnoses: [LINE], procedures: [] } });
  expect(itemAt(exam, 0).highlights).toEqual([{ start: 2, end: 9 }]);
  expect(exam.dismissedWarnings).toEqual([30]);
  const spent = reduceMock(exam, { kind: 'seen', at: NOW + 9, spent: { place: 1, ms: 700 } });
  expect(
    reduceMock(spent, { kind: 'seen', at: NOW + 10, spent: { place: 1, ms: 50 } }).entries[1],
  ).toMatchObject({ elapsedMs: 750 });
});

it('tells the state of each place', () => {
  const states = (exam: MockExam) => exam.entries.map(placeState);
  expect(states(atTutorial())).toEqual(['unseen', 'unseen', 'unseen']);
  const exam = after(running(), { kind: 'answered', place: 1, response: ['a'] }, { kind: 'moved', to: 2 });
  expect(states(exam)).toEqual(['incomplete', 'unseen', 'incomplete']);
  const seen = after(exam, { kind: 'moved', from: 2, to: 1 });
  expect(states(seen)).toEqual(['incomplete', 'incomplete', 'incomplete']);
  const done = after(
    seen,
    { kind: 'answered', place: 1, response: ['a', 'c'] },
    { kind: 'worked', place: 2, change: ADDED },
  );
  expect(states(done)).toEqual(['incomplete', 'complete', 'complete']);
  expect(done.entries.map(isUnanswered)).toEqual([true, false, false]);
  expect(seen.entries.map(isUnanswered)).toEqual([true, false, true]);
});

it('goes anywhere, and one past the last place is the review screen', () => {
  expect(after(running(), { kind: 'moved', to: 3 }).position).toBe(3);
  expect(after(running(), { kind: 'moved', to: 99 }).position).toBe(3);
  expect(after(running(), { kind: 'moved', to: -1 }).position).toBe(0);
});

it('loses no answer when the events of two tabs meet: for each place the last one counts', () => {
  const answer = fc.record({
    place: fc.nat(9),
    response: fc.constantFrom<string[]>(['a'], ['b'], ['c'], []),
  });
  const tab = fc.array(answer, { maxLength: 30 });
  fc.assert(
    fc.property(tab, tab, fc.array(fc.boolean(), { maxLength: 60 }), (one, two, turns) => {
      const entries = Array.from({ length: 10 }, (_, at) => testEntry(`item-${at}`));
      let exam = reduceMock(testMock(entries, NOW), { kind: 'clock-started', at: NOW });
      const queues = [[...one], [...two]];
      const expected = new Map<number, string[]>();
      for (const turn of [...turns, ...Array.from({ length: 60 }, (_, at) => at % 2 === 0)]) {
        const next = queues[Number(turn)]?.shift();
        if (!next) continue;
        expected.set(next.place, next.response);
        exam = reduceMock(exam, { kind: 'answered', ...next, at: NOW });
      }
      expect(queues.flat()).toEqual([]);
      for (const place of entries.keys())
        expect(itemAt(exam, place).response).toEqual(expected.get(place) ?? []);
    }),
  );
});

it('changes no other place and no order, whatever comes', () => {
  const place = fc.integer({ min: -1, max: 4 });
  const anyChange = fc.oneof<fc.Arbitrary<MockChange>[]>(
    fc.record({ kind: fc.constant('answered'), place, response: fc.subarray(['a', 'b', 'c', 'd']) }),
    fc.record({
      kind: fc.constant('struck'),
      place,
      optionId: fc.constantFrom('a', 'b'),
      isStruck: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('flagged'), place, isFlagged: fc.boolean() }),
    fc.record({ kind: fc.constant('worked'), place, change: fc.constant(ADDED) }),
  );
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 40 }), (changes) => {
      let exam = running();
      for (const [at, change] of changes.entries()) {
        const next = reduceMock(exam, { ...change, at: NOW + at });
        expect(next.revision).toBe(exam.revision + 1);
        for (const [index, entry] of next.entries.entries()) {
          const isOther = 'place' in change && index !== change.place;
          expect(isOther ? entry : null).toEqual(isOther ? exam.entries[index] : null);
          if (entry.kind !== 'item') continue;
          expect(entry.response.length).toBeLessThanOrEqual(entry.needed);
          expect(entry.response.filter((id) => entry.strikes.includes(id))).toEqual([]);
        }
        exam = next;
      }
      expect(exam.entries).toHaveLength(3);
    }),
  );
});
