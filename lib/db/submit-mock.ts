import { v7 as uuidv7 } from 'uuid';
import { isTimeUp } from '@/lib/mock/exam-clock';
import type { MockEntry, MockExam } from '@/lib/mock/mock-exam';
import { scoreMock } from '@/lib/mock/score-mock';
import { scoreSheet } from '@/lib/scenario/score-sheet';
import { sheetKey } from '@/lib/scenario/sheet-key';
import { gradeAnswer } from '@/lib/schedule/grade';
import { logAnswer } from './log-answer';
import { nextReviewMs } from './next-review-id';
import type { CompanionDatabase, ItemRow, ReviewRow, ScenarioRow } from './schema';
import { runningSession, sessionWithId } from './sessions';

/**
 * Submits a mock exam: its outcomes, a review for every answered item in the order of the places, and the cards, in one
 * transaction. Once: an exam that is submitted already is returned as it is. An unanswered item gets no review.
 * @param now epoch ms; an exam whose time was up before is submitted as of its end
 * @throws AppError `session-missing`
 */
export async function submitMock(db: CompanionDatabase, id: string, now: number): Promise<MockExam> {
  const tables = [db.sessions, db.items, db.scenarios, db.reviews, db.cards, db.meta];
  return db.transaction('rw', tables, async () => {
    const exam = await sessionWithId(db, 'mock', id);
    if (exam.status === 'finished') return exam;
    const items = await itemsOf(db, exam);
    const scenarios = await scenariosOf(db, exam);
    const finished = scoreMock(
      exam,
      {
        keyOf: (itemId) => items.get(itemId)?.key,
        shareOf: ({ scenarioId, sheet, hasCpt }) => {
          const scenario = scenarios.get(scenarioId);
          return scenario && scoreSheet(sheetKey(scenario, hasCpt), sheet).share;
        },
      },
      now,
    );
    const reviews = reviewsOf(finished, items, await nextReviewMs(db, finished.finishedAt ?? now));
    for (const review of reviews) await logAnswer(db, review);
    await db.sessions.put(finished);
    return finished;
  });
}

/** Submits the running mock exam when its time is up, as of its end. Returns it, or undefined when there was none. */
export async function submitOverdueMock(db: CompanionDatabase, now: number): Promise<MockExam | undefined> {
  const running = await runningSession(db, 'mock');
  return running && isTimeUp(running, now) ? submitMock(db, running.id, now) : undefined;
}

async function itemsOf(db: CompanionDatabase, exam: MockExam): Promise<Map<string, ItemRow>> {
  const ids = exam.entries.flatMap((entry) => (entry.kind === 'item' ? entry.itemId : []));
  const rows = await db.items.bulkGet(ids);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
}

async function scenariosOf(db: CompanionDatabase, exam: MockExam): Promise<Map<string, ScenarioRow>> {
  const ids = exam.entries.flatMap((entry) => (entry.kind === 'scenario' ? entry.scenarioId : []));
  const rows = await db.scenarios.bulkGet(ids);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
}

/** In an exam nobody says how sure they are, so no answer counts as easy or hard. */
function reviewsOf(exam: MockExam, items: ReadonlyMap<string, ItemRow>, firstMs: number): ReviewRow[] {
  const answered = exam.entries.flatMap((entry) => (isAnswered(entry) ? entry : []));
  return answered.flatMap((entry, index): ReviewRow[] => {
    const item = items.get(entry.itemId);
    if (!item || !entry.outcome) return [];
    const { isCorrect } = entry.outcome;
    return [
      {
        id: uuidv7({ msecs: firstMs + index }),
        itemId: item.id,
        itemRevision: item.revision,
        itemType: item.type,
        at: exam.finishedAt ?? exam.startedAt,
        response: entry.response,
        isCorrect,
        elapsedMs: entry.elapsedMs,
        grade: gradeAnswer({ isCorrect, elapsedMs: entry.elapsedMs }),
        mode: 'mock',
        sessionId: exam.id,
      },
    ];
  });
}

function isAnswered(entry: MockEntry): entry is Extract<MockEntry, { kind: 'item' }> {
  return entry.kind === 'item' && entry.response.length > 0;
}
