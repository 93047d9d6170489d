import type { CodeLayer } from '@/lib/codes/layer';
import { packRecords } from '@/lib/codes/pack/packed-records';
import type { CodeChange } from '@/lib/codes/records/code-change';
import { AddendaTotals, noCounts } from './addenda-totals';
import type { CodeFile } from './code-file';
import { CodeFileError, type CodeFileProblem } from './code-file-error';
import { faultOf, numberedLines } from './numbered-lines';

const ACTIONS = ['Add:', 'Delete:', 'Revise from:', 'Revise to:'] as const;
type Action = (typeof ACTIONS)[number];

type ChangedRow = { code: string; isValid: boolean; shortTitle: string; title: string };
type Row = ChangedRow & { action: Action; hasFlag: boolean };
type Entry = { added?: ChangedRow; deleted?: ChangedRow; from?: ChangedRow; to?: ChangedRow };

/** Columns (from 0) after the code, which takes 7: short title of 60, long title, a blank before each. */
const SHORT_TITLE = 8;
const LONG_TITLE = 69;
const CM_CODE = /^[A-Z][0-9A-Z]{2,6}$/;
const PCS_CODE = /^[0-9A-HJ-NP-Z]{3,7}$/;

/**
 * Reads the addenda of an order file (`icd10cm_order_addenda_YYYY.txt`, `order_addenda_YYYY.txt` of ICD-10-PCS) as layer
 * `changes`. The totals at its end are held against what was read.
 * @throws CodeFileError naming the line
 */
export async function readChanges(file: CodeFile): Promise<CodeLayer> {
  const refuse = (problem: CodeFileProblem, line: number | undefined, message: string): never => {
    throw new CodeFileError(problem, { file: file.name, line }, message);
  };
  const entries = new Map<string, Entry>();
  const counted = { headers: noCounts(), codes: noCounts() };
  const totals = new AddendaTotals(counted);
  let from: ChangedRow | undefined;
  let hasFlags: boolean | undefined;
  let isInTotals = false;

  const take = (row: Row, line: number) => {
    const entry = entries.get(row.code) ?? {};
    entries.set(row.code, entry);
    const counts = row.isValid ? counted.codes : counted.headers;
    const { action, hasFlag, ...changed } = row;
    hasFlags ??= hasFlag;
    if (hasFlags !== hasFlag) refuse('malformed', line, 'This line has another layout than those above.');
    if ((action === 'Revise to:') !== (from !== undefined) || (from && from.code !== row.code)) {
      refuse('malformed', line, '“Revise from” and “Revise to” of one code follow each other.');
    }
    if (action === 'Revise from:') from = changed;
    else if (action === 'Revise to:' && from) {
      if (entry.to) refuse('malformed', line, `Code ${row.code} is revised twice.`);
      Object.assign(entry, { from, to: changed });
      const isShort = from.shortTitle !== row.shortTitle;
      const isLong = from.title !== row.title;
      counts.revisions += 1;
      if (isShort && isLong) counts['both long and short titles'] += 1;
      else counts[isLong ? 'long title only' : 'short title only'] += 1;
      from = undefined;
    } else {
      const part = action === 'Add:' ? 'added' : 'deleted';
      if (entry[part]) refuse('malformed', line, `Code ${row.code} is ${part} twice.`);
      entry[part] = changed;
      counts[part === 'added' ? 'additions' : 'deletions'] += 1;
    }
    if (entry.to && (entry.added || entry.deleted)) {
      refuse('malformed', line, `Code ${row.code} is revised, and added or deleted as well.`);
    }
  };

  for await (const numbered of numberedLines(file)) {
    const { line, text } = numbered;
    const row = isInTotals ? undefined : rowOf(text);
    if (row) take(row, line);
    else if (text.trim() !== '') {
      if (!isInTotals && (from || !/^\s*(Headers|Codes)$/.test(text))) {
        refuse(
          faultOf(numbered),
          line,
          'This is not a line of an addenda file. Install it as it was published.',
        );
      }
      isInTotals = true;
      const problem = totals.take(text);
      if (problem !== undefined) refuse(faultOf(numbered), line, `${problem} Download the file again.`);
    }
  }
  const { system, edition } =
    totals.close() ??
    refuse('truncated', undefined, 'The totals at its end are missing. Download the file again.');
  if (entries.size > 0 && hasFlags !== (system === 'icd10cm')) {
    refuse(
      'unknown',
      undefined,
      'Its lines have no flag for headers. Choose the addenda of the order file (order_addenda).',
    );
  }
  const changes = new Map([...entries].map(([code, entry]) => [code, changeOf(code, entry)]));
  return {
    system,
    kind: 'changes',
    edition,
    packed: packRecords(changes),
    counts: {
      added: counted.codes.additions,
      deleted: counted.codes.deletions,
      revised: counted.codes.revisions + counted.headers.revisions,
      headersAdded: counted.headers.additions,
      headersDeleted: counted.headers.deletions,
    },
    file: file.name,
  };
}

/** Columns 1-13 action; then CM has a flag (14) and a blank before the code, PCS has the code at once. */
function rowOf(text: string): Row | undefined {
  const action = ACTIONS.find((one) => text.startsWith(one.padEnd(13)));
  if (action === undefined) return undefined;
  const hasFlag = text[14] === ' ';
  const fields = text.slice(hasFlag ? 15 : 13);
  const code = fields.slice(0, SHORT_TITLE - 1).trimEnd();
  const shortTitle = fields.slice(SHORT_TITLE, LONG_TITLE - 1).trim();
  const title = fields.slice(LONG_TITLE).trim();
  const isCode = hasFlag ? /^[01]$/.test(text[13] ?? '') && CM_CODE.test(code) : PCS_CODE.test(code);
  const isSpaced = fields[SHORT_TITLE - 1] === ' ' && fields[LONG_TITLE - 1] === ' ';
  if (!isCode || !isSpaced || shortTitle === '' || title === '') return undefined;
  // ICD-10-PCS codes have 7 characters, its headers fewer.
  const isValid = hasFlag ? text[13] === '1' : code.length === 7;
  return { action, hasFlag, code, isValid, shortTitle, title };
}

function changeOf(code: string, { added, deleted, from, to }: Entry): CodeChange {
  const last = to ?? added ?? deleted;
  const earlier = from ?? (added && deleted);
  const { title = '', shortTitle = '', isValid = false } = last ?? {};
  const change: CodeChange = { code, kind: 'revised', title, isValid };
  if (!added && deleted) change.kind = 'deleted';
  else if (added && !deleted) change.kind = 'added';
  else if (earlier && earlier.isValid !== isValid) change.kind = isValid ? 'became-valid' : 'became-header';
  if (earlier && earlier.title !== title) change.oldTitle = earlier.title;
  if (earlier && earlier.shortTitle !== shortTitle) {
    change.shortTitle = shortTitle;
    change.oldShortTitle = earlier.shortTitle;
  }
  return change;
}
