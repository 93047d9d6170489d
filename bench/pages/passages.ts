import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Flag } from '@/scripts/flag/flagger';

/**
 * A stretch that a reader who had seen neither the glossary nor any flag marked. `optional`: right either way. `unlisted`:
 * a code of a list that has no file to install, such as a modifier, a revenue code or CO-97; the glossary explains it, so
 * its flag is a term (ADR 16).
 */
export type MarkedSpan = {
  start: number;
  end: number;
  kind: 'term' | 'code' | 'category';
  text: string;
  optional?: boolean;
  unlisted?: boolean;
};

/** A text of some 45 to 200 words: about coding, or everyday text full of what looks like it. */
export type Passage = { id: string; half: 'coding' | 'everyday'; text: string; spans: MarkedSpan[] };

/** Marks are counted by their kind, and those of codes that no installed list has by themselves. */
export const MARK_KINDS = ['term', 'code', 'category', 'unlisted'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** How a kind fared in one half. `covered`: found, or inside of a flag of another kind (`25` marked as a code, flagged as a term). */
export type Tally = { wanted: number; found: number; covered: number; flagged: number; right: number };

export type PassageResult = {
  passage: Passage;
  missed: MarkedSpan[];
  /** Flags that nothing marked speaks for. */
  extra: Flag[];
  tallies: Record<MarkKind, Tally>;
};

export const PARTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
export type Part = (typeof PARTS)[number];

/**
 * The marked passages of a part: 1 to 5 and 7 to 10 were there to tune by (all but 1 after a first measurement), 6 and 11 are
 * kept apart. Codes of lists without a file are terms in 1 to 5, codes in 6, where their flags count as `covered` only, and
 * `unlisted` from 7 on.
 */
export function readPassages(part: Part): Passage[] {
  const path = fileURLToPath(new URL(`./passages-${part}.jsonl`, import.meta.url));
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Passage);
}

/**
 * Compares the flags of one passage with its marks. A code or category counts where exactly that stretch has the kind
 * (with or without a hyphen at its end); a term, or a code of no installed list, where a flagged term begins or ends where the mark does and shares at least half of its characters, or spans
 * all of it (readers differ on whether `POA indicator` or `indicator` is the term). A flag is right when it shares
 * characters with a mark, optional or not, of its kind.
 */
export function scorePassage(passage: Passage, flags: readonly Flag[]): PassageResult {
  const missed: MarkedSpan[] = [];
  const extra: Flag[] = [];
  const tallies = { term: tally(), code: tally(), category: tally(), unlisted: tally() };
  for (const mark of passage.spans) {
    if (mark.optional) continue;
    const kind = mark.unlisted ? 'unlisted' : mark.kind;
    tallies[kind].wanted += 1;
    const isFlagged = flags.some((flag) => isFound(mark, flag));
    if (isFlagged) tallies[kind].found += 1;
    else missed.push(mark);
    if (isFlagged || flags.some((flag) => isAround(mark, flag))) tallies[kind].covered += 1;
  }
  for (const flag of flags) {
    tallies[flag.kind].flagged += 1;
    if (passage.spans.some((mark) => shared(mark, flag) > 0 && isAlike(mark, flag)))
      tallies[flag.kind].right += 1;
    else extra.push(flag);
  }
  return { passage, missed, extra, tallies };
}

/** Adds up the tallies of several passages. */
export function sumTallies(results: readonly Tally[]): Tally {
  const sum = tally();
  for (const each of results) {
    for (const key of ['wanted', 'found', 'covered', 'flagged', 'right'] as const) sum[key] += each[key];
  }
  return sum;
}

function tally(): Tally {
  return { wanted: 0, found: 0, covered: 0, flagged: 0, right: 0 };
}

function isFound(mark: MarkedSpan, flag: Flag): boolean {
  if (!isAlike(mark, flag)) return false;
  if (!isTerm(mark)) return flag.start === mark.start && closedEnd(flag) === closedEnd(mark);
  const isInPlace = flag.start === mark.start || flag.end === mark.end;
  return isAround(mark, flag) || (isInPlace && shared(mark, flag) * 2 >= mark.end - mark.start);
}

function isAround(mark: MarkedSpan, flag: Flag): boolean {
  return flag.start <= mark.start && flag.end >= mark.end;
}

/** Where it ends without what shows that characters are missing: readers mark `K35.2` or `K35.2-`. */
function closedEnd({ end, text }: { end: number; text: string }): number {
  return end - (/\.?-$/.exec(text)?.[0].length ?? 0);
}

/** Whether a set calls it a code or a header is up to the edition that is installed. */
function isAlike(mark: MarkedSpan, flag: Flag): boolean {
  return isTerm(mark) === (flag.kind === 'term');
}

function isTerm({ kind, unlisted = false }: MarkedSpan): boolean {
  return kind === 'term' || unlisted;
}

function shared(mark: MarkedSpan, flag: Flag): number {
  return Math.max(0, Math.min(mark.end, flag.end) - Math.max(mark.start, flag.start));
}
