import type { BookCode, CodeBook } from '../code-book';
import { formatCode } from '../format-code';
import { normaliseCode } from '../normalise-code';
import { seventhCharacters } from '../records/seventh-characters';
import type { TabularRecord } from '../records/tabular-notes';
import { FULL_CODE_LENGTH, withPlaceholder } from '../records/with-placeholder';
import type { Dated } from './was-reportable';

/** A 7th character that leads to a valid code. */
export type SeventhChoice = {
  character: string;
  /** As the Tabular List defines it; undefined where only the list of codes has it. */
  meaning: string | undefined;
  /** The finished code, with its placeholders. */
  code: BookCode;
};

/** What a 7th character is chosen from, for one code. */
export type SeventhBuilder = {
  /** What comes before the 7th character, placeholders included, with its dot. */
  stem: string;
  /** The code whose definitions hold here (`S72`), with its dot, and the edition of that Tabular List. */
  from: string;
  edition: string;
  /** How they are to be used, in the book's words. */
  lines: string[];
  /** In the book's order; only codes that the list of the code's own edition has as valid. */
  choices: SeventhChoice[];
  /** The character that the code has already. */
  chosen: string | undefined;
};

/**
 * The 7th characters that a code can be finished with (Guidelines I.A.4, I.A.5), by the definitions that it inherits.
 * @param code one that lacks its 7th character, or a finished one, of which another character may be chosen
 * @returns undefined where none are defined, or none of them gives a valid code
 */
export function seventhBuilder(
  book: CodeBook,
  code: BookCode,
  tabular: Dated<TabularRecord> | undefined,
): SeventhBuilder | undefined {
  if (code.system !== 'icd10cm' || !tabular) return undefined;
  const plain = normaliseCode(code.code);
  const base = plain.slice(0, FULL_CODE_LENGTH - 1);
  const defined = seventhCharacters(tabular.records, base);
  if (!defined) return undefined;
  const stem = base.padEnd(FULL_CODE_LENGTH - 1, 'X');
  const meanings = new Map(defined.characters.map(({ character, meaning }) => [character, meaning]));
  for (const character of listedCharacters(book, code, stem)) {
    if (!meanings.has(character)) meanings.set(character, '');
  }
  const choices = [...meanings].flatMap(([character, meaning]): SeventhChoice[] => {
    const finished = inEdition(book, code, withPlaceholder(base, character));
    if (!finished?.isBillable) return [];
    return [{ character, meaning: meaning === '' ? undefined : meaning, code: finished }];
  });
  if (choices.length === 0) return undefined;
  return {
    stem: formatCode('icd10cm', stem),
    from: formatCode('icd10cm', defined.from),
    edition: tabular.edition,
    lines: defined.lines,
    choices,
    chosen: plain.length === FULL_CODE_LENGTH ? plain.slice(-1) : undefined,
  };
}

/** The 7th characters that the list has after these six: a newer one may have some that the Tabular List lacks. */
function listedCharacters(book: CodeBook, { system, edition }: BookCode, stem: string): string[] {
  const list = book.lists.find((each) => each.system === system && each.edition === edition);
  if (!list) return [];
  const { from, to } = list.codes.prefixRange(stem);
  const { codeOrder } = list.codes.views.numbers;
  return Array.from({ length: to - from }, (_, at) => list.codes.codeAt(codeOrder[from + at] ?? 0))
    .filter((code) => code.length === FULL_CODE_LENGTH)
    .map((code) => code.slice(-1));
}

function inEdition(book: CodeBook, like: BookCode, code: string): BookCode | undefined {
  return book.find(code, like.system).find(({ edition }) => edition === like.edition);
}
