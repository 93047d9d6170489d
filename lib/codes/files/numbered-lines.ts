import type { CodeFile } from './code-file';
import { linesOf } from './lines';

export type NumberedLine = {
  /** From 1. */
  line: number;
  text: string;
  /** Nothing but blank lines follow: a fault here means that the file was cut off. */
  isLast: boolean;
};

/**
 * The lines of a list one by one. For lists of some ten thousand lines; longer ones are read in batches by `linesOf`.
 * @throws CodeFileError as `linesOf`
 */
export async function* numberedLines(
  file: CodeFile,
  encoding: 'utf-8' | 'latin1' = 'utf-8',
): AsyncGenerator<NumberedLine> {
  let held: { line: number; text: string } | undefined;
  let last = 0;
  for await (const { first, lines } of linesOf(file, encoding)) {
    for (const [at, text] of lines.entries()) {
      last = first + at;
      if (text.trim() === '') continue;
      if (held) yield { ...held, isLast: false };
      for (let line = (held?.line ?? 0) + 1; line < last; line += 1) yield { line, text: '', isLast: false };
      held = { line: last, text };
    }
  }
  if (held) yield { ...held, isLast: true };
}

/** What to call a fault in a line: the last one was cut off, any other is not as it was published. */
export function faultOf({ isLast }: NumberedLine): 'truncated' | 'malformed' {
  return isLast ? 'truncated' : 'malformed';
}
