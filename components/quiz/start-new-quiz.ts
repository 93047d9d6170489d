import { keysDay } from '@/lib/codes/edition';
import { readTaught } from '@/lib/db/page-items';
import type { CompanionDatabase } from '@/lib/db/schema';
import { startOrResumeQuiz, startQuizAmong, startQuizByRecipe, type QuizRequest } from '@/lib/db/start-quiz';
import { CREDENTIALS } from '@/lib/exam/credential';
import { refreshBadge } from '@/lib/platform/badge';
import { readPlannedToday } from '@/lib/platform/day-plan/read-planned-today';
import { localDay } from '@/lib/platform/local-day';
import { readPageInFront } from '@/lib/platform/page-in-front';
import type { Taught } from '@/lib/quiz/find-taught';
import type { MatchContext } from '@/lib/quiz/match-recipe';
import { PAGE_RECIPE, type QuizRecipe } from '@/lib/quiz/quiz-recipe';
import { storeLastRecipe } from '@/lib/settings/last-quiz-recipe';
import type { Settings } from '@/lib/settings/settings';
import { AppError } from '@/lib/std/app-error';
import { seededRandom } from '@/lib/std/random';

const LENGTH = 10;

/** Starts a quiz of ten with this moment's clock and a fresh seed, or resumes the running one. */
export async function startNewQuiz(db: CompanionDatabase, settings: Settings) {
  return startOrResumeQuiz(db, requestOfNow(settings));
}

/** Starts a quiz of at most ten of these items (or `length`), or resumes the running quiz. */
export async function startQuizOnItems(
  db: CompanionDatabase,
  settings: Settings,
  itemIds: readonly string[],
  { length = LENGTH, title }: { length?: number; title?: string } = {},
) {
  return startQuizAmong(db, itemIds, {
    ...requestOfNow(settings),
    length,
    ...(title !== undefined && { title }),
  });
}

/**
 * Starts a quiz by a recipe and remembers the recipe, or resumes the running quiz.
 * @returns false when nothing matches: no quiz was started
 */
export async function startRecipe(
  db: CompanionDatabase,
  settings: Settings,
  recipe: QuizRecipe,
  title?: string,
): Promise<boolean> {
  try {
    const request = requestOfNow(settings);
    // Page and plan of the moment: a kept recipe means whatever they are when it is started.
    const taught = recipe.sources.includes('page') ? await readTaughtInFront(db) : undefined;
    const planned = recipe.sources.includes('plan') ? await readPlannedToday(db, request.now) : undefined;
    await startQuizByRecipe(db, recipe, { ...request, taught, planned }, title);
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'quiz-empty') return false;
    throw cause;
  }
  await storeLastRecipe(recipe);
  void refreshBadge();
  return true;
}

/**
 * Starts a quiz on what stands on a page, or resumes the running quiz.
 * @param taught which items teach it
 * @throws AppError `quiz-empty` when none of them can be asked
 */
export async function startPageQuiz(
  db: CompanionDatabase,
  settings: Settings,
  taught: readonly Taught[],
  length: number,
  title: string,
): Promise<void> {
  const request = requestOfNow(settings);
  await startQuizByRecipe(db, { ...PAGE_RECIPE, length }, { ...request, taught }, title);
  void refreshBadge();
}

async function readTaughtInFront(db: CompanionDatabase): Promise<Taught[]> {
  const page = await readPageInFront();
  return page.kind === 'flagged'
    ? readTaught(
        db,
        page.found.findings.map(({ key }) => key),
      )
    : [];
}

/** What a recipe is matched against at `now` (epoch ms). */
export function matchContextAt(
  settings: Settings,
  now: number,
  found: Pick<MatchContext, 'taught' | 'planned'> = {},
): MatchContext {
  const { credential, disabledBanks } = settings;
  const today = localDay(now);
  return {
    now,
    today,
    keysOn: keysDay(settings, today),
    blueprintId: CREDENTIALS[credential].blueprint,
    disabledBanks,
    ...found,
  };
}

function requestOfNow(settings: Settings): QuizRequest & MatchContext {
  const now = Date.now();
  const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  return {
    ...matchContextAt(settings, now),
    length: LENGTH,
    random: seededRandom(seed),
    seed,
  };
}
