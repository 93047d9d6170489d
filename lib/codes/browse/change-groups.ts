import type { CodeSystem } from '@/lib/codes/code-system';
import { normaliseCode } from '@/lib/codes/normalise-code';
import type { CodeChange, CodeChangeKind } from '@/lib/codes/records/code-change';
import { foldTitle } from '@/lib/codes/records/fold-title';
import { codeChapter, type CodeChapter } from './code-chapter';

/** What happened to a code, in words: of the list of changes and of a code's page. */
export const CHANGE_WORDS: Record<CodeChangeKind, string> = {
  added: 'Added',
  deleted: 'Deleted',
  revised: 'Revised',
  'became-header': 'Became a header',
  'became-valid': 'Became billable',
  terminated: 'Terminated',
};

export type ChangeGroup = { chapter: CodeChapter; changes: CodeChange[] };

export type ChangeFilter = { kind?: CodeChangeKind | undefined; typed: string };

/** How many changes there are of each kind, in the order of `CHANGE_WORDS`; kinds without one are left out. */
export function countChanges(changes: readonly CodeChange[]): { kind: CodeChangeKind; count: number }[] {
  const counts = new Map<CodeChangeKind, number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return (Object.keys(CHANGE_WORDS) as CodeChangeKind[]).flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
}

/**
 * The changes that a filter leaves, by chapter in the book's order. Typed is the beginning of a code, or words that
 * begin words of the new or old title.
 */
export function changeGroups(
  system: CodeSystem,
  changes: readonly CodeChange[],
  { kind, typed }: ChangeFilter,
): ChangeGroup[] {
  const code = normaliseCode(typed);
  const words = foldTitle(typed).split(' ').filter(Boolean);
  const isWanted = (change: CodeChange) => {
    if (kind !== undefined && change.kind !== kind) return false;
    if (change.code.startsWith(code)) return true;
    const titles = foldTitle(`${change.title} ${change.oldTitle ?? ''}`).split(' ');
    return words.length > 0 && words.every((word) => titles.some((each) => each.startsWith(word)));
  };
  const groups = new Map<string, ChangeGroup>();
  for (const change of changes.filter(isWanted)) {
    const chapter = codeChapter(system, change.code);
    const group = groups.get(chapter.id) ?? { chapter, changes: [] };
    groups.set(chapter.id, group);
    group.changes.push(change);
  }
  return [...groups.values()].toSorted((a, b) => a.chapter.order - b.chapter.order);
}

/** The codes that a person can report now and could not before: what a drill asks. */
export function newCodes(changes: readonly CodeChange[]): CodeChange[] {
  return changes.filter(({ kind, isValid }) => isValid && (kind === 'added' || kind === 'became-valid'));
}

/**
 * The day on which an edition takes effect: 1 October before the fiscal year. Undefined for editions that are not
 * fiscal years (HCPCS, MS-DRG).
 */
export function editionStart(edition: string): string | undefined {
  const [, year] = /^FY(\d{4})$/.exec(edition) ?? [];
  return year === undefined ? undefined : `${Number(year) - 1}-10-01`;
}
