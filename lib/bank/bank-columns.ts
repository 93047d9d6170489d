import { guessColumns } from '@/lib/std/guess-columns';
import { previewTable, type TablePreview } from '@/lib/std/table-preview';

/** What a column of a table of questions can hold. Options and their reasons go from a to f. */
export const BANK_FIELDS = {
  stem: 'Question',
  'option-a': 'Option A',
  'option-b': 'Option B',
  'option-c': 'Option C',
  'option-d': 'Option D',
  'option-e': 'Option E',
  'option-f': 'Option F',
  key: 'Right answer',
  explanation: 'Explanation',
  topic: 'Topic',
  difficulty: 'Difficulty',
  reference: 'Source',
  id: 'Id',
  'rationale-a': 'Reason for A',
  'rationale-b': 'Reason for B',
  'rationale-c': 'Reason for C',
  'rationale-d': 'Reason for D',
  'rationale-e': 'Reason for E',
  'rationale-f': 'Reason for F',
} as const;

export type BankField = keyof typeof BANK_FIELDS;

/** Without these no question can be made. */
export const NEEDED_FIELDS: readonly BankField[] = ['stem', 'option-a', 'option-b', 'key'];

/** Which column (from 0) holds what. */
export type BankColumns = { [Field in BankField]?: number };

/** The head of a table for the mapping step, with what the names in the header suggest. */
export type BankTablePreview = TablePreview & { guess: BankColumns };

const NAMES: readonly [BankField, RegExp][] = [
  ['id', /^(id|no|nr|number|#)$/],
  ['key', /^(key|answers?|correct|right|solution|correct (answers?|options?|choices?)|right answers?)$/],
  ['explanation', /^(explanation|rationale|reason|feedback|comment|why)$/],
  ['topic', /^(topic|domain|category|subject|tags?|section)$/],
  ['difficulty', /^(difficulty|level)$/],
  ['reference', /^(source|reference|rule|citation)$/],
  ['stem', /^(question|stem|prompt|text|item|question text)$/],
];

/** The first rows of a table and a guess which column is what. Reads no more than it shows; never throws. */
export function previewBankTable(text: string): BankTablePreview {
  const preview = previewTable(text);
  return { ...preview, guess: guessed(preview.header) };
}

/** Needed fields that have no column yet. */
export function missingFields(columns: BankColumns): BankField[] {
  return NEEDED_FIELDS.filter((field) => columns[field] === undefined);
}

function guessed(header: readonly string[]): BankColumns {
  return guessColumns(
    header,
    /[^a-z0-9#]+/g,
    (name) => optionField(name) ?? NAMES.find(([, pattern]) => pattern.test(name))?.[0],
  );
}

/** `Option B`, `choice 2`, `B`, `answer b`; `reason b`, `rationale 2`. */
function optionField(name: string): BankField | undefined {
  const [, word = '', mark = ''] =
    /^(option|choice|answer|distractor|reason|rationale|feedback)?(?: for)? ?([a-f]|[1-6])$/.exec(name) ?? [];
  if (mark === '') return undefined;
  const letter = /\d/.test(mark) ? 'abcdef'[Number(mark) - 1] : mark;
  const part = /^(reason|rationale|feedback)$/.test(word) ? 'rationale' : 'option';
  const field = `${part}-${letter}`;
  return field in BANK_FIELDS ? (field as BankField) : undefined;
}
