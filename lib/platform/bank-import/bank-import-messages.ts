import type { BankColumns, BankTablePreview } from '@/lib/bank/bank-columns';
import type { BankFileProblem } from '@/lib/bank/bank-file-error';
import type { Item } from '@/lib/bank/item';
import type { OwnBankChanges } from '@/lib/db/own-banks';
import type { TopicId } from '@/lib/exam/topic';

/** What a page asks its worker. The worker keeps what it read, so that a big bank never passes through the page. */
export type BankImportRequest =
  /** First: the file. The answer is `table` for a table, whose columns must be mapped, otherwise `read`. */
  | { type: 'open'; file: Blob; name: string; topic: TopicId }
  /** Reads the opened table. The answer is `read`. */
  | { type: 'map'; columns: BankColumns; topic: TopicId }
  /** Another title for what was read: it may be that of a bank that is there. The answer is `read`. */
  | { type: 'retitle'; title: string }
  /** Stores what was read under this title. The answer is `stored`. */
  | { type: 'store'; title: string }
  /** Puts back what was there before. The answer is `undone`. */
  | { type: 'undo' };

/** What was read, for the preview. */
export type BankSummary = {
  title: string;
  questions: number;
  multiple: number;
  /** Questions without a reason for any option and without an explanation. */
  unexplained: number;
  sample: Item[];
  /** Set where a bank of this title is there: storing changes it. */
  changes: OwnBankChanges | undefined;
};

export type BankImportReply =
  | { type: 'progress'; share: number }
  | { type: 'table'; preview: BankTablePreview }
  | { type: 'read'; summary: BankSummary }
  | { type: 'stored'; bankId: string; title: string; questions: number }
  | { type: 'undone' }
  | { type: 'failed'; error: SentBankError };

/** An error as a plain object: classes do not pass between a worker and its page. */
export type SentBankError =
  | { is: 'file'; message: string; problems: readonly BankFileProblem[]; total: number }
  | { is: 'storage'; message: string };
