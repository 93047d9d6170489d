import { checkStudyData, rebuildStudyData } from '@/lib/db/rebuild-cards';
import type { CompanionDatabase } from '@/lib/db/schema';
import type { StudyDataReply, StudyDataRequest } from './study-data-messages';

type Port = {
  addEventListener(type: 'message', listener: (event: MessageEvent<StudyDataRequest>) => void): void;
  postMessage(reply: StudyDataReply): void;
};

/**
 * The worker's side of checking and rebuilding the study data. A page that ends the worker has changed nothing: the cards
 * are written in one transaction at the end.
 * @param open opens the worker's own connection to the database
 */
export function serveStudyData(port: Port, open: () => Promise<CompanionDatabase>): void {
  const onProgress = (share: number) => port.postMessage({ type: 'progress', share });
  const answer = async (request: StudyDataRequest): Promise<StudyDataReply> => {
    const db = await open();
    switch (request.type) {
      case 'check':
        return { type: 'checked', found: await checkStudyData(db, { onProgress }) };
      case 'rebuild':
        return { type: 'rebuilt', found: await rebuildStudyData(db, request.retention, { onProgress }) };
    }
  };
  port.addEventListener('message', ({ data }) => {
    answer(data).then(
      (reply) => port.postMessage(reply),
      (cause: unknown) => port.postMessage({ type: 'failed', message: String(cause) }),
    );
  });
}
