import { foldTitle } from '@/lib/codes/records/fold-title';

type Term<T> = { title: string; terms?: readonly T[] };

/** A term on its line of the book: `depth` 0 is the main term, 1 its subterms, and so on. */
export type TermLine<T> = { at: number; depth: number; term: T };

/** Words that connect a subterm to what stands below it, when they stand alone (Guidelines I.A.11 to I.A.15). */
const CONNECTING = new Set(
  'and|as|associated with|by|complicated by|complicating|due to|during|following|for|from|in|in (due to)|of|on|or|resulting in|secondary to|to|type|with|with or without|with/due to|without'.split(
    '|',
  ),
);

/** Whether a subterm is only a connecting word. */
export function isConnecting(title: string): boolean {
  return CONNECTING.has(title.toLowerCase().replace(/[,\s]+$/, ''));
}

/** A term and all below it, line by line as in the book. `at` counts the lines. */
export function termLines<T extends Term<T>>(main: T): TermLine<T>[] {
  const lines: TermLine<T>[] = [];
  // A stack instead of recursion: a file of any depth cannot overflow it.
  const open: { term: T; depth: number }[] = [{ term: main, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { term, depth } = next;
    lines.push({ at: lines.length, depth, term });
    const below = term.terms ?? [];
    for (let at = below.length - 1; at >= 0; at -= 1) {
      const child = below[at];
      if (child) open.push({ term: child, depth: depth + 1 });
    }
  }
  return lines;
}

/**
 * The lines that a person means by some words: every word begins a word of the line or of a line above it in the same
 * branch. Lines above a found one are kept with it. All lines when nothing was typed.
 */
export function findLines<T extends Term<T>>(lines: readonly TermLine<T>[], typed: string): TermLine<T>[] {
  const wanted = foldTitle(typed).split(' ').filter(Boolean);
  if (wanted.length === 0) return [...lines];
  const branch: { line: TermLine<T>; missing: string[]; isKept: boolean }[] = [];
  const found: TermLine<T>[] = [];
  for (const line of lines) {
    branch.length = Math.min(branch.length, line.depth);
    const words = foldTitle(line.term.title).split(' ');
    const above = branch.at(-1)?.missing ?? wanted;
    const missing = above.filter((word) => !words.some((each) => each.startsWith(word)));
    const isKept = missing.length === 0;
    branch.push({ line, missing, isKept });
    if (!isKept) continue;
    for (const one of branch.slice(0, -1)) {
      if (one.isKept) continue;
      one.isKept = true;
      found.push(one.line);
    }
    found.push(line);
  }
  return found;
}
