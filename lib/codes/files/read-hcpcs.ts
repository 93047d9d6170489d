import type { CodeLayer, LayerKind } from '@/lib/codes/layer';
import type { CodeRow } from '@/lib/codes/pack/code-row';
import { packRecords } from '@/lib/codes/pack/packed-records';
import type { HcpcsDetails, HcpcsModifier } from '@/lib/codes/records/hcpcs-details';
import type { CodeFile } from './code-file';
import { CodeFileError, type CodeFileProblem } from './code-file-error';
import { FIRST_LENGTH, FURTHER_LENGTH, hcpcsRecord, RECORD, type HcpcsRecord } from './hcpcs-record';
import { faultOf, numberedLines } from './numbered-lines';

/** The disclaimers above the first record: 8 lines in 2019. */
const MAX_PREAMBLE = 30;
/** HCPCS Level II. D codes are the ADA's, numbers the AMA's; CMS's public file has neither. */
const LEVEL_II = /^[A-CE-V]\d{4}$/;

export type HcpcsFile = { edition: string; rows: CodeRow[]; details: CodeLayer; modifiers: CodeLayer };

/**
 * Reads the fixed-width HCPCS file of CMS (`HCPC2019_CONTR_ANWEB.txt`, records of 320 columns): rows for layer `codes`,
 * and layers `details` and `modifiers`. A code is valid unless it was terminated by the last day of the edition's year.
 * @throws CodeFileError naming the line; `not-allowed` for codes of the ADA or AMA, with which nothing is installed
 */
export async function readHcpcs(file: CodeFile): Promise<HcpcsFile> {
  const [, edition] =
    /HCPCS?[-_ ]?(20\d\d)/i.exec(file.name) ?? /(?<!\d)(20\d\d)(?!\d)/.exec(file.name) ?? [];
  if (edition === undefined) {
    throw new CodeFileError(
      'unknown',
      { file: file.name },
      'The name does not say of which year it is. Give it the name it was published under, such as HCPC2019_CONTR_ANWEB.txt.',
    );
  }
  const lastDay = Number(edition) * 10_000 + 1231;
  const isValid = ({ dates }: HcpcsRecord) => (dates.terminatedOn ?? Infinity) > lastDay;
  const rows: CodeRow[] = [];
  const details = new Map<string, HcpcsDetails>();
  const modifiers = new Map<string, HcpcsModifier>();
  for await (const record of recordsOf(file)) {
    const { code, type, dates, coverage, betos, shortTitle } = record;
    const title = record.texts.filter((text) => text !== '').join(' ');
    const covered = coverage && { coverage };
    const refuse = (problem: CodeFileProblem, message: string): never => {
      throw new CodeFileError(problem, { file: file.name, line: record.line }, message);
    };
    if (title === '') refuse('malformed', `Code ${code} has no title.`);
    if ((type === '3' ? details : modifiers).has(code)) refuse('malformed', `Code ${code} is there twice.`);
    if (type === '7') {
      modifiers.set(code, { title, shortTitle, isValid: isValid(record), ...dates, ...covered });
      continue;
    }
    const useInstead = record.references.filter((reference) => LEVEL_II.test(reference));
    details.set(code, {
      ...dates,
      ...covered,
      ...(betos !== '' && { betos }),
      ...(useInstead.length > 0 && { useInstead }),
    });
    rows.push({
      code,
      title,
      ...(shortTitle !== '' && { shortTitle }),
      isValid: isValid(record),
      ...(dates.addedOn !== undefined && { validFrom: dates.addedOn }),
      ...(dates.terminatedOn !== undefined && { validTo: dates.terminatedOn }),
    });
  }
  if (rows.length === 0) {
    throw new CodeFileError('unknown', { file: file.name }, 'There is no HCPCS record in it.');
  }
  const layer = (kind: LayerKind, records: Map<string, unknown>, valid: number): CodeLayer => ({
    system: 'hcpcs',
    kind,
    edition,
    packed: packRecords(records),
    counts: { valid, terminated: records.size - valid },
    file: file.name,
  });
  return {
    edition,
    rows,
    details: layer('details', details, rows.filter((row) => row.isValid).length),
    modifiers: layer('modifiers', modifiers, [...modifiers.values()].filter((one) => one.isValid).length),
  };
}

/** The records of the file, each with the texts of its further lines. */
async function* recordsOf(file: CodeFile): AsyncGenerator<HcpcsRecord> {
  let record: HcpcsRecord | undefined;
  let sequence = 0;
  const refuse = (problem: CodeFileProblem, line: number, message: string): never => {
    throw new CodeFileError(problem, { file: file.name, line }, message);
  };
  for await (const numbered of numberedLines(file, 'latin1')) {
    const { line, text } = numbered;
    if (text === '') continue;
    const [, column, number, type] = RECORD.exec(text) ?? [];
    if (column === undefined) {
      if (!record && line <= MAX_PREAMBLE && text.length < FIRST_LENGTH) continue;
      refuse(
        record ? faultOf(numbered) : 'unknown',
        line,
        'This is not a record of the fixed-width HCPCS file.',
      );
      continue;
    }
    const code = column.trim();
    checkOwner(file, line, code);
    const isFirst = type === '3' || type === '7';
    if (text.length < (isFirst ? FIRST_LENGTH : FURTHER_LENGTH)) {
      refuse(faultOf(numbered), line, 'This record is too short. Download the file again.');
    }
    if (isFirst) {
      if (record) yield record;
      record = hcpcsRecord(text, type, line);
      if (!record) return refuse('malformed', line, `A date of ${code} is no day.`);
      if ((code.length === 2) !== (type === '7'))
        refuse('malformed', line, `${code} has a wrong record type.`);
      sequence = 0;
    } else if (record?.code !== code || Number(type) !== Number(record.type) + 1) {
      return refuse('malformed', line, `This continues ${code}, which does not stand above it.`);
    } else record.texts.push(text.slice(11, 91).trim());
    // Column 6-10 counts the lines of a code by hundreds.
    sequence += 100;
    if (Number(number) !== sequence) refuse('malformed', line, `A line of ${code} is missing or was moved.`);
  }
  if (record) yield record;
}

function checkOwner(file: CodeFile, line: number, code: string): void {
  if (code.length === 2 || LEVEL_II.test(code)) return;
  const place = { file: file.name, line };
  if (code.startsWith('D')) {
    throw new CodeFileError(
      'not-allowed',
      place,
      `${code} is a dental code of the ADA, which may not be installed. Use CMS’s public HCPCS file, which has none; nothing was installed.`,
    );
  }
  if (/^\d/.test(code)) {
    throw new CodeFileError(
      'not-allowed',
      place,
      `${code} is a CPT number of the AMA. Use CMS’s public HCPCS file, which has none; nothing was installed.`,
    );
  }
  throw new CodeFileError('malformed', place, `${code} is not a HCPCS Level II code.`);
}
