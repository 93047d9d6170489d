import type { CodeRow } from '@/lib/codes/pack/code-row';
import type { CodeFile } from './code-file';
import { CodeFileError } from './code-file-error';
import { linesOf } from './lines';

const CUT_OFF = 'The file ends in the middle of this line. Download it again.';
/** Order number, code, flag, short title (60 columns) and long title, one space between them. */
const LINE = /^(\d{5}) ([A-Z0-9]{3,7}) *([01]) (.{60}) (\S.*)$/;

/**
 * Reads an ICD-10-CM or ICD-10-PCS order file (1-5 order number, 7-13 code, 15 flag, 17-76 short title, from 78 long
 * title; layout in `icd10OrderFiles.pdf` of the official archives). The flag decides what is valid, nothing else.
 * @returns the rows in the order of the file, which is the order of the book
 * @throws CodeFileError naming the line, when a line has another layout, a number is missing or a code comes twice
 */
export async function readOrderFile(file: CodeFile): Promise<{ rows: CodeRow[] }> {
  const rows: CodeRow[] = [];
  const seen = new Set<string>();
  const refuse = (line: number, message: string): never => {
    throw new CodeFileError('malformed', { file: file.name, line }, message);
  };
  for await (const { first, lines, isOpen } of linesOf(file)) {
    // The publishers end every line; a title that was cut would look like another one.
    if (isOpen) throw new CodeFileError('truncated', { file: file.name, line: first }, CUT_OFF);
    lines.forEach((text, at) => {
      const line = first + at;
      const parts = LINE.exec(text);
      if (!parts || text[14] !== parts[3]) {
        return refuse(line, 'This is not a line of an order file. Install the file as it was published.');
      }
      const [, number, code = '', flag, , title = ''] = parts;
      if (Number(number) !== rows.length + 1) {
        return refuse(
          line,
          `Order number ${number} where ${rows.length + 1} is due: lines are missing or moved.`,
        );
      }
      if (seen.has(code)) return refuse(line, `Code ${code} is there twice.`);
      seen.add(code);
      rows.push({ code, title: title.trimEnd(), isValid: flag === '1' });
    });
  }
  if (rows.length === 0) {
    throw new CodeFileError('truncated', { file: file.name }, 'The file is empty. Download it again.');
  }
  return { rows };
}
