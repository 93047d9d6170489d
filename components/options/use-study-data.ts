import { useEffect, useRef, useState } from 'react';
import type { StudyDataCheck } from '@/lib/db/rebuild-cards';
import { refreshBadge } from '@/lib/platform/badge';
import { forgetPastStudy } from '@/lib/platform/read-past-study';
import { startStudyDataWorker } from '@/lib/platform/study-data/start-study-data-worker';
import type { StudyDataReply, StudyDataRequest } from '@/lib/platform/study-data/study-data-messages';
import type { WorkerLine } from '@/lib/platform/worker-line';

type Work = StudyDataRequest['type'];

export type StudyDataState =
  | { is: 'idle' }
  | { is: 'busy'; with: Work; share: number }
  | { is: 'checked' | 'rebuilt'; found: StudyDataCheck }
  | { is: 'cancelled'; was: Work }
  | { is: 'failed'; during: Work; message: string };

export type StudyDataRun = {
  state: StudyDataState;
  ask: (request: StudyDataRequest) => void;
  /** Ends the work; nothing was changed then. */
  cancel: () => void;
};

/** Checks or rebuilds the study data in a worker, one thing at a time; leaving the page ends it. */
export function useStudyData(): StudyDataRun {
  const [state, setState] = useState<StudyDataState>({ is: 'idle' });
  const worker = useRef<WorkerLine<StudyDataRequest>>(undefined);
  useEffect(() => () => worker.current?.end(), []);
  const ask = (request: StudyDataRequest) => {
    const during = request.type;
    const fail = (message: string) => setState({ is: 'failed', during, message });
    worker.current?.end();
    worker.current = startStudyDataWorker((reply) => {
      follow(reply, during).then(setState, (cause: unknown) => fail(String(cause)));
    }, fail);
    setState({ is: 'busy', with: during, share: 0 });
    worker.current.send(request);
  };
  const cancel = () => {
    worker.current?.end();
    setState((now) => (now.is === 'busy' ? { is: 'cancelled', was: now.with } : now));
  };
  return { state, ask, cancel };
}

async function follow(reply: StudyDataReply, during: Work): Promise<StudyDataState> {
  switch (reply.type) {
    case 'progress':
      return { is: 'busy', with: during, share: reply.share };
    case 'checked':
      return { is: 'checked', found: reply.found };
    case 'rebuilt':
      // Sums over the log that are kept for the day are made anew too.
      await forgetPastStudy();
      void refreshBadge();
      return { is: 'rebuilt', found: reply.found };
    case 'failed':
      return { is: 'failed', during, message: reply.message };
  }
}
