import { CodeFileError, type CodeFileProblem } from '@/lib/codes/files/code-file-error';
import type { CptMapping } from '@/lib/codes/install/read-cpt-layer';
import type { CodeFilesRead } from '@/lib/codes/install/read-code-files';
import type { ReadingProgress } from '@/lib/codes/install/reading-progress';
import type { CodeLayer } from '@/lib/codes/layer';
import { AppError, type ErrorCode } from '@/lib/std/app-error';

/** A file on its way to a worker. Its name is apart, as not every copy of a file keeps it. */
export type SentFile = { name: string; blob: Blob };

/** A page asks its install worker. */
export type InstallRequest =
  | { type: 'install'; files: SentFile[] }
  /** The user's own CPT list, with the columns and the edition that the user named. */
  | { type: 'install-cpt'; file: SentFile; mapping: CptMapping }
  /** Stops the work, unless saving has begun. The answer is `failed` or `done` all the same. */
  | { type: 'cancel' };

export type InstallProgress =
  | ({ phase: 'reading' } & ReadingProgress)
  /** All layers are being written in one transaction. It can no longer be cancelled. */
  | { phase: 'saving' };

export type InstallResult = Pick<CodeFilesRead, 'ignored' | 'sources'> & {
  layers: Omit<CodeLayer, 'packed'>[];
};

/** What the worker answers: progress any number of times, then one of the others. */
export type InstallReply =
  | { type: 'progress'; progress: InstallProgress }
  | { type: 'done'; result: InstallResult }
  | { type: 'failed'; error: SentError };

/** An error as a plain object: classes do not pass between a worker and its page. */
export type SentError =
  | { is: 'file'; problem: CodeFileProblem; file: string; line: number | undefined; message: string }
  | { is: 'app'; code: ErrorCode; message: string }
  | { is: 'cancelled' }
  | { is: 'other'; message: string };

/** @param isCancelled whether the work was cancelled, so that its error says nothing more */
export function sentError(error: unknown, isCancelled: boolean): SentError {
  if (isCancelled) return { is: 'cancelled' };
  if (error instanceof CodeFileError) {
    const { problem, file, line, message } = error;
    return { is: 'file', problem, file, line, message };
  }
  if (error instanceof AppError) return { is: 'app', code: error.code, message: error.message };
  return { is: 'other', message: String(error) };
}

/** The error again as the worker had it; a cancelled work gives an `AbortError`. */
export function receivedError(sent: SentError): Error {
  switch (sent.is) {
    case 'file': {
      const error = new CodeFileError(sent.problem, sent, '');
      // Its place is in the message already.
      error.message = sent.message;
      return error;
    }
    case 'app':
      return new AppError(sent.code, sent.message);
    case 'cancelled':
      return new DOMException('The installation was cancelled.', 'AbortError');
    case 'other':
      return new Error(sent.message);
  }
}
