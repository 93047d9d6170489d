import { expect, it } from 'vitest';
import type { MockEntry } from './mock-exam';
import { reviewedPlaces } from './review-filter';
import { testEntry } from './testing/test-mock';

const outcome = (isCorrect: boolean, wasFirstCorrect = isCorrect) => ({ isCorrect, wasFirstCorrect });
const entries: MockEntry[] = [
  testEntry('right', { response: ['a'], outcome: outcome(true), isFlagged: true }),
  testEntry('wrong', { response: ['b'], outcome: outcome(false) }),
  testEntry('blank', { outcome: outcome(false) }),
  testEntry('changed', { response: ['a'], earlier: [['b']], outcome: outcome(true, false) }),
  {
    kind: 'scenario',
    scenarioId: 'case',
    domain: 'coding-knowledge',
    hasCpt: false,
    isScored: true,
    wasSeen: false,
    sheet: { diagnoses: [{ id: 'l', system: 'icd10cm', code: 'A41.9' }], procedures: [] },
    highlights: [],
    isFlagged: false,
    isVisited: true,
    elapsedMs: 0,
    outcome: { share: 0.9 },
  },
];

it.each([
  ['all', [0, 1, 2, 3, 4]],
  ['wrong', [1, 4]],
  ['flagged', [0]],
  ['changed', [3]],
  ['unanswered', [2]],
] as const)('%s', (filter, places) => {
  expect(reviewedPlaces(entries, filter)).toEqual(places);
});
