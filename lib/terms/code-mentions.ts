import type { TermMatcher } from './build-matcher';
import { isCounted, isFree } from './code-edges';
import { codeShapeAt, type CodeForm, type CodeShape } from './code-shape';
import { countBetween, type DigitWord, type FoundWords } from './found-words';
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
/** How many words before and after may hold the word of coding that an unsure code needs. */
const REACH = 40;
/** In a text of so few words, a cell or a line of a list, the page alone has to say. */
const SHORT_TEXT = 8;
const LIST_GAP = /^\s*(?:[,;/&–-]|(?:,\s*)?(?:and|or|to|through|thru|versus|vs\.?))?\s*$/;
const LONGEST_LIST_GAP = 12;
const NINE = 57;
const AROUND = 120;
const CPT_REACH = 20;
const CPT_REACH_AFTER = 3;
const BESIDE_REACH = 4;
/** The same for words of billing procedures and for other codes, which say less. */
const BILLING_REACH = 12;
/** Visits, right before or behind a number; and units, right behind it. */
const VISIT = /\bE[/&]M\b|\b(?:new|established) patients?\b/i;
const VISIT_REACH = 40;
const UNITS = /^\s?[×x]\s?\d/;
/** From one MS-DRG to another: `moves from DRG 194 to 193`. */
const TO_DRG = /(\b(to|into|than|instead of|vs\.?|or)|→|>)\s*$/i;
const DRG_REACH = 25;
/** What the notation of a category ends with: `E11.-`, `L89.15-`. */
const OPEN_END = /\.?-(?![\p{L}\p{N}])/uy;
type Shaped = DigitWord & CodeShape;

/**
 * Finds what may be codes among the words with digits, and adds what its surroundings do not speak against. What is
 * surely written as a code speaks for the unsure ones near it.
 */
export function readCodes(matcher: TermMatcher, text: string, found: FoundWords, into: Mention[]): void {
  const shapes = shapesIn(matcher, text, found);
  if (shapes.length === 0) return;
  const surroundings = new Surroundings(matcher, text, found);
  for (const { form, isCapital, order } of shapes) {
    if (!isCapital || (form !== 'dotted' && form !== 'pcs')) continue;
    found.codes.push(order);
    if (form === 'pcs') found.procedures.push(order);
  }
  const meant = new Set<string>();
  const orders: number[] = [];
  let last: Shaped | undefined;
  for (const shape of shapes) {
    const { start, end, order, form, candidates } = shape;
    surroundings.goTo(shape);
    const isListed = last?.form === form && isListGap(text, last.end, start);
    const key = form + candidates[0];
    const isAgain = form !== 'number' && meant.has(key);
    const since = order - (orders.at(-1) ?? -Infinity);
    if (!isAgain && !isMeant(shape, surroundings, isListed, since, last?.form === 'number')) continue;
    orders.push(order);
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
 * @param isNumber whether that was an MS-DRG
 */
function isMeant(
  { form, isCapital }: CodeShape,
  around: Surroundings,
  isListed: boolean,
  since: number,
  isNumber: boolean,
): boolean {
  if (form === 'number') return isListed || around.isAfterDrg() || (isNumber && around.isNextDrg(since));
  if (around.isOther()) return false;
  if (isListed) return true;
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

/** The words found around one word with a digit. */
class Surroundings {
  readonly #matcher: TermMatcher;
  readonly #text: string;
  readonly #found: FoundWords;
  #order = 0;
  #start = 0;
  #end = 0;
  /** The first word found that does not come before it. */
  #index = 0;

  constructor(matcher: TermMatcher, text: string, found: FoundWords) {
    this.#matcher = matcher;
    this.#text = text;
    this.#found = found;
  }

  goTo({ start, end, order, index }: DigitWord): void {
    this.#order = order;
    this.#index = index;
    this.#start = start;
    this.#end = end;
  }

  isShort(): boolean {
    return this.#found.total <= SHORT_TEXT;
  }

  /** Whether a word of this role stands near. */
  isNear(role: number, before = REACH, after = REACH): boolean {
    const { orders, count } = this.#found;
    for (let at = this.#index - 1; at >= 0 && (orders[at] ?? 0) >= this.#order - before; at -= 1)
      if (this.#hasRole(at, role)) return true;
    for (let at = this.#index; at < count && (orders[at] ?? 0) <= this.#order + after; at += 1)
      if (this.#hasRole(at, role)) return true;
    return false;
  }

  /** Whether what is surely written as a code stands near. */
  isNearCode(): boolean {
    return countBetween(this.#found.codes, this.#order - REACH, this.#order + REACH) > 0;
  }

  /** Whether a word right beside it says that it is something else: vitamin B12, an N95 mask. */
  isOther(): boolean {
    return this.#isBefore(ROLE.otherBefore, /^\s?[\s#-]$/) || this.#isAfter(ROLE.otherAfter);
  }

  /** Whether a number is what an MS-DRG named before it turns into, or is compared with. */
  isNextDrg(since: number): boolean {
    return (
      since <= DRG_REACH &&
      this.#end - this.#start === 3 &&
      TO_DRG.test(this.#text.slice(Math.max(0, this.#start - 12), this.#start)) &&
      !isCounted(this.#text, this.#end)
    );
  }

  isAfterDrg(): boolean {
    return this.#isBefore(ROLE.drg, /^(?:\s|-|\s?#|s\s)$/);
  }

  /**
   * Whether a number of five digits is a CPT number by the words around it.
   * @param since how many words before it the last code stands
   */
  isProcedure(since: number): boolean {
    if (this.isNear(ROLE.cpt, CPT_REACH, CPT_REACH_AFTER)) return true;
    if (UNITS.test(this.#text.slice(this.#end, this.#end + 6))) return true;
    if (!this.#isAfter(ROLE.counted)) {
      if (since <= BILLING_REACH || this.isNear(ROLE.procedure, BILLING_REACH, BILLING_REACH)) return true;
      if (VISIT.test(this.#text.slice(Math.max(0, this.#start - VISIT_REACH), this.#end + VISIT_REACH)))
        return true;
    }
    const { orders, starts, ends } = this.#found;
    for (let at = this.#index - 1; at >= 0 && (orders[at] ?? 0) >= this.#order - BESIDE_REACH; at -= 1) {
      if (!this.#hasRole(at, ROLE.code)) continue;
      // "ZIP code", "area code"
      const isOther =
        at > 0 && this.#hasRole(at - 1, ROLE.otherBefore) && (starts[at] ?? 0) - (ends[at - 1] ?? 0) === 1;
      const between = this.#text.slice(ends[at], this.#start);
      return !isOther && !/[.!?]\s/.test(between) && !isCounted(this.#text, this.#end);
    }
    return this.isNear(ROLE.procedure | ROLE.coding) && !isCounted(this.#text, this.#end);
  }

  #isBefore(role: number, gap: RegExp): boolean {
    const at = this.#index - 1;
    if (at < 0 || this.#found.orders[at] !== this.#order - 1 || !this.#hasRole(at, role)) return false;
    return gap.test(this.#text.slice(this.#found.ends[at], this.#start));
  }

  #isAfter(role: number): boolean {
    let at = this.#index;
    while (at < this.#found.count && (this.#found.starts[at] ?? 0) < this.#end) at += 1;
    if (at >= this.#found.count || !this.#hasRole(at, role)) return false;
    return /^[\s-]$/.test(this.#text.slice(this.#end, this.#found.starts[at]));
  }

  #hasRole(at: number, role: number): boolean {
    return ((this.#matcher.roles[this.#found.words[at] ?? 0] ?? 0) & role) !== 0;
  }
}
