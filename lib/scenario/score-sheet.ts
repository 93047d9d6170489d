import { normaliseCode } from '@/lib/codes/normalise-code';
import { bestAssignment } from '@/lib/std/best-assignment';
import { lineDetails, lostShare, type LineDetails, type LinePlace } from './line-details';
import { creditOf, matchCode, type CodeMatch } from './match-code';
import { isCodeShaped, isCptShaped } from './code-shape';
import type { CodeSheet, SheetLine } from './scenario-session';
import { SCORING } from './scoring-rules';
import type { ExpectedCode, OrderRule, SheetKey } from './sheet-key';

/** A line of the sheet and what became of it. `points` are negative for what is taken off. */
export type LineResult = { line: SheetLine; points: number } & (
  | {
      verdict: 'matched';
      expected: ExpectedCode;
      match: CodeMatch;
      details: LineDetails;
      brokenOrder: OrderRule[];
    }
  /** Right but not required. */
  | { verdict: 'optional'; expected: ExpectedCode }
  | { verdict: 'trap'; reason: string }
  /** The same code once more. */
  | { verdict: 'duplicate' }
  /** `insteadOf`: an alternate of a code that is already there. */
  | { verdict: 'extra'; insteadOf?: string }
  /** A CPT line while CPT is off. */
  | { verdict: 'not-scored' }
);

export type ScoredSheet = {
  /** `points` of `of`, 0 to 1. */
  share: number;
  points: number;
  of: number;
  /** Points that the lines earned before anything was taken off, and what was taken off (at most as much). */
  earned: number;
  takenOff: number;
  /** In the order of the sheet, diagnoses first; empty lines and words are left out. */
  lines: LineResult[];
  /** Expected codes, not optional, for which no line stands. */
  missing: ExpectedCode[];
  /** Order rules that both codes are there for and that the sheet breaks. */
  orderProblems: OrderRule[];
};

type Placed = { line: SheetLine; list: keyof CodeSheet; at: number };

/** An exact code always stands for itself, an alternate for its code; among what is left the points decide. */
const EXACT = 1e6;
const ALTERNATE = 1e3;

/**
 * Scores a code sheet by the rules of `SCORING` (docs/scenario-scoring.md). Which line stands for which expected code is
 * chosen so that the coder gets most; the order of secondary lines has no say in it.
 */
export function scoreSheet(key: SheetKey, sheet: CodeSheet): ScoredSheet {
  const placed = (['diagnoses', 'procedures'] as const).flatMap((list) =>
    sheet[list].map((line, at): Placed => ({ line, list, at })),
  );
  const filled = placed.filter(({ line }) => isCodeShaped(line.code));
  const isLeftOut = ({ line, list }: Placed) =>
    !key.hasCpt && list === 'procedures' && line.system !== 'icd10pcs' && isCptShaped(line.code);
  const scored = filled.filter((each) => !isLeftOut(each));
  const results = new Map<string, LineResult>();
  for (const { line } of filled.filter(isLeftOut))
    results.set(line.id, { line, points: 0, verdict: 'not-scored' });

  const matched = matchedLines(key, scored, sheet);
  const orderProblems = key.order.filter((rule) => isBroken(rule, matched));
  for (const each of matched) results.set(each.line.id, matchedResult(each, orderProblems));
  for (const result of unmatchedResults(key, scored, matched)) results.set(result.line.id, result);

  const found = new Set(matched.map(({ expected }) => expected));
  const required = key.expected.filter(({ isOptional }) => !isOptional);
  const lines = filled.flatMap(({ line }) => results.get(line.id) ?? []);
  const sum = (sign: 1 | -1) => lines.reduce((total, { points }) => total + Math.max(0, sign * points), 0);
  const [earned, off] = [sum(1), sum(-1)];
  const of = required.reduce((total, { weight }) => total + weight, 0);
  const points = Math.max(0, earned - off);
  return {
    share: of === 0 ? 0 : Math.min(1, points / of),
    points,
    of,
    earned,
    takenOff: Math.min(earned, off),
    lines,
    missing: required.filter((each) => !found.has(each)),
    orderProblems,
  };
}

type Matched = Placed & { expected: ExpectedCode; match: CodeMatch; details: LineDetails };

/**
 * Which line stands for which code. A diagnosis code is reported once (Guidelines I.B.12): entered again it stands for no
 * second code of its category either.
 */
