import { useCallback, useEffect, useRef, useState } from 'react';
import type { BankColumns, BankTablePreview } from '@/lib/bank/bank-columns';
import type { TopicId } from '@/lib/exam/topic';
import type { BankImportRequest } from '@/lib/platform/bank-import/bank-import-messages';
import { startBankImport, type BankImportWorker } from '@/lib/platform/bank-import/import-bank';
import { afterReply, type BankImportState } from './bank-import-state';

/** The import of one bank after the other: its state, and what can be done. The worker ends with the screen. */
export function useBankImport() {
  const [state, setState] = useState<BankImportState>({ is: 'idle' });
  const worker = useRef<BankImportWorker>(undefined);
  const table = useRef<BankTablePreview>(undefined);
  const topic = useRef<TopicId>('cm-general');

  const end = useCallback(() => {
    worker.current?.end();
    worker.current = undefined;
    table.current = undefined;
  }, []);
  useEffect(() => end, [end]);

  const ask = (request: BankImportRequest, what: 'reading' | 'storing' | 'undoing') => {
    setState({ is: 'busy', with: what, share: undefined });
    worker.current?.send(request);
  };
  return {
    state,
    open: (file: File) => {
      end();
      worker.current = startBankImport(
        (reply) => {
          if (reply.type === 'table') table.current = reply.preview;
          setState((before) => afterReply(before, reply, table.current));
        },
        (message) => setState({ is: 'failed', error: { is: 'storage', message } }),
      );
      ask({ type: 'open', file, name: file.name, topic: topic.current }, 'reading');
    },
    refuse: (message: string) =>
      setState({ is: 'failed', error: { is: 'file', message, problems: [], total: 0 } }),
    map: (columns: BankColumns, chosen: TopicId) => {
      topic.current = chosen;
      ask({ type: 'map', columns, topic: chosen }, 'reading');
    },
    /** Back to the columns of the table that is open. */
    mapAgain: (preview: BankTablePreview) => setState({ is: 'mapping', preview, error: undefined }),
    retitle: (title: string) => worker.current?.send({ type: 'retitle', title }),
    store: (title: string) => ask({ type: 'store', title }, 'storing'),
    undo: () => ask({ type: 'undo' }, 'undoing'),
    /** Leaves what is open; nothing of it is stored. */
    cancel: () => {
      end();
      setState({ is: 'cancelled' });
    },
  };
}
