import type { MockEntry } from './mock-exam';

export type PlaceState = 'unseen' | 'incomplete' | 'complete';

/**
 * How far a place is: never on screen; seen with nothing or too little chosen; or done (a scenario: a code on its sheet).
 */
export function placeState(entry: MockEntry): PlaceState {
  if (isComplete(entry)) return 'complete';
  return entry.isVisited ? 'incomplete' : 'unseen';
}

/** Whether nothing at all was answered at a place. */
export function isUnanswered(entry: MockEntry): boolean {
  return entry.kind === 'item' ? entry.response.length === 0 : !hasCode(entry);
}

function isComplete(entry: MockEntry): boolean {
  return entry.kind === 'item' ? entry.response.length === entry.needed : hasCode(entry);
}

function hasCode({ sheet }: Extract<MockEntry, { kind: 'scenario' }>): boolean {
  return [...sheet.diagnoses, ...sheet.procedures].some((line) => line.code !== '');
}
