import type { TermMatcher } from './build-matcher';
import { isFree } from './code-edges';
import { codeShapeAt, type CodeForm, type CodeShape } from './code-shape';
import { Surroundings, REACH } from './code-surroundings';
import type { DigitWord, FoundWords } from './found-words';
import type { Mention } from './mention';
import { ROLE } from './word-role';

/** What a code of each form adds to the score of its page when an installed set has it. */
const EVIDENCE: Record<CodeForm, number> = {
  dotted: 1,
  pcs: 1.5,
  plain: 0.5,
  category: 0.3,
  table: 0.3,
  procedure: 0.3,
  number: 0.5,
};
/** A second character after the dot is in few version numbers. */
const LONG_EVIDENCE = 1.5;
const LONG_LENGTH = 6;
const LIST_GAP = /^\s*(?:[,;/&–-]|(?:,\s*)?(?:and|or|to|through|thru|versus|vs\.?))?\s*$/;
const LONGEST_LIST_GAP = 12;
const NINE = 57;
const AROUND = 120;
/** What the notation of a category ends with: `E11.-`, `L89.15-`. */
const OPEN_END = /\.?-(?![\p{L}\p{N}])/uy;
type Shaped = DigitWord & CodeShape;

/** One for all texts: where none is left, the browser forgets at each collection of garbage how it reads one fast. */
const surroundings = new Surroundings();

/**
 * Finds what may be codes among the words with digits, and adds what its surroundings do not speak against. What is
 * surely written as a code speaks for the unsure ones near it.
 */
export function readCodes(matcher: TermMatcher, text: string, found: FoundWords, into: Mention[]): void {
  const shapes = shapesIn(matcher, text, found);
  if (shapes.length === 0) return;
  surroundings.read(matcher, text, found);
  for (const { form, isCapital, order } of shapes) {
    if (!isCapital || (form !== 'dotted' && form !== 'pcs')) continue;
    found.codes.push(order);
    if (form === 'pcs') found.procedures.push(order);
  }
  const meant = new Set<string>();
  const orders: number[] = [];
  let last: Shaped | undefined;
  let drgOrder = -Infinity;
  for (const shape of shapes) {
    const { start, end, order, form, candidates } = shape;
    surroundings.goTo(shape);
    const isListed = last?.form === form && isListGap(text, last.end, start);
    const key = form + candidates[0];
    const isAgain = form !== 'number' && meant.has(key);
    const since = order - (orders.at(-1) ?? -Infinity);
    if (!isAgain && !isMeant(shape, surroundings, isListed, since, order - drgOrder)) continue;
    orders.push(order);
    if (form === 'number') drgOrder = order;
    meant.add(key);
    last = shape;
    into.push({
      kind: 'code',
      start,
      end,
      candidates,
      openEnd: openEndOf(text, shape),
      around: text.slice(Math.max(0, start - AROUND), end + AROUND),
      isAmbiguous: true,
      evidence: evidenceOf(shape),
    });
  }
  found.codes = orders;
}

function shapesIn({ roles }: TermMatcher, text: string, found: FoundWords): Shaped[] {
  // A page of prices has thousands of numbers, and nothing to make codes of them.
  let role = 0;
  for (let at = 0; at < found.count; at += 1) role |= roles[found.words[at] ?? 0] ?? 0;
  const hasDrg = (role & ROLE.drg) !== 0;
  const hasCode = (role & (ROLE.code | ROLE.procedure)) !== 0;
  const shapes: Shaped[] = [];
  let behind = 0;
  for (const { start, end, order, index } of found.digits) {
    const length = end - start;
    const isNumber = text.charCodeAt(end - 1) <= NINE && text.charCodeAt(start) <= NINE;
    if (start < behind || (isNumber && ((length <= 3 && !hasDrg) || (length === 5 && !hasCode)))) continue;
    const shape = codeShapeAt(text, start, end);
    if (!shape || !isFree(text, start, shape.end)) continue;
    const { form, candidates, isCapital } = shape;
    behind = shape.end;
    shapes.push({ start, end: behind, order, index, form, candidates, isCapital });
  }
  return shapes;
}

/**
 * @param isListed whether only a comma or the like parts it from a code of its form
 * @param since how many words before it the last code stands
 * @param sinceDrg the same for the last MS-DRG
 */
function isMeant(
  { form, isCapital }: CodeShape,
  around: Surroundings,
  isListed: boolean,
  since: number,
  sinceDrg: number,
): boolean {
  if (form === 'number') return isListed || around.isAfterDrg() || around.isNextDrg(sinceDrg);
  if (around.isOther()) return false;
  if (isListed) return true;
  if (around.isRemark()) return false;
  if (form === 'procedure') return around.isProcedure(since);
  if (form === 'plain' && isCapital && around.isNear(ROLE.procedure)) return true;
  const isNear = since <= REACH || around.isNear(ROLE.coding) || around.isNearCode();
  if (form === 'table') return isCapital && isNear;
  if (!isCapital) return isNear;
  return form === 'dotted' || form === 'pcs' || isNear || around.isShort();
}

/** How much longer it is where it turns out to be a category, if it is. */
function openEndOf(text: string, { end }: CodeShape): number {
  OPEN_END.lastIndex = end;
  return OPEN_END.test(text) ? OPEN_END.lastIndex - end : 0;
}

function evidenceOf({ start, end, form, isCapital }: Shaped): number {
  if (!isCapital) return 0;
  return form === 'dotted' && end - start >= LONG_LENGTH ? LONG_EVIDENCE : EVIDENCE[form];
}

function isListGap(text: string, from: number, to: number): boolean {
  return to - from <= LONGEST_LIST_GAP && LIST_GAP.test(text.slice(from, to));
}
