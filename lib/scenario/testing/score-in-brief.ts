import type { CodeSheet } from '../scenario-session';
import { scoreSheet, type LineResult } from '../score-sheet';
import type { SheetKey } from '../sheet-key';

/** A row of a table of scores: the points of a sheet, and each line in brief. */
export type ScoreCase = [name: string, sheet: CodeSheet, points: number, lines: string[]];

/** A line as one word or two: what it stands for, and what is wrong with it. */
export function brief(result: LineResult): string {
  if (result.verdict !== 'matched') return result.verdict;
  const { match, details, brokenOrder } = result;
  const kind = match.kind === 'alternate' ? `${match.credit}-alternate` : match.kind;
  return [
    kind === 'category' && match.kind === 'category' ? `category ${match.agreeing}/${match.of}` : kind,
    details.place === 'right' ? '' : (details.place ?? ''),
    details.poa === 'wrong' || details.poa === 'missing' ? `poa-${details.poa}` : '',
    details.modifiers ? 'modifiers' : '',
    details.units ? 'units' : '',
    brokenOrder.length > 0 ? 'order' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Points to the thousandth, as `scoreInBrief` gives them. */
export function rounded(points: number): number {
  return Math.round(points * 1000) / 1000;
}

/** The points of a sheet, and each of its lines in brief. */
export function scoreInBrief(key: SheetKey, sheet: CodeSheet): { points: number; lines: string[] } {
  const { points, lines } = scoreSheet(key, sheet);
  return { points: rounded(points), lines: lines.map(brief) };
}
