import type { CodeFile } from './code-file';
import { CodeFileError } from './code-file-error';

/**
 * The fiscal-year edition (`FY2026`) that the first of the given texts names: `2026`, `FY2026`, `FY26` and `Order26`
 * are read; a text without a year is passed over. Files name their year in their content or in their own name.
 * @throws CodeFileError `unknown` when none of them does
 */
export function fiscalEdition(file: CodeFile, ...texts: string[]): string {
  for (const text of texts) {
    const year =
      /(?<!\d)20[1-9]\d(?!\d)/.exec(text)?.[0] ?? /(?:FY|Order)[-_ ]?(\d\d)(?!\d)/i.exec(text)?.[1];
    if (year !== undefined) return `FY${year.length === 2 ? `20${year}` : year}`;
  }
  throw new CodeFileError(
    'unknown',
    { file: file.name },
    'Neither the file nor its name says of which year it is. Give it the name it was published under.',
  );
}
