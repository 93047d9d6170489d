import type { CodeLayer } from '@/lib/codes/layer';
import { normaliseCode } from '@/lib/codes/normalise-code';
import { packRecords } from '@/lib/codes/pack/packed-records';
import type { CodeFile } from './code-file';
import { CodeFileError, type CodeFileProblem } from './code-file-error';
import { fiscalEdition } from './fiscal-edition';
import { faultOf, numberedLines } from './numbered-lines';

/** The order number's column is called after the year (`Order26`). */
const HEADER = /^Order(?:FY)?\d{0,4}\tPOA ?exempt ?Code\tDescription$/i;
/** Order number, dotted code, title; a title with a comma is in quotes. */
const ROW = /^(\d{5})\t([A-Z][0-9A-Z]{2}(?:\.[0-9A-Z]{1,4})?)\t("(?:[^"]|"")+"|[^"].*)$/;
/** The same archive holds the year's changes in the same layout (`POAexemptAddCodesFY26.txt`). */
const PARTIAL_LIST = /(Add|Delete|Revise)[-_ ]?Codes/i;

/**
 * Reads the list of POA-exempt diagnoses (`POAexemptCodesFYYY.txt`, tab-delimited) as layer `poa-exempt`.
 * @throws CodeFileError naming the line; `unknown` for the lists of changes of the same archive
 */
export async function readPoaExempt(file: CodeFile): Promise<CodeLayer> {
  const refuse = (problem: CodeFileProblem, line: number | undefined, message: string): never => {
    throw new CodeFileError(problem, { file: file.name, line }, message);
  };
  if (PARTIAL_LIST.test(file.name)) {
    refuse('unknown', undefined, 'This is only a list of changes. Install POAexemptCodesFY….txt.');
  }
  const categories = new Map<string, Set<string>>();
  let edition: string | undefined;
  let lastOrder = 0;
  let exempt = 0;
  for await (const numbered of numberedLines(file)) {
    const { line, text } = numbered;
    if (text === '') continue;
    if (edition === undefined) {
      if (!HEADER.test(text))
        refuse('unknown', line, 'This is not the header of a list of POA-exempt codes.');
      edition = fiscalEdition(file, text.split('\t', 1)[0] ?? '', file.name);
      continue;
    }
    const [, order, dotted] = ROW.exec(text) ?? [];
    if (order === undefined || dotted === undefined) {
      return refuse(
        faultOf(numbered),
        line,
        'An order number, a code and a title are due here, with tabs between them. Install the file as it was published.',
      );
    }
    if (Number(order) <= lastOrder) {
      refuse('malformed', line, `Order number ${order} comes after ${lastOrder}: lines were moved.`);
    }
    lastOrder = Number(order);
    const code = normaliseCode(dotted);
    const category = categories.get(code.slice(0, 3)) ?? new Set();
    if (category.has(code)) refuse('malformed', line, `Code ${dotted} is there twice.`);
    category.add(code);
    categories.set(code.slice(0, 3), category);
    exempt += 1;
  }
  if (edition === undefined || exempt === 0) {
    return refuse('truncated', undefined, 'There is no code in it. Download it again.');
  }
  return {
    system: 'icd10cm',
    kind: 'poa-exempt',
    edition,
    packed: packRecords(new Map([...categories].map(([category, codes]) => [category, [...codes]]))),
    counts: { exempt },
    file: file.name,
  };
}
