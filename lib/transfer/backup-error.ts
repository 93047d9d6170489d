export type BackupProblem =
  /** Something else than a backup file. */
  | 'not-a-backup'
  /** Written by a later version of the extension. */
  | 'newer'
  /** A backup file that was cut off, altered or is not whole. */
  | 'damaged';

/** Why a backup file was refused. Nothing was changed. `place`: where in the file; the message is for the user. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly problem: BackupProblem;
  readonly place: string;

  constructor(problem: BackupProblem, place: string, message: string) {
    super(message);
    this.problem = problem;
    this.place = place;
  }
}
