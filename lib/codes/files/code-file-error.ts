export type CodeFileProblem =
  /** Not a file that can be installed, or not what its name says. */
  | 'unknown'
  /** The layout is not the official one at this place. */
  | 'malformed'
  | 'truncated'
  | 'oversized'
  /** An archive that is damaged, encrypted or packed twice. */
  | 'archive'
  /** Codes that may not be installed: those of the ADA. */
  | 'not-allowed';

/** Why a code-set file was refused. The message is for the user: it names file and line and says what to do. */
export class CodeFileError extends Error {
  readonly problem: CodeFileProblem;
  readonly file: string;
  /** From 1; undefined where no line is to blame. */
  readonly line: number | undefined;

  constructor(problem: CodeFileProblem, place: { file: string; line?: number | undefined }, message: string) {
    super(`${place.file}${place.line === undefined ? '' : `, line ${place.line}`}: ${message}`);
    this.name = 'CodeFileError';
    this.problem = problem;
    this.file = place.file;
    this.line = place.line;
  }
}
