import { describe, expect, it } from 'vitest';
import type { MockEntry } from './mock-exam';
import { reduceMock } from './reduce-mock';
import { scoreMock } from './score-mock';
import { testEntry, testMock } from './testing/test-mock';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const HOUR = 3_600_000;
const KEYS = {
  keyOf: (id: string) => (id === 'gone' ? undefined : id === 'two' ? ['a', 'b'] : ['a']),
  shareOf: ({ scenarioId }: { scenarioId: string }) => (scenarioId === 'case-gone' ? undefined : 0.75),
};
const scored = (...entries: MockEntry[]) => scoreMock(testMock(entries, NOW), KEYS, NOW).entries;
const outcome = (changes: Parameters<typeof testEntry>[1], id = 'one') =>
  scored(testEntry(id, changes))[0]?.outcome;

describe('scoreMock', () => {
  it.each([
    [{ response: ['a'] }, { isCorrect: true, wasFirstCorrect: true }],
    [{ response: [] }, { isCorrect: false, wasFirstCorrect: false }],
    [
      { response: ['a'], earlier: [['b']] },
      { isCorrect: true, wasFirstCorrect: false },
    ],
    [
      { response: ['c'], earlier: [['a'], ['b']] },
      { isCorrect: false, wasFirstCorrect: true },
    ],
    [
      { response: ['a'], earlier: [[], ['a'], []] },
      { isCorrect: true, wasFirstCorrect: true },
    ],
    [
      { response: [], earlier: [['a']] },
      { isCorrect: false, wasFirstCorrect: true },
    ],
  ])('of %j is %j', (changes, expected) => {
    expect(outcome(changes)).toEqual(expected);
  });

  it('gives nothing for a part of the key', () => {
    expect(outcome({ response: ['a'], needed: 2 }, 'two')).toMatchObject({ isCorrect: false });
    expect(outcome({ response: ['b', 'a'], needed: 2 }, 'two')).toMatchObject({ isCorrect: true });
  });

  it('gives a scenario its share, and no outcome to what is gone', () => {
    const blank = { diagnoses: [], procedures: [] };
    const scenario = (scenarioId: string): MockEntry => ({
      kind: 'scenario',
      scenarioId,
      domain: 'coding-knowledge',
      hasCpt: false,
      isScored: true,
      wasSeen: false,
      sheet: blank,
      highlights: [],
      isFlagged: false,
      isVisited: true,
      elapsedMs: 0,
    });
    const entries = scored(scenario('case'), scenario('case-gone'), testEntry('gone'));
    expect(entries.map((entry) => entry.outcome)).toEqual([{ share: 0.75 }, undefined, undefined]);
  });

  it('names the items that were on screen and left open', () => {
    const exam = testMock(
      [
        testEntry('answered', { isVisited: true, response: ['a'] }),
        testEntry('open', { isVisited: true }),
        testEntry('not-reached'),
      ],
      NOW,
    );
    expect(scoreMock(exam, KEYS, NOW).leftOpen).toEqual(['open']);
    expect(scoreMock(testMock([testEntry('one')], NOW), KEYS, NOW)).not.toHaveProperty('leftOpen');
  });

  it('ends when it was submitted, and never after the deadline', () => {
    const exam = reduceMock(testMock([testEntry('one')], NOW), { kind: 'clock-started', at: NOW });
    expect(scoreMock(exam, KEYS, NOW + 1000)).toMatchObject({ status: 'finished', finishedAt: NOW + 1000 });
    expect(scoreMock(exam, KEYS, NOW + 9 * HOUR).finishedAt).toBe(NOW + HOUR);
    const setBack = { ...exam, clockSetBackMs: HOUR };
    expect(scoreMock(setBack, KEYS, NOW + 9 * HOUR).finishedAt).toBe(NOW);
  });

  it('is not done twice', () => {
    const once = scoreMock(testMock([testEntry('one', { response: ['a'] })], NOW), KEYS, NOW);
    const otherKeys = { ...KEYS, keyOf: () => ['b'] };
    expect(scoreMock(once, otherKeys, NOW + HOUR)).toBe(once);
  });
});
