import { useEffect } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { finishQuiz } from '@/lib/db/finish-quiz';
import { refreshBadge } from '@/lib/platform/badge';
import type { QuizSession } from '@/lib/quiz/quiz-session';

/** The longest delay that a browser's timer can have. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Ends a timed quiz when its wall clock runs out: at once when that was while nobody looked, and when the panel is seen
 * again, as timers of a hidden panel are late.
 */
export function useDeadline(session: Pick<QuizSession, 'id' | 'deadlineAt'> | undefined): void {
  const db = useDatabase();
  const { id, deadlineAt } = session ?? {};
  useEffect(() => {
    if (id === undefined || deadlineAt === undefined) return;
    const check = () => {
      if (Date.now() >= deadlineAt) void finishQuiz(db, id, Date.now()).then(() => refreshBadge());
    };
    const timer = setTimeout(check, Math.min(LONGEST_TIMER, Math.max(0, deadlineAt - Date.now())));
    document.addEventListener('visibilitychange', check);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', check);
    };
  }, [db, id, deadlineAt]);
}
