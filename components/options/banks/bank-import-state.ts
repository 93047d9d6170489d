import type { BankTablePreview } from '@/lib/bank/bank-columns';
import type {
  BankImportReply,
  BankSummary,
  SentBankError,
} from '@/lib/platform/bank-import/bank-import-messages';

/** Where the import of a bank stands, as the page shows it. */
export type BankImportState =
  | { is: 'idle' }
  /** `share` is undefined while it is not known. */
  | { is: 'busy'; with: 'reading' | 'storing' | 'undoing'; share: number | undefined }
  | { is: 'mapping'; preview: BankTablePreview; error: SentBankError | undefined }
  /** `preview` is set where the bank came from a table, whose columns can still be changed. */
  | { is: 'read'; summary: BankSummary; preview: BankTablePreview | undefined }
  | { is: 'stored'; bankId: string; title: string; questions: number }
  | { is: 'failed'; error: SentBankError }
  | { is: 'cancelled' }
  | { is: 'undone' };

/**
 * The state after an answer of the worker.
 * @param preview the table that is open, if the file is one
 */
export function afterReply(
  state: BankImportState,
  reply: BankImportReply,
  preview: BankTablePreview | undefined,
): BankImportState {
  switch (reply.type) {
    case 'progress':
      return state.is === 'busy' ? { ...state, share: reply.share } : state;
    case 'table':
      return { is: 'mapping', preview: reply.preview, error: undefined };
    case 'read': {
      // The answer to a title may come when the page is elsewhere already: storing, or back at the columns.
      const isAwaited = state.is === 'read' || (state.is === 'busy' && state.with === 'reading');
      return isAwaited ? { is: 'read', summary: reply.summary, preview } : state;
    }
    case 'stored':
      return { is: 'stored', bankId: reply.bankId, title: reply.title, questions: reply.questions };
    case 'undone':
      return { is: 'undone' };
    case 'failed':
      // The columns may be what is wrong: back to them, with what was said.
      return preview && state.is === 'busy' && state.with === 'reading'
        ? { is: 'mapping', preview, error: reply.error }
        : { is: 'failed', error: reply.error };
  }
}
