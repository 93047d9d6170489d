import { wantedEditions } from '@/lib/codes/edition';
import type { CompanionDatabase } from '@/lib/db/schema';
import { startOrResumeQuiz, startQuizAmong, startQuizByRecipe, type QuizRequest } from '@/lib/db/start-quiz';
import { CREDENTIALS } from '@/lib/exam/credential';
import { refreshBadge } from '@/lib/platform/badge';
import { localDay } from '@/lib/platform/local-day';
import type { MatchContext } from '@/lib/quiz/match-recipe';
import type { QuizRecipe } from '@/lib/quiz/quiz-recipe';
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
    const { examEdition } = matchContextAt(settings, request.now);
    await startQuizByRecipe(db, recipe, { ...request, examEdition }, title);
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'quiz-empty') return false;
    throw cause;
  }
  await storeLastRecipe(recipe);
  void refreshBadge();
  return true;
}

/** What a recipe is matched against at `now` (epoch ms). */
export function matchContextAt(settings: Settings, now: number): MatchContext {
  const { credential, disabledBanks } = settings;
  const today = localDay(now);
  return {
    now,
    today,
    examEdition: wantedEditions(settings, today).exam,
    blueprintId: CREDENTIALS[credential].blueprint,
    disabledBanks,
  };
}

function requestOfNow({ credential, disabledBanks }: Settings): QuizRequest {
  const now = Date.now();
  const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  return {
    now,
    today: localDay(now),
    length: LENGTH,
    blueprintId: CREDENTIALS[credential].blueprint,
    disabledBanks,
    random: seededRandom(seed),
    seed,
  };
}
