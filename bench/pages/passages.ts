import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Flag } from '@/scripts/flag/flagger';

/** A stretch that a reader who knew neither the matcher nor the glossary marked; `optional`: right either way. */
export type MarkedSpan = {
  start: number;
  end: number;
  kind: 'term' | 'code' | 'category';
  text: string;
  optional?: boolean;
};

/** A text of about 120 words: about coding, or everyday text full of what looks like it. */
export type Passage = { id: string; half: 'coding' | 'everyday'; text: string; spans: MarkedSpan[] };

/** How a kind fared in one half. `covered`: found, or inside of a flag of another kind (`25` marked as a code, flagged as a term). */
export type Tally = { wanted: number; found: number; covered: number; flagged: number; right: number };

export type PassageResult = {
  passage: Passage;
  missed: MarkedSpan[];
  /** Flags that nothing marked speaks for. */
  extra: Flag[];
  tallies: Record<MarkedSpan['kind'], Tally>;
};

/**
 * The marked passages of a part: 1 to 5 were there to tune by (2 to 5 after a first measurement), 6 is kept apart. Its
 * reader marked modifiers and the like as codes, that of the others as terms.
 */
export function readPassages(part: 1 | 2 | 3 | 4 | 5 | 6): Passage[] {
  const path = fileURLToPath(new URL(`./passages-${part}.jsonl`, import.meta.url));
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Passage);
}

/**
 * Compares the flags of one passage with its marks. A code or category counts where exactly that stretch has the kind
 * (with or without a hyphen at its end); a term where a flagged term begins or ends where the mark does and shares at least half of its characters, or spans
 * all of it (readers differ on whether `POA indicator` or `indicator` is the term). A flag is right when it shares
 * characters with a mark, optional or not, of its kind.
 */
export function scorePassage(passage: Passage, flags: readonly Flag[]): PassageResult {
  const missed: MarkedSpan[] = [];
  const extra: Flag[] = [];
  const tallies = { term: tally(), code: tally(), category: tally() };
  for (const mark of passage.spans) {
    if (mark.optional) continue;
    tallies[mark.kind].wanted += 1;
    const isFlagged = flags.some((flag) => isFound(mark, flag));
    if (isFlagged) tallies[mark.kind].found += 1;
    else missed.push(mark);
    if (isFlagged || flags.some((flag) => isAround(mark, flag))) tallies[mark.kind].covered += 1;
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
  if (mark.kind !== 'term') return flag.start === mark.start && closedEnd(flag) === closedEnd(mark);
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
  return (mark.kind === 'term') === (flag.kind === 'term');
}

function shared(mark: MarkedSpan, flag: Flag): number {
  return Math.max(0, Math.min(mark.end, flag.end) - Math.max(mark.start, flag.start));
}
