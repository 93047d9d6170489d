import type * as z from 'zod';
import { TOPIC_IDS, TOPICS, type TopicId } from '@/lib/exam/topic';
import { delimitedRows, type DelimitedRow } from '@/lib/std/delimited-rows';
import { BANK_FIELDS, missingFields, type BankColumns, type BankField } from './bank-columns';
import { BankFileError, type BankFileProblem } from './bank-file-error';
import { keyOf } from './key-of';
import { BANK_LIMITS, titleFromFile, type OwnBank, type ReadBankOptions } from './own-bank';
import { OPTION_IDS, ownItem, ownItemSchema, type OwnItem } from './own-item';
import { withRowIds } from './row-ids';
import { unescapeCell } from './table-cell';

/**
 * Reads a table of questions (CSV or tab-separated text with a header row), one question a row.
 * @param columns the mapping that the user confirmed
 * @throws BankFileError that names the line and column of everything wrong, the first 20 in words
 */
export function readBankTable(
  text: string,
  columns: BankColumns,
  { file, topic, onProgress }: ReadBankOptions,
): OwnBank {
  const missing = missingFields(columns).map((field) => `“${BANK_FIELDS[field]}”`);
  if (missing.length > 0)
    throw new BankFileError(file, `Choose a column for ${missing.join(' and ')} first.`);
  const { rows, problem } = delimitedRows(text, BANK_LIMITS.items + 2);
  if (problem) {
    const message = `A quotation mark is out of place (${problem.message}).`;
    throw new BankFileError(file, [{ line: problem.line, column: 1, message }]);
  }
  const [header, ...listed] = rows;
  if (!header || listed.length === 0) throw new BankFileError(file, 'There is no row below the header.');
  if (listed.length > BANK_LIMITS.items) {
    throw new BankFileError(
      file,
      `It has more than ${BANK_LIMITS.items.toLocaleString('en-US')} questions. Split it.`,
    );
  }
  const problems: BankFileProblem[] = [];
  const lineOfId = new Map<string, number>();
  const read: OwnItem[] = [];
  for (const [at, row] of listed.entries()) {
    const item = readRow(row, columns, header.cells, problems);
    if (item) {
      const before = lineOfId.get(item.id);
      if (before !== undefined && item.id !== '') {
        const message = `The id “${item.id}” stands in line ${before} already.`;
        problems.push({ line: row.line, column: (columns.id ?? 0) + 1, message });
      }
      lineOfId.set(item.id, row.line);
      read.push(item);
    }
    if (at % 200 === 0) onProgress?.(at / listed.length);
  }
  if (problems.length > 0) throw new BankFileError(file, problems, problems.length);
  return { title: titleFromFile(file), items: withRowIds(read).map((each) => ownItem(each, topic)) };
}

/** The question in a row, with an empty id where the table gives none. */
function readRow(
  row: DelimitedRow,
  columns: BankColumns,
  header: readonly string[],
  problems: BankFileProblem[],
): OwnItem | undefined {
  const before = problems.length;
  const refuse = (field: BankField, message: string) => {
    const at = columns[field] ?? 0;
    const name = header[at]?.trim();
    const column = name ? `“${name}”` : `column ${at + 1}`;
    problems.push({ line: row.line, column: at + 1, message: `${column}: ${message}` });
  };
  const cell = (field: BankField): string => {
    const at = columns[field];
    return at === undefined ? '' : unescapeCell(row.cells[at] ?? '').trim();
  };
  const options = OPTION_IDS.flatMap((id) => {
    const text = cell(`option-${id}`);
    return text === '' ? [] : [{ id, text, rationale: cell(`rationale-${id}`) }];
  });
  const key = keyOf(cell('key'), options);
  if (typeof key === 'string') refuse('key', key);
  const topic = topicOf(cell('topic'));
  if (topic === undefined && cell('topic') !== '') {
    refuse(
      'topic',
      `“${cell('topic').slice(0, 40)}” is not one of our topics. Leave the column out, or use their names.`,
    );
  }
  const difficulty = difficultyOf(cell('difficulty'));
  if (difficulty === undefined) refuse('difficulty', 'Difficulty is 1 to 5, or easy, medium or hard.');
  if (problems.length > before) return undefined;
  const parsed = ownItemSchema.safeParse({
    id: cell('id') || NO_ID,
    ...(topic && { topics: [topic] }),
    difficulty,
    stem: cell('stem'),
    options,
    key,
    explanation: cell('explanation'),
    references: cell('reference') === '' ? [] : [{ source: cell('reference') }],
  });
  if (parsed.success) return cell('id') === '' ? { ...parsed.data, id: '' } : parsed.data;
  for (const issue of parsed.error.issues) refuse(fieldOf(issue, options), issue.message);
  return undefined;
}

/** For the schema, which wants one. */
const NO_ID = 'none';

/** The column to blame for an issue of the schema. */
function fieldOf({ path }: z.core.$ZodIssue, options: readonly { id: string }[]): BankField {
  const [field, at, part] = path;
  if (field === 'options' && typeof at === 'number') {
    const id = options[at]?.id ?? 'a';
    return `${part === 'rationale' ? 'rationale' : 'option'}-${id}` as BankField;
  }
  if (field === 'options') return 'option-a';
  return typeof field === 'string' && field in BANK_FIELDS ? (field as BankField) : 'stem';
}

function topicOf(text: string): TopicId | undefined {
  const wanted = text.toLowerCase();
  return TOPIC_IDS.find((id) => id === wanted || TOPICS[id].toLowerCase() === wanted);
}

const LEVELS: Readonly<Record<string, number>> = { '': 3, easy: 2, medium: 3, hard: 4 };

function difficultyOf(text: string): number | undefined {
  return /^[1-5]$/.test(text) ? Number(text) : LEVELS[text.toLowerCase()];
}
