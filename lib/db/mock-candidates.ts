import type { ItemCandidate, ScenarioCandidate } from '@/lib/mock/compose-mock';
import type { MockExam } from '@/lib/mock/mock-exam';
import type { CompanionDatabase } from './schema';
import { finishedMocks } from './finished-mocks';

export type MockCandidates = { items: ItemCandidate[]; scenarios: ScenarioCandidate[] };

/**
 * What a mock exam may ask: active items of banks that are on, without those that the user disputed and left out, each
 * with what is known of earlier answers and exams. Part of a caller's transaction over items, cards, itemMarks and
 * sessions, or on its own.
 */
export async function readMockCandidates(
  db: CompanionDatabase,
  disabledBanks: readonly string[],
): Promise<MockCandidates> {
  const [rows, cards, marks, exams] = await Promise.all([
    db.items.toArray(),
    db.cards.toCollection().primaryKeys(),
    db.itemMarks.toArray(),
    finishedMocks(db),
  ]);
  const answered = new Set(cards);
  const leftOut = new Set(marks.flatMap((mark) => (mark.dispute?.isLeftOut ? mark.itemId : [])));
  const askedAt = lastAsked(exams);
  return {
    items: rows
      .filter(
        ({ id, status, bankId }) =>
          status === 'active' && !disabledBanks.includes(bankId) && !leftOut.has(id),
      )
      .map((row) => ({
        id: row.id,
        topic: row.topics[0],
        optionIds: row.options.map((option) => option.id),
        fixedOrder: row.fixedOrder,
        needed: row.key.length,
        validFrom: row.validFrom,
        validTo: row.validTo,
        isSeen: answered.has(row.id),
        lastAskedAt: askedAt.get(row.id),
      })),
    // The one seam: scenarios are asked once a place can show the record and its sheet be scored.
    scenarios: [],
  };
}

/** The start of the latest exam that asked an item or scenario, by its id. */
function lastAsked(exams: readonly MockExam[]): Map<string, number> {
  const askedAt = new Map<string, number>();
  for (const exam of exams) {
    for (const entry of exam.entries) {
      const id = entry.kind === 'item' ? entry.itemId : entry.scenarioId;
      askedAt.set(id, Math.max(exam.startedAt, askedAt.get(id) ?? 0));
    }
  }
  return askedAt;
}
