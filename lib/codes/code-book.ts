import type { StarterCode } from './code';
import { drgTitle } from './drg-title';
import { formatCode } from './format-code';
import { normaliseCode } from './normalise-code';
import { openCodes } from './pack/open-codes';
import { packCodes } from './pack/pack-codes';
import { codeSearch, type CodeFilters, type CodeList } from './search/search-codes';
import type { SynonymTable } from './search/synonym-table';
import type { CodeSystem } from './code-system';

/** One code of an installed list, as every screen shows it: always with its edition. */
export type BookCode = {
  system: CodeSystem;
  edition: string;
  /** With its dot. */
  code: string;
  /** As the list has it; of an MS-DRG as a sentence (`drgTitle`). */
  title: string;
  /** False: a header, or a code that is no longer in force. */
  isBillable: boolean;
  /** First and last day in force, `yyyymmdd`, where the list says so. */
  validFrom: number | undefined;
  validTo: number | undefined;
  isStarter: boolean;
};

export type BookHit = BookCode & { score: number };

/** A list with whether it is only the starter set. */
export type BookList = CodeList & { isStarter: boolean };

/** All installed codes, opened. */
export type CodeBook = {
  readonly lists: readonly BookList[];
  /**
   * The codes a coder means by the query, best first. Entering codes of one edition asks for
   * `{ systems: ['icd10cm'], editions: ['FY2026'], isBillable: true }`; an edition that is not among `lists` has none.
   */
  search(query: string, limit: number, filters?: CodeFilters): BookHit[];
  /** The code in each list that has it, newest edition first. The code may be typed in any way. */
  find(code: string, system?: CodeSystem): BookCode[];
  /** The codes next below a code (its children), in the book's order; of a list's topmost codes without a code. */
  children(list: BookList, code: string | undefined): BookCode[];
  /** The codes above a code, topmost first. */
  ancestors(list: BookList, code: string): BookCode[];
};

/**
 * Opens a code book.
 * @param lists installed code lists
 * @param starter the starter codes: they stand in for the systems of which nothing is installed
 */
export function openCodeBook(
  lists: readonly CodeList[],
  starter: readonly StarterCode[],
  synonyms: SynonymTable,
): CodeBook {
  const installed = new Set(lists.map((list) => list.system));
  const all: BookList[] = [
    ...lists.map((list) => ({ ...list, isStarter: false })),
    ...starterLists(starter.filter((code) => !installed.has(code.system))),
  ].toSorted((a, b) => (a.edition < b.edition ? 1 : -1));
  const search = codeSearch(all, synonyms);
  const bookList = (list: CodeList): BookList =>
    all.find((each) => each.codes === list.codes) ?? { ...list, isStarter: false };
  return {
    lists: all,
    search: (query, limit, filters) =>
      search
        .search(query, limit, filters)
        .map(({ list, row, score }) => ({ ...bookCode(bookList(list), row), score })),
    find(code, system) {
      const wanted = normaliseCode(code);
      return all.flatMap((list) => {
        if (system !== undefined && list.system !== system) return [];
        const row = list.codes.rowOf(wanted);
        return row === undefined ? [] : [bookCode(list, row)];
      });
    },
    children(list, code) {
      const parent = code === undefined ? undefined : list.codes.rowOf(normaliseCode(code));
      if (code !== undefined && parent === undefined) return [];
      const { parents } = list.codes.views.numbers;
      const wanted = parent === undefined ? 0 : parent + 1;
      const found: BookCode[] = [];
      // Below a code come its children first: the book's order is depth first.
      for (let row = wanted; row < list.codes.size; row += 1) {
        if (parents[row] === wanted) found.push(bookCode(list, row));
        else if (parent !== undefined && (parents[row] ?? 0) < wanted) break;
      }
      return found;
    },
    ancestors(list, code) {
      const above: BookCode[] = [];
      let row = list.codes.rowOf(normaliseCode(code));
      while (row !== undefined) {
        row = list.codes.parentOf(row);
        if (row !== undefined) above.unshift(bookCode(list, row));
      }
      return above;
    },
  };
}

function bookCode(list: BookList, row: number): BookCode {
  const { from, to } = list.codes.validityAt(row);
  return {
    system: list.system,
    edition: list.edition,
    code: formatCode(list.system, list.codes.codeAt(row)),
    title: list.system === 'msdrg' ? drgTitle(list.codes.titleAt(row)) : list.codes.titleAt(row),
    isBillable: list.codes.isValidAt(row),
    validFrom: from || undefined,
    validTo: to || undefined,
    isStarter: list.isStarter,
  };
}

function starterLists(starter: readonly StarterCode[]): BookList[] {
  const groups = new Map<string, StarterCode[]>();
  for (const code of starter) {
    const key = `${code.system}:${code.edition}`;
    groups.set(key, [...(groups.get(key) ?? []), code]);
  }
  return [...groups.values()].flatMap((codes) => {
    const [first] = codes;
    if (!first) return [];
    const rows = codes.map(({ code, title, billable }) => ({
      code: normaliseCode(code),
      title,
      isValid: billable,
    }));
    const sorted = rows.toSorted((a, b) => (a.code < b.code ? -1 : 1));
    const { system, edition } = first;
    return [{ system, edition, codes: openCodes(packCodes(sorted)), isStarter: true }];
  });
}
