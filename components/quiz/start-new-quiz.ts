import type { CompanionDatabase } from '@/lib/db/schema';
import { startOrResumeQuiz, startQuizAmong, type QuizRequest } from '@/lib/db/start-quiz';
import { CREDENTIALS } from '@/lib/exam/credential';
import { localDay } from '@/lib/platform/local-day';
import type { Settings } from '@/lib/settings/settings';
import { seededRandom } from '@/lib/std/random';

const LENGTH = 10;

/** Starts a quiz of ten with this moment's clock and a fresh seed, or resumes the running one. */
export async function startNewQuiz(db: CompanionDatabase, settings: Settings) {
  return startOrResumeQuiz(db, requestOfNow(settings));
}

/** Starts a quiz of at most ten of these items, or resumes the running quiz. */
export async function startQuizOnItems(
  db: CompanionDatabase,
  settings: Settings,
  itemIds: readonly string[],
) {
  return startQuizAmong(db, itemIds, requestOfNow(settings));
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
