import type { CodeLayer } from '@/lib/codes/layer';
import { packRecords } from '@/lib/codes/pack/packed-records';
import { CcBook } from './cc-book';
import type { CodeFile } from './code-file';
import { CodeFileError, type CodeFileProblem } from './code-file-error';
import { faultOf, numberedLines, type NumberedLine } from './numbered-lines';

/** The box around the name of an appendix. */
const BOX = /^(?::=+:|\+[-+]+\+)$/;
const APPENDIX = /^\| +Appendix ([A-Z]) /;
const PART_TWO = /^Appendix H Part 2\b/;
/** Two blanks, code, title. Words of an introduction begin at the margin. */
const DIAGNOSIS = /^ {2}([A-Z][0-9A-Z]{2,6}) +(\S.*)$/;
const CONDITION = /^HAC (\d\d): (\S.*)$/;
const CONDITION_DIAGNOSIS = /^ {2}([A-Z][0-9A-Z]{2,6}) +(?:(CC|MCC) +)?(\S.*)$/;
/** Some procedures stand at the margin; an asterisk marks those that are no operating room procedures. */
const PROCEDURE = /^ {0,2}[0-9A-HJ-NP-Z]{7}\*? +\S/;
/** The lists that a hospital-acquired condition is made of. */
const LISTS = new Map<string, 'secondary' | 'principal' | 'procedure'>([
  ['SECONDARY DIAGNOSIS', 'secondary'],
  ['SECONDARY DIAGNOSES', 'secondary'],
  ['PRINCIPAL DIAGNOSIS', 'principal'],
  ['PRINCIPAL DIAGNOSES', 'principal'],
  ['PROCEDURE', 'procedure'],
  ['PROCEDURES', 'procedure'],
  ['NON-OPERATING ROOM PROCEDURES', 'procedure'],
]);
const IN_ADDITION = /^IN ADDITION, MARK THE FOLLOWING SECONDARY DIAGNOSIS CODES/;

/**
 * Reads appendices F to J of the MS-DRG definitions manual (`v40_appendix_F_J.txt`) as layer `cc`: CCs (G), MCCs (H, its
 * part 2 only if discharged alive) and hospital-acquired conditions (I). Left out: unrelated procedures (F), the
 * procedures of appendix I (only that one is needed is kept), and what follows I. The principal diagnoses that exclude a
 * CC are in Appendix C, which is another file.
 * @throws CodeFileError naming the line
 */
export async function readCcLists(file: CodeFile): Promise<CodeLayer> {
  const refuse = (problem: CodeFileProblem, line: number | undefined, message: string): never => {
    throw new CodeFileError(problem, { file: file.name, line }, message);
  };
  const edition = editionOf(file.name);
  if (edition === undefined) {
    return refuse(
      'unknown',
      undefined,
      'The name does not say of which version it is. Give it the name it was published under, such as v40_appendix_F_J.txt.',
    );
  }
  const book = new CcBook((line, message) => refuse('malformed', line, message));
  let appendix = '';
  let list: 'secondary' | 'principal' | 'procedure' | undefined;
  let hasRows = false;
  let isAfterWords = false;

  const takeDiagnosis = (numbered: NumberedLine) => {
    const { line, text } = numbered;
    const code = DIAGNOSIS.exec(text)?.[1];
    if (code !== undefined && !isAfterWords) {
      if (appendix === 'G') book.addStatus(code, 'CC', line);
      else if (appendix === 'H') book.addStatus(code, 'MCC', line);
      else book.markOnlyIfAlive(code, line);
      hasRows = true;
      return;
    }
    if (hasRows || code !== undefined || text.startsWith(' ')) {
      refuse(
        faultOf(numbered),
        line,
        `A diagnosis of Appendix ${appendix} is due here. Download the file again.`,
      );
    }
    isAfterWords = true;
  };
  const takeOfCondition = (numbered: NumberedLine) => {
    const { line, text } = numbered;
    const [, number, title] = CONDITION.exec(text) ?? [];
    const heading = LISTS.get(text.trimEnd());
    if (number !== undefined && title !== undefined) {
      book.openCondition(number, title.trimEnd(), line);
      list = undefined;
    } else if (heading) list = heading;
    else if (IN_ADDITION.test(text)) {
      list = 'secondary';
      book.markInAddition(line);
    } else if (text.trimEnd() === 'AND') list = undefined;
    else if (list === 'procedure' && PROCEDURE.test(text)) book.needProcedure(line);
    else {
      const [, code, status] = CONDITION_DIAGNOSIS.exec(text) ?? [];
      if (code === undefined || list === undefined || list === 'procedure') {
        return refuse(faultOf(numbered), line, 'This is not a line of Appendix I. Download the file again.');
      }
      if (list === 'principal') book.needPrincipal(code, line);
      else if (status === undefined) refuse(faultOf(numbered), line, `${code} is told neither CC nor MCC.`);
      else book.addToCondition(code, line);
    }
  };

  for await (const numbered of numberedLines(file)) {
    const { line, text } = numbered;
    const opened = PART_TWO.test(text) ? 'H part 2' : APPENDIX.exec(text)?.[1];
    if (opened !== undefined) {
      if (opened <= appendix) refuse('malformed', line, `Appendix ${opened} is out of its place.`);
      appendix = opened;
      hasRows = false;
      isAfterWords = false;
    } else if (text.trim() === '') isAfterWords = false;
    else if (BOX.test(text)) continue;
    else if (appendix === '') refuse('unknown', line, 'This is not the text of appendices F to J.');
    else if (appendix === 'I') takeOfCondition(numbered);
    else if (/^[GH]/.test(appendix)) takeDiagnosis(numbered);
  }
  const { categories, counts } = book.close(() =>
    refuse(
      'truncated',
      undefined,
      'Appendices G, H and I are not all in it to their end. Download it again.',
    ),
  );
  return {
    system: 'msdrg',
    kind: 'cc',
    edition,
    packed: packRecords(categories),
    counts,
    file: file.name,
  };
}

/** `v40` or `v40.1`, from the last part of a name that tells it. */
function editionOf(name: string): string | undefined {
  const [, version, update] = /.*v(?:ersion[-_ ]?)?(\d\d)(?!\d)(?:[._-](\d)(?!\d))?/i.exec(name) ?? [];
  if (version === undefined) return undefined;
  return update === undefined || update === '0' ? `v${version}` : `v${version}.${update}`;
}
