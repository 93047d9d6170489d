import Papa from 'papaparse';
import { BANK_FIELDS, type BankField } from './bank-columns';
import type { Item } from './item';
import { keyOf } from './key-of';
import { BANK_FORMAT } from './own-bank';
import { OPTION_IDS } from './own-item';
import { escapeCell } from './table-cell';

/** A bank as a file that `readBankJson` reads. Lossless. */
export function writeBankJson(title: string, items: readonly Item[]): string {
  return `${JSON.stringify({ format: BANK_FORMAT, version: 1, title, items }, null, 2)}\n`;
}

/**
 * A bank as CSV for a spreadsheet, which `readBankTable` reads. It has no place for codes, links, dates and further
 * references: the JSON file has them all.
 */
export function writeBankTable(items: readonly Item[]): string {
  const fields = Object.keys(BANK_FIELDS) as BankField[];
  const rows = items.map((item) => fields.map((field) => escapeCell(cellOf(item, field))));
  return Papa.unparse({ fields: fields.map((field) => BANK_FIELDS[field]), data: rows }, { newline: '\r\n' });
}

function cellOf(item: Item, field: BankField): string {
  const option = (letter: string) => item.options.find(({ id }) => id === letter);
  const letter = OPTION_IDS.find((id) => field.endsWith(`-${id}`));
  if (letter !== undefined) {
    return (field.startsWith('option') ? option(letter)?.text : option(letter)?.rationale) ?? '';
  }
  switch (field) {
    case 'key':
      return keyCell(item);
    case 'topic':
      return item.topics[0];
    case 'difficulty':
      return String(item.difficulty);
    case 'reference':
      return item.references[0]?.source ?? '';
    case 'id':
      return item.id;
    case 'stem':
      return item.stem;
    default:
      return item.explanation;
  }
}

/** The letters of the key; as `option A` where the letter alone is also the text of another option. */
function keyCell({ key, options }: Item): string {
  const letters = key.join(', ').toUpperCase();
  return typeof keyOf(letters, options) === 'string' ? `option ${letters}` : letters;
}
