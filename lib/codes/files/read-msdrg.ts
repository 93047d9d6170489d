import type { CodeLayer } from '@/lib/codes/layer';
import type { CodeRow } from '@/lib/codes/pack/code-row';
import { packRecords } from '@/lib/codes/pack/packed-records';
import type { CodeFile } from './code-file';
import { CodeFileError, type CodeFileProblem } from './code-file-error';
import { drgFamilies, type ListedDrg } from './drg-families';
import { faultOf, numberedLines } from './numbered-lines';

/** DRG, MDC or blanks, M(edical), P (surgical) or a blank, title. */
const ROW = /^(\d{3}) (\d\d| {2}) {2}([MP ]) {2}(\S.*)$/;
const HEADING = 'DRG MDC MS Description';
/** The list of every version ends with it. */
const LAST_DRG = '999';

/**
 * Reads the list of MS-DRGs (Appendix A of the definitions manual, as text): rows for layer `codes`, and layer
 * `details` with MDC, type and family. The introduction above the column heading is passed over.
 * @throws CodeFileError naming the line
 */
export async function readMsDrg(
  file: CodeFile,
): Promise<{ edition: string; rows: CodeRow[]; details: CodeLayer }> {
  const refuse = (problem: CodeFileProblem, line: number | undefined, message: string): never => {
    throw new CodeFileError(problem, { file: file.name, line }, message);
  };
  const listed: ListedDrg[] = [];
  let edition: string | undefined;
  let isInList = false;
  for await (const numbered of numberedLines(file)) {
    const { line, text } = numbered;
    if (!isInList) {
      edition ??= versionOf(/Appendix A .*Version (\d\d)\.(\d)/.exec(text));
      isInList = text.trim() === HEADING;
      if (line > 60) refuse('unknown', line, 'This is not Appendix A of the MS-DRG definitions manual.');
      continue;
    }
    if (text.trim() === '') continue;
    const [, code, mdc = '', type, title] = ROW.exec(text) ?? [];
    if (code === undefined || title === undefined) {
      return refuse(
        faultOf(numbered),
        line,
        'This is not a line of the list of MS-DRGs. Install it as it was published.',
      );
    }
    if (code <= (listed.at(-1)?.code ?? '')) refuse('malformed', line, `DRG ${code} is out of its place.`);
    listed.push({
      code,
      title: title.trimEnd(),
      ...(mdc.trim() !== '' && { mdc }),
      ...(type === 'M' && { type: 'medical' }),
      ...(type === 'P' && { type: 'surgical' }),
    });
  }
  if (edition === undefined) {
    return refuse(
      'unknown',
      undefined,
      'The heading with the version is missing. This is not Appendix A of the MS-DRG definitions manual.',
    );
  }
  if (listed.at(-1)?.code !== LAST_DRG) {
    refuse('truncated', undefined, `The list ends before DRG ${LAST_DRG}. Download the file again.`);
  }
  return {
    edition,
    rows: listed.map(({ code, title }) => ({ code, title, isValid: true })),
    details: {
      system: 'msdrg',
      kind: 'details',
      edition,
      packed: packRecords(new Map(drgFamilies(listed))),
      counts: { valid: listed.length },
      file: file.name,
    },
  };
}

/** `v40` for version 40.0, `v40.1` for its update in April. */
function versionOf(found: RegExpExecArray | null): string | undefined {
  if (!found) return undefined;
  const [, version, update] = found;
  return update === '0' ? `v${version}` : `v${version}.${update}`;
}
