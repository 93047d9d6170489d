import type { ItemCandidate, ScenarioCandidate } from '@/lib/mock/compose-mock';
import type { MockExam } from '@/lib/mock/mock-exam';
import { hasCptLines } from '@/lib/scenario/sheet-key';
import type { CompanionDatabase } from './schema';
import { finishedMocks } from './finished-mocks';

export type MockCandidates = { items: ItemCandidate[]; scenarios: ScenarioCandidate[] };

/**
 * What a mock exam may ask: active items of banks that are on, without those that the user disputed and left out, and the
 * scenarios of the exam's edition, each with what is known of earlier answers and exams. Part of a caller's transaction
 * over items, cards, itemMarks, scenarios and sessions, or on its own.
 * @param edition ICD-10 edition of the exam (`FY2026`)
 */
export async function readMockCandidates(
  db: CompanionDatabase,
  disabledBanks: readonly string[],
  edition: string,
): Promise<MockCandidates> {
  const [rows, cards, marks, exams, scenarios, sessions] = await Promise.all([
    db.items.toArray(),
    db.cards.toCollection().primaryKeys(),
    db.itemMarks.toArray(),
    finishedMocks(db),
    db.scenarios.toArray(),
    db.sessions.where('[kind+status]').equals(['scenario', 'finished']).toArray(),
  ]);
  const answered = new Set(cards);
  const leftOut = new Set(marks.flatMap((mark) => (mark.dispute?.isLeftOut ? mark.itemId : [])));
  const askedAt = lastAsked(exams);
  const coded = new Set(sessions.flatMap((each) => (each.kind === 'scenario' ? each.scenarioId : [])));
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
    scenarios: scenarios
      .filter(({ editions, isRetired }) => editions.icd10 === edition && !isRetired)
      .map((scenario) => ({
        id: scenario.id,
        topic: scenario.topics[0] ?? 'principal-diagnosis',
        hasCpt: hasCptLines(scenario, disabledBanks),
        isSeen: coded.has(scenario.id) || askedAt.has(scenario.id),
        lastAskedAt: askedAt.get(scenario.id),
      })),
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
