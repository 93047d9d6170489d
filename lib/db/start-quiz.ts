import { v7 as uuidv7 } from 'uuid';
import { selectItems, type Candidate, type Selection } from '@/lib/quiz/select-items';
import { selectAmong } from '@/lib/quiz/select-among';
import { startQuiz, type QuizSession } from '@/lib/quiz/quiz-session';
import { AppError } from '@/lib/std/app-error';
import type { CompanionDatabase } from './schema';
import { runningSession } from './sessions';
import { readCandidates } from './study-items';

export type QuizRequest = Selection & { seed: number; disabledBanks: readonly string[] };

/**
 * Starts a quiz from the due and new items, or returns the one that is still running.
 * @throws AppError `quiz-empty` when nothing is due and nothing is new
 */
export async function startOrResumeQuiz(db: CompanionDatabase, request: QuizRequest): Promise<QuizSession> {
  return startWith(db, request, (candidates) => selectItems(candidates, request));
}

/**
 * Starts a quiz on one subject, or returns the one that is still running.
 * @param itemIds the items on the subject; those that cannot be asked today are left out
 * @throws AppError `quiz-empty` when none of them can be asked
 */
export async function startQuizAmong(
  db: CompanionDatabase,
  itemIds: readonly string[],
  request: QuizRequest,
): Promise<QuizSession> {
  return startWith(db, request, (candidates) =>
    selectAmong(
      candidates.filter(({ id }) => itemIds.includes(id)),
      request,
    ),
  );
}

async function startWith(
  db: CompanionDatabase,
  { seed, now, disabledBanks }: QuizRequest,
  select: (candidates: readonly Candidate[]) => string[],
): Promise<QuizSession> {
  return db.transaction('rw', [db.sessions, db.items, db.itemHeads, db.cards, db.itemMarks], async () => {
    const running = await runningSession(db, 'quiz');
    if (running) return running;
    const candidates = await readCandidates(db, disabledBanks);
    const ids = select(candidates);
    if (ids.length === 0) throw new AppError('quiz-empty', 'No item is due and none is new.');
    const rows = await db.items.bulkGet(ids);
    const neverAnswered = new Set(
      candidates.filter((each) => each.dueAt === undefined).map((each) => each.id),
    );
    const items = rows.flatMap((row) => (row ? [{ ...row, isNew: neverAnswered.has(row.id) }] : []));
    const session = startQuiz(uuidv7({ msecs: now }), items, seed, now);
    await db.sessions.add(session);
    return session;
  });
}
