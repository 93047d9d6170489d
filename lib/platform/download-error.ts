export type DownloadProblem =
  /** No connection, no such host, or the connection broke. */
  | 'unreachable'
  /** The publisher answers, but not with the file (404 and the like). */
  | 'missing'
  /** Something else than a ZIP archive, mostly a web page. */
  | 'not-an-archive'
  /** The publisher sends the browser to another host, or away from https. */
  | 'redirected'
  | 'oversized'
  /** Its SHA-256 is not that of the official archive. */
  | 'altered'
  /** The user or the browser did not grant the permission for the host. */
  | 'not-permitted';

/** Why a download was given up. Nothing was changed. The message is for the user and says what happened. */
export class DownloadError extends Error {
  readonly problem: DownloadProblem;

  constructor(problem: DownloadProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DownloadError';
    this.problem = problem;
  }
}
