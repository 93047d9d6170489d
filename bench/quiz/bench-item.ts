import type { ItemRow } from '@/lib/db/schema';
import { TOPIC_IDS } from '@/lib/exam/topic';

/** Of a built-in item, in characters of its texts. */
const TEXT = 'x'.repeat(330);

export function benchItemId(at: number): string {
  return `item-number-${String(at).padStart(6, '0')}`;
}

/** One of as many items as a benchmark wants, of the size of a built-in one, in topics and difficulties by turns. */
export function benchItem(at: number, bankId: string): ItemRow {
  return {
    id: benchItemId(at),
    revision: 1,
    type: 'single',
    topics: [TOPIC_IDS[at % TOPIC_IDS.length] ?? 'poa'],
    difficulty: (at % 5) + 1,
    cognitive: 'recall',
    stem: TEXT,
    options: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: TEXT, rationale: TEXT })),
    key: ['a'],
    explanation: TEXT,
    references: [{ source: 'ICD-10-CM Official Guidelines FY2026', section: 'I.A.15' }],
    codes: [],
    terms: [],
    notes: [],
    validFrom: '2025-10-01',
    owner: 'user',
    bankId,
    status: 'active',
  };
}
