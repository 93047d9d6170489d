import { normaliseCode } from '@/lib/codes/normalise-code';
import type { LineResult } from './score-sheet';

/** What became of a line, as a heading of two or three words and sentences. */
export type LineWords = { tone: 'good' | 'part' | 'bad' | 'none'; verdict: string; sentences: string[] };

/** Puts the result of a line into words. The reasons are the scenario's; `rationale` and reference stand beside them. */
export function explainLine(result: LineResult): LineWords {
  switch (result.verdict) {
    case 'matched':
      return matchedWords(result);
    case 'optional':
      return {
        tone: 'none',
        verdict: 'Optional',
        sentences: ['Right, but not required: no points, and nothing off.'],
      };
    case 'trap':
      return { tone: 'bad', verdict: 'Trap', sentences: [result.reason] };
    case 'duplicate':
      return { tone: 'bad', verdict: 'Entered twice', sentences: ['The same code is already on the sheet.'] };
    case 'extra':
      return {
        tone: 'bad',
        verdict: 'Not needed',
        sentences: [
          result.insteadOf === undefined
            ? 'The record does not call for this code.'
            : `It would be accepted in the place of ${result.insteadOf}, which is already there.`,
        ],
      };
    case 'not-scored':
      return { tone: 'none', verdict: 'Not scored', sentences: ['CPT is switched off.'] };
  }
}

function matchedWords(result: Extract<LineResult, { verdict: 'matched' }>): LineWords {
  const { line, expected, match, details, brokenOrder } = result;
  const sentences: string[] = [];
  if (match.kind === 'alternate') {
    sentences.push(`Accepted in the place of ${expected.code}. ${match.reason}`);
  } else if (match.kind === 'category') {
    const part = expected.system === 'icd10pcs' ? 'table' : 'category';
    const given = normaliseCode(line.code).length;
    const isShort = given < normaliseCode(expected.code).length;
    sentences.push(
      `Right ${part}, wrong detail: expected is ${expected.code}. ${match.agreeing} of ${match.of} characters after the ${part} agree.`,
      ...(isShort ? ['Your code has fewer characters than the expected one.'] : []),
    );
  }
  sentences.push(...placeWords(expected.role, details.place), ...poaWords(result));
  if (details.modifiers) {
    const { missing, extra } = details.modifiers;
    if (missing.length > 0) sentences.push(`Missing modifier: ${missing.join(', ')}.`);
    if (extra.length > 0) sentences.push(`Modifier that does not belong here: ${extra.join(', ')}.`);
  }
  if (details.units) sentences.push(`Units: ${details.units.expected}, not ${details.units.given}.`);
  for (const { first, second, reason } of brokenOrder)
    sentences.push(`${first} goes above ${second}. ${reason}`);
  const isFull = result.points >= expected.weight;
  const kind = { exact: 'Right', alternate: 'Accepted', category: 'Partly right' }[match.kind];
  return {
    tone: isFull ? 'good' : 'part',
    verdict: !isFull && match.kind === 'exact' ? 'Right code' : kind,
    sentences,
  };
}

function placeWords(role: string, place: string | undefined): string[] {
  const name =
    { principal: 'principal diagnosis', 'first-listed': 'first-listed diagnosis' }[role] ??
    'principal procedure';
  switch (place) {
    case 'right':
      return [`Rightly the ${name}.`];
    case 'below':
      return [`This is the ${name}: it goes first.`];
    case 'above':
      return ['It stands first, and is a secondary code.'];
    case 'equal':
      return ['Two diagnoses may equally come first here, so the order of the two is free.'];
    default:
      return [];
  }
}

function poaWords({ line, expected, details }: Extract<LineResult, { verdict: 'matched' }>): string[] {
  const wanted = (expected.poa ?? []).join(' or ');
  switch (details.poa) {
    case 'right':
      return [`POA ${line.poa} is right.`];
    case 'wrong':
      return [`POA is ${wanted}, not ${line.poa}.`];
    case 'missing':
      return [`The POA indicator is missing: ${wanted}.`];
    case 'exempt':
      return ['Exempt from POA reporting.'];
    default:
      return [];
  }
}

/** Points as they are written: at most two decimals (`3.75`, `−0.5`). */
export function pointsText(points: number): string {
  const text = String(Math.round(Math.abs(points) * 100) / 100);
  return points < 0 && text !== '0' ? `−${text}` : text;
}

/** The share of the points as a whole percentage, and in words. */
export function shareWords(share: number): { percent: number; words: string } {
  // Rounded down at the top: 99.6 % is not all of it.
  const percent = share >= 1 ? 100 : Math.min(99, Math.round(share * 100));
  if (percent === 100) return { percent, words: 'Everything right.' };
  if (percent >= 80) return { percent, words: 'Most of it is right. Look at what is left.' };
  if (percent >= 50) return { percent, words: 'The main lines are there. Read what is missing.' };
  return { percent, words: 'Read the reasons below, then try the record again.' };
}
