import type { Item } from '@/lib/bank/item';

/** A sound item with the key `a`, and whatever the test wants to be different. */
export function testItem(id: string, changes: Partial<Item> = {}): Item {
  return {
    id,
    revision: 1,
    type: 'single',
    topics: ['cm-general'],
    difficulty: 2,
    cognitive: 'recall',
    stem: `Which of these is right in ${id}?`,
    options: ['a', 'b', 'c', 'd'].map((option) => ({
      id: option,
      text: `Choice ${option}`,
      rationale: 'Said of it.',
    })),
    key: ['a'],
    explanation: 'Because the rule says so.',
    references: [{ source: 'ICD-10-CM Official Guidelines FY2026', section: 'I.A.15' }],
    codes: [],
    terms: [],
    notes: [],
    validFrom: '2025-10-01',
    ...changes,
  };
}
