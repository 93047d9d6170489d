import { v7 as uuidv7 } from 'uuid';
import { composeQuiz } from '@/lib/quiz/compose-quiz';
import type { MatchContext } from '@/lib/quiz/match-recipe';
import type { QuizRecipe } from '@/lib/quiz/quiz-recipe';
import { startQuiz, type QuizManner, type QuizSession } from '@/lib/quiz/quiz-session';
import { selectAmong } from '@/lib/quiz/select-among';
import { selectItems, type Selection } from '@/lib/quiz/select-items';
import { AppError } from '@/lib/std/app-error';
import type { CompanionDatabase } from './schema';
import { runningSession } from './sessions';
import { readQuizPool } from './quiz-pool';
import { readCandidates, readDueAndNew } from './study-items';

export type QuizRequest = Selection & { seed: number; disabledBanks: readonly string[] };
/** The moment of a start: clock, dice, settings. */
export type RecipeRequest = MatchContext & Pick<QuizRequest, 'random' | 'seed'>;

const MINUTE = 60_000;

/**
 * Starts a quiz from the due and new items, or returns the one that is still running.
 * @throws AppError `quiz-empty` when nothing is due and nothing is new
 */
export async function startOrResumeQuiz(db: CompanionDatabase, request: QuizRequest): Promise<QuizSession> {
  return startWith(db, request, async () =>
    selectItems(await readDueAndNew(db, request.disabledBanks, request.now), request),
  );
}

/**
 * Starts a quiz on one subject, or returns the one that is still running.
 * @param itemIds the items on the subject; those that cannot be asked today are left out
 * @throws AppError `quiz-empty` when none of them can be asked
 */
export async function startQuizAmong(
  db: CompanionDatabase,
  itemIds: readonly string[],
  request: QuizRequest & QuizManner,
): Promise<QuizSession> {
  const wanted = new Set(itemIds);
  return startWith(
    db,
    request,
    async () => {
      const candidates = await readCandidates(db, request.disabledBanks);
      return selectAmong(
        candidates.filter(({ id }) => wanted.has(id)),
        request,
      );
    },
    () => (request.title === undefined ? {} : { title: request.title }),
  );
}

/**
 * Starts a quiz by a recipe, or returns the one that is still running. A clock runs from now on.
 * @param title shown over the quiz, such as the name of a preset
 * @throws AppError `quiz-empty` when nothing matches; `matchRecipe` says why
 */
export async function startQuizByRecipe(
  db: CompanionDatabase,
  recipe: QuizRecipe,
  request: RecipeRequest,
  title?: string,
): Promise<QuizSession> {
  return startWith(
    db,
    request,
    async () => composeQuiz(await readQuizPool(db), recipe, request).ids,
    (count) => ({
      ...(recipe.style === 'exam' && { style: 'exam' as const }),
      ...(title !== undefined && { title }),
      ...(recipe.minutesEach !== undefined && {
        deadlineAt: request.now + count * recipe.minutesEach * MINUTE,
      }),
    }),
  );
}

async function startWith(
  db: CompanionDatabase,
  { seed, now }: Pick<QuizRequest, 'seed' | 'now'>,
  select: () => Promise<string[]>,
  manner: (count: number) => QuizManner = () => ({}),
): Promise<QuizSession> {
  const tables = [db.sessions, db.items, db.itemHeads, db.meta, db.cards, db.itemMarks];
  return db.transaction('rw', tables, async () => {
    const running = await runningSession(db, 'quiz');
    if (running) return running;
    const ids = await select();
    if (ids.length === 0) throw new AppError('quiz-empty', 'Nothing matches.');
    const [rows, cards] = await Promise.all([db.items.bulkGet(ids), db.cards.bulkGet(ids)]);
    const items = rows.flatMap((row, at) => (row ? [{ ...row, isNew: cards[at] === undefined }] : []));
    const session = startQuiz(uuidv7({ msecs: now }), items, seed, now, manner(items.length));
    await db.sessions.add(session);
    return session;
  });
}