function matchedLines(key: SheetKey, scored: readonly Placed[], sheet: CodeSheet): Matched[] {
  const matched = bestPairs(key, scored, sheet);
  const best = new Map<string, Matched>();
  for (const each of matched.filter(({ list }) => list === 'diagnoses')) {
    const code = normaliseCode(each.line.code);
    const other = best.get(code);
    if (!other || valueOf(each) > valueOf(other)) best.set(code, each);
  }
  const kept = new Set([...best.values()].map(({ line }) => line.id));
  const again = new Set(
    matched.filter(({ list, line }) => list === 'diagnoses' && !kept.has(line.id)).map(({ line }) => line.id),
  );
  if (again.size === 0) return matched;
  return matchedLines(
    key,
    scored.filter(({ line }) => !again.has(line.id)),
    sheet,
  );
}

function bestPairs(key: SheetKey, scored: readonly Placed[], sheet: CodeSheet): Matched[] {
  const equals = key.expected.filter(({ code }) => key.mayAlsoBePrincipal.includes(code));
  const first = sheet.diagnoses[0];
  const isFirstEqual =
    first !== undefined &&
    equals.some((each) => ['exact', 'alternate'].includes(matchCode(first, each)?.kind ?? ''));
  const traps = new Set(key.traps.map(({ code }) => normaliseCode(code)));
  // In an order of its own: which of two equally good pairings is taken must not depend on the order of the lines.
  const lines = scored.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const pairs = lines.map((placed) =>
    key.expected.map((expected): Matched | undefined => {
      const match = matchCode(placed.line, expected);
      if (!match || (match.kind === 'category' && traps.has(normaliseCode(placed.line.code))))
        return undefined;
      const place: LinePlace = {
        isFirst: placed.at === 0,
        isFirstEqual: placed.list === 'diagnoses' && isFirstEqual,
        mayBeFirst: equals.includes(expected),
      };
      return { ...placed, expected, match, details: lineDetails(placed.line, expected, place) };
    }),
  );
  const values = pairs.map((row) => row.map((pair) => (pair ? valueOf(pair) : 0)));
  return bestAssignment(values).flatMap((column, row) => {
    const pair = column === undefined ? undefined : pairs[row]?.[column];
    return pair ?? [];
  });
}

function valueOf(pair: Matched): number {
  const bonus = { exact: EXACT, alternate: ALTERNATE, category: 0 }[pair.match.kind];
  // What stands for something is not extra.
  return bonus + pointsOf(pair) + SCORING.extra;
}

function pointsOf({ expected, match, details }: Matched, lostByOrder = 0): number {
  if (expected.isOptional) return 0;
  return expected.weight * creditOf(match) * (1 - lostShare(details) - lostByOrder);
}

function sortKey({ line, list, at }: Placed): string {
  const { code, poa = '', modifiers = [], units = 1 } = line;
  return [list, normaliseCode(code), at === 0 ? 0 : 1, poa, modifiers.toSorted().join(' '), units].join('|');
}

function isBroken({ first, second }: OrderRule, matched: readonly Matched[]): boolean {
  const top = (code: string) =>
    Math.min(...matched.filter(({ expected }) => expected.code === code).map(({ at }) => at));
  const [upper, lower] = [top(first), top(second)];
  return Number.isFinite(upper) && Number.isFinite(lower) && lower < upper;
}

function matchedResult(matched: Matched, orderProblems: readonly OrderRule[]): LineResult {
  const { line, expected, match, details } = matched;
  if (expected.isOptional) return { line, points: 0, verdict: 'optional', expected };
  const brokenOrder = orderProblems.filter(({ first }) => first === expected.code);
  // A code that already lost for not standing first does not lose again for the same reason.
  const isCounted = brokenOrder.length > 0 && details.place !== 'below';
  const points = pointsOf(matched, isCounted ? SCORING.detail : 0);
  return { line, points, verdict: 'matched', expected, match, details, brokenOrder };
}

function unmatchedResults(
  key: SheetKey,
  scored: readonly Placed[],
  matched: readonly Matched[],
): LineResult[] {
  const isMatched = new Set(matched.map(({ line }) => line.id));
  const seen = new Set(matched.map(({ line }) => normaliseCode(line.code)));
  return scored
    .filter(({ line }) => !isMatched.has(line.id))
    .map(({ line }): LineResult => {
      const typed = normaliseCode(line.code);
      if (seen.has(typed)) return { line, points: -SCORING.extra, verdict: 'duplicate' };
      seen.add(typed);
      const trap = key.traps.find(({ code }) => normaliseCode(code) === typed);
      if (trap) return { line, points: -SCORING.trap, verdict: 'trap', reason: trap.reason };
      const replaced = key.expected.find((expected) => matchCode(line, expected)?.kind === 'alternate');
      return {
        line,
        points: -SCORING.extra,
        verdict: 'extra',
        ...(replaced && { insteadOf: replaced.code }),
      };
    });
}
