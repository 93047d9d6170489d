import { expect, it } from 'vitest';
import { findingKnowledge } from './finding-knowledge';
import { answeredItem, NOW, poolItem } from './testing/test-pool';

it('counts questions, what was seen of them, what is due and how they were answered', () => {
  const items = [
    poolItem('new'),
    answeredItem('due', NOW - 1, { answers: 3, right: 1 }),
    answeredItem('later', NOW + 1, { answers: 2, right: 2 }),
    answeredItem('near', NOW - 1, { answers: 9, right: 9 }),
  ];
  const taught = [
    ...['new', 'due', 'later', 'not-askable'].map((itemId) => ({
      key: 'term:poa' as const,
      itemId,
      isNear: false,
    })),
    { key: 'term:poa' as const, itemId: 'near', isNear: true },
    { key: 'code:icd10cm:I10' as const, itemId: 'near', isNear: true },
    { key: 'term:gone' as const, itemId: 'not-askable', isNear: false },
  ];
  expect([...findingKnowledge(taught, items, NOW)]).toEqual([
    ['term:poa', { questions: 3, near: 1, seen: 2, due: 1, answers: 5, right: 3 }],
    ['code:icd10cm:I10', { questions: 0, near: 1, seen: 0, due: 0, answers: 0, right: 0 }],
  ]);
});
