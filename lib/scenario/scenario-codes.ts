import type { BookCode, BookList, CodeBook } from '@/lib/codes/code-book';
import { CODE_SYSTEMS } from '@/lib/codes/code-system';
import { isCodeShaped, isCptShaped } from './code-shape';
import type { Scenario } from './scenario';
import type { SheetLine } from './scenario-session';

type System = SheetLine['system'];

/** What can be said of the entry in a code field. */
export type CodeCheck =
  | { kind: 'empty' }
  /** Words that are looked for, not a code. */
  | { kind: 'words' }
  | { kind: 'valid'; code: string; title: string }
  /** A code that has further characters below it, or is no longer in force. */
  | { kind: 'header'; code: string; title: string }
  | { kind: 'unknown'; edition: string; isStarter: boolean }
  /** A CPT number by its shape; the title is that of the user's own list, where it has the number. */
  | { kind: 'cpt'; title: string | undefined; hasOwnList: boolean }
  /** No CPT number yet. */
  | { kind: 'cpt-incomplete' };

/** Which list stands for a code system in a scenario. */
export type SearchedList = Pick<BookList, 'system' | 'edition' | 'isStarter'> & { wanted: string };

/** The installed codes as a scenario sees them: in its editions. */
export type ScenarioCodes = {
  search(systems: readonly System[], query: string, limit: number): BookCode[];
  check(system: System, text: string): CodeCheck;
  /** The lists that are searched; a system without any is left out. */
  lists(systems: readonly System[]): SearchedList[];
};

/**
 * The code book in the editions of a scenario. Where an edition is not installed, the starter set stands in for it, and
 * where another edition is installed instead, that one does: `lists` says so.
 */
export function scenarioCodes(book: CodeBook, editions: Scenario['editions']): ScenarioCodes {
  const wantedOf = (system: System) =>
    system === 'icd10cm' || system === 'icd10pcs' ? editions.icd10 : editions.hcpcs;
  const listOf = (system: System): SearchedList | undefined => {
    const wanted = wantedOf(system);
    const own = book.lists.filter((list) => list.system === system);
    const list = own.find(({ edition }) => edition === wanted) ?? own[0];
    return list && { system, edition: list.edition, isStarter: list.isStarter, wanted };
  };
  const find = (system: System, text: string) => {
    const list = listOf(system);
    return list && book.find(text, system).find(({ edition }) => edition === list.edition);
  };
  return {
    search(systems, query, limit) {
      if (query.trim() === '') return [];
      const lists = systems.flatMap((system) => listOf(system) ?? []);
      const hits = lists.flatMap(({ system, edition }) =>
        book.search(query, limit, { systems: [system], editions: [edition] }),
      );
      return hits.toSorted((a, b) => b.score - a.score).slice(0, limit);
    },
    check(system, text) {
      if (text.trim() === '') return { kind: 'empty' };
      if (!isCodeShaped(text)) return { kind: 'words' };
      const found = find(system, text);
      if (system === 'cpt') {
        if (!isCptShaped(text)) return { kind: 'cpt-incomplete' };
        return { kind: 'cpt', title: found?.title, hasOwnList: listOf('cpt') !== undefined };
      }
      if (found) {
        const { code, title, isBillable } = found;
        return { kind: isBillable ? 'valid' : 'header', code, title };
      }
      const list = listOf(system);
      return {
        kind: 'unknown',
        edition: list?.edition ?? wantedOf(system),
        isStarter: list?.isStarter ?? true,
      };
    },
    lists: (systems) => systems.flatMap((system) => listOf(system) ?? []),
  };
}

/** Whether a checked entry may be reported: undefined where that cannot be said. */
export function isReportable(check: CodeCheck): boolean | undefined {
  switch (check.kind) {
    case 'valid':
      return true;
    case 'header':
    case 'cpt-incomplete':
      return false;
    case 'unknown':
      return check.isStarter ? undefined : false;
    default:
      return undefined;
  }
}

/** What is searched, in words, and what is missing for it; empty while everything is as it should be. */
export function searchedWords(lists: readonly SearchedList[]): { searched: string; missing: string } {
  const name = ({ system, edition }: SearchedList) => `${CODE_SYSTEMS[system]} ${edition}`;
  const searched = lists
    .map((list) => (list.isStarter ? `${name(list)} (starter set)` : name(list)))
    .join(', ');
  const starters = lists.filter(({ isStarter }) => isStarter).map(name);
  const others = lists.filter(({ isStarter, edition, wanted }) => !isStarter && edition !== wanted);
  const missing = [
    ...(starters.length > 0
      ? [
          `The full set of ${starters.join(' and ')} is not installed: other codes can be typed, but not checked.`,
        ]
      : []),
    ...others.map((list) => `This record wants ${list.wanted}; only ${name(list)} is installed.`),
  ];
  return { searched, missing: missing.join(' ') };
}
