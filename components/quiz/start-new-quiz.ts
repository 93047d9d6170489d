import type { CompanionDatabase } from '@/lib/db/schema';
import { startOrResumeQuiz } from '@/lib/db/start-quiz';
import { CREDENTIALS } from '@/lib/exam/credential';
import { localDay } from '@/lib/platform/local-day';
import type { Settings } from '@/lib/settings/settings';
import { seededRandom } from '@/lib/std/random';

const LENGTH = 10;

/** Starts a quiz of ten with this moment's clock and a fresh seed, or resumes the running one. */
export async function startNewQuiz(db: CompanionDatabase, settings: Settings) {
  const now = Date.now();
  const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  return startOrResumeQuiz(db, {
    now,
    today: localDay(now),
    length: LENGTH,
    blueprintId: CREDENTIALS[settings.credential].blueprint,
    disabledBanks: settings.disabledBanks,
    random: seededRandom(seed),
    seed,
  });
}
