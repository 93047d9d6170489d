/** Something the content check refuses: where it stands and what to do about it. */
export type Problem = {
  /** Path from the content folder, with forward slashes. */
  file: string;
  /** Id of the item, note or term; `-` when the file as a whole is meant. */
  id: string;
  /** Place inside the record, dot-separated (`options.1.text`). */
  path: string;
  message: string;
};

/** One line of output for a problem: `file: id: path: message`. */
export function formatProblem({ file, id, path, message }: Problem): string {
  return [file, id, path, message].join(': ');
}

/** Collects problems of one record: `report('key', 'The key ...')`. */
export type Report = (path: string, message: string) => void;

/** A `Report` that adds to `problems` under this file and id. */
export function reporter(problems: Problem[], file: string, id: string): Report {
  return (path, message) => problems.push({ file, id, path, message });
}
