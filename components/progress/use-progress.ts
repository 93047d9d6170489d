import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useNow } from '@/components/data/use-now';
import { CREDENTIALS } from '@/lib/exam/credential';
import { localDay } from '@/lib/platform/local-day';
import { localTimeZone } from '@/lib/platform/local-time-zone';
import { startProgressWorker, type ProgressWorker } from '@/lib/platform/progress/start-progress-worker';
import type { Settings } from '@/lib/settings/settings';
import type { Progress } from '@/lib/stats/progress';

/** `share`: of the log, 0 to 1; undefined while little is read. */
export type ProgressState =
  | { is: 'reading'; share?: number }
  | { is: 'read'; progress: Progress }
  | { is: 'failed'; message: string };

/** Answers that follow each other are counted together. */
const SETTLE_MS = 2_000;

/**
 * Progress, counted by a worker of this screen. It is counted anew when another answer was stored, when the day or a
 * setting changes; what is on screen stays meanwhile.
 */
export function useProgress({ credential, disabledBanks, examOn }: Settings): ProgressState {
  const db = useDatabase();
  const today = localDay(useNow());
  // The key of the last answer: what tells that the log has grown.
  const last = useLiveQuery(
    async () => (await db.reviews.orderBy(':id').reverse().limit(1).primaryKeys())[0] ?? null,
    [db],
  );
  const [state, setState] = useState<ProgressState>({ is: 'reading' });
  const worker = useRef<ProgressWorker>(undefined);
  useEffect(
    () => () => {
      worker.current?.end();
      worker.current = undefined;
    },
    [],
  );
  useEffect(() => {
    if (last === undefined) return;
    const isFirst = worker.current === undefined;
    const fail = (message: string) => setState({ is: 'failed', message });
    worker.current ??= startProgressWorker((reply) => {
      if (reply.type === 'read') setState({ is: 'read', progress: reply.progress });
      else if (reply.type === 'failed') fail(reply.message);
      else setState((shown) => (shown.is === 'read' ? shown : { is: 'reading', share: reply.share }));
    }, fail);
    const ask = () =>
      worker.current?.send({
        now: Date.now(),
        today,
        timeZone: localTimeZone(),
        blueprintId: CREDENTIALS[credential].blueprint,
        disabledBanks,
        examOn,
      });
    const timer = setTimeout(ask, isFirst ? 0 : SETTLE_MS);
    return () => clearTimeout(timer);
  }, [last, today, credential, disabledBanks, examOn]);
  return state;
}
