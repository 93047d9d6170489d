import type { MockEntry, MockExam } from '../mock-exam';

type ItemEntry = Extract<MockEntry, { kind: 'item' }>;

/** A place with an item of four options, and whatever the test wants to be different. */
export function testEntry(itemId: string, changes: Partial<ItemEntry> = {}): ItemEntry {
  return {
    kind: 'item',
    itemId,
    domain: 'coding-knowledge',
    needed: 1,
    optionOrder: ['a', 'b', 'c', 'd'],
    isScored: true,
    wasSeen: false,
    response: [],
    earlier: [],
    strikes: [],
    highlights: [],
    isFlagged: false,
    isVisited: false,
    elapsedMs: 0,
    ...changes,
  };
}

/** A mock exam of an hour at its tutorial, made at `startedAt`. */
export function testMock(entries: MockEntry[], startedAt: number, changes: Partial<MockExam> = {}): MockExam {
  return {
    id: 'mock-1',
    kind: 'mock',
    status: 'running',
    blueprintId: 'ccs-2026',
    size: 'quarter',
    startedAt,
    minutes: 60,
    formPlaces: entries.length,
    position: 0,
    entries,
    revision: 0,
    lastSeenAt: startedAt,
    clockSetBackMs: 0,
    dismissedWarnings: [],
    ...changes,
  };
}
