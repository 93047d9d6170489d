import type { CodeFile } from './code-file';
import { CodeFileError } from './code-file-error';

/** Official records have at most 400 characters; a longer line is another kind of file. */
const MAX_LINE = 4_000;

export type Lines = {
  /** The number of the first of these lines, from 1. */
  first: number;
  /** Without line ends. */
  lines: string[];
  /** The last of these lines has no line end: the file may be cut off there. */
  isOpen?: true;
};

/**
 * The lines of a text file, in batches as its bytes arrive (a step for each line would cost more than the line).
 * CRLF and LF both end a line; a byte-order mark is left out. The last line may lack its end.
 * @throws CodeFileError `malformed` for a line of more than 4,000 characters or a NUL (not a text file)
 */
export async function* linesOf(
  file: CodeFile,
  encoding: 'utf-8' | 'latin1' = 'utf-8',
): AsyncGenerator<Lines> {
  const decoder = new TextDecoder(encoding);
  let first = 1;
  let rest = '';
  for await (const chunk of file.chunks()) {
    rest += decoder.decode(chunk, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    if (lines.length === 0) checkLine(file, first, rest);
    else yield batch(file, first, lines);
    first += lines.length;
  }
  rest += decoder.decode();
  if (rest !== '') yield { ...batch(file, first, [rest]), isOpen: true };
}

function batch(file: CodeFile, first: number, lines: string[]): Lines {
  lines.forEach((line, at) => {
    checkLine(file, first + at, line);
    if (line.endsWith('\r')) lines[at] = line.slice(0, -1);
  });
  return { first, lines };
}

function checkLine(file: CodeFile, line: number, text: string): void {
  if (text.length <= MAX_LINE && !text.includes('\0')) return;
  throw new CodeFileError('malformed', { file: file.name, line }, 'This is not a text file of a code set.');
}
