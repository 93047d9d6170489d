/** A place in a bank file, from 1, and what is wrong there. */
export type BankFileProblem = { line: number; column: number; message: string };

/** So many places are named: more are mostly the same mistake again. */
export const PROBLEMS_NAMED = 20;

/** Why a bank file was refused. Each problem names its place and says what to do; nothing of the file was stored. */
export class BankFileError extends Error {
  readonly file: string;
  /** The first ones, in the order of the file; empty where no place is to blame. */
  readonly problems: readonly BankFileProblem[];
  /** How many there are in all. */
  readonly total: number;

  /** @param what the problems, or in words why the file as a whole was refused */
  constructor(file: string, what: string | readonly BankFileProblem[], total = 0) {
    super(`${file}: ${typeof what === 'string' ? what : worded(what[0] && shortened(what[0]))}`);
    this.name = 'BankFileError';
    this.file = file;
    this.problems = typeof what === 'string' ? [] : what.slice(0, PROBLEMS_NAMED).map(shortened);
    this.total = Math.max(total, typeof what === 'string' ? 0 : what.length);
  }
}

/** What the file says is quoted, and may be of any length. */
const MESSAGE_MAX = 400;

function shortened({ message, ...place }: BankFileProblem): BankFileProblem {
  return { ...place, message: message.length > MESSAGE_MAX ? `${message.slice(0, MESSAGE_MAX)}…` : message };
}

function worded(first: BankFileProblem | undefined): string {
  return first ? `line ${first.line}, column ${first.column}: ${first.message}` : 'It cannot be read.';
}
