import type { TermMatcher } from './build-matcher';
import { isCounted } from './code-edges';
import { countBetween, type DigitWord, type FoundWords } from './found-words';
import { ROLE } from './word-role';

/** How many words before and after may hold the word of coding that an unsure code needs. */
export const REACH = 40;
/** In a text of so few words, a cell or a line of a list, the page alone has to say. */
const SHORT_TEXT = 8;
const CPT_REACH = 20;
const CPT_REACH_AFTER = 3;
const BESIDE_REACH = 4;
/** The same for words of billing procedures and for other codes, which say less. */
const BILLING_REACH = 12;
const VISIT_REACH = 40;
/** How many words from one MS-DRG to another: `moves from DRG 194 to 193`. */
const DRG_REACH = 100;
/** Remark codes of remittances (N130, M15); categories and codes without a dot of two chapters look the same. */
const REMARK = /^[MN]\d{2,3}$/;
const PHRASE_REACH = 30;

/** The words found around one word with a digit. Used again for each text. */
export class Surroundings {
  #matcher!: TermMatcher;
  #text = '';
  #found!: FoundWords;
  #order = 0;
  #start = 0;
  #end = 0;
  /** The first word found that does not come before it. */
  #index = 0;

  /** Turns to a text: before anything else. */
  read(matcher: TermMatcher, text: string, found: FoundWords): void {
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

  /** Whether a word right beside it says that it is something else: vitamin B12, an N95 mask, MRN 20417, HCC V28. */
  isOther(): boolean {
    return (
      this.#isBefore(ROLE.otherBefore, /^\s?[\s#-]$/) ||
      this.#isAfter(ROLE.otherAfter) ||
      this.#matcher.listed.other.test(
        this.#text.slice(Math.max(0, this.#start - PHRASE_REACH), this.#end).toLowerCase(),
      )
    );
  }

  /** Whether it is a remark code by the words around it. */
  isRemark(): boolean {
    if (!REMARK.test(this.#text.slice(this.#start, this.#end)) || !this.isNear(ROLE.remark)) return false;
    return !this.#isBehind(this.#matcher.listed.diagnosis);
  }

  /** Whether a number is what an MS-DRG named before it turns into, or is compared with. */
  isNextDrg(since: number): boolean {
    const { toDrg, fromDrg } = this.#matcher.listed;
    return (
      since <= DRG_REACH &&
      this.#end - this.#start === 3 &&
      (fromDrg.test(this.#text.slice(this.#end, this.#end + 30)) ||
        (toDrg.test(this.#text.slice(Math.max(0, this.#start - 12), this.#start)) &&
          !isCounted(this.#matcher.listed, this.#text, this.#end)))
    );
  }

  isAfterDrg(): boolean {
    return this.#isBefore(ROLE.drg, /^(?:\s|-|\s?#|s\s|:\s)$/);
  }

  /**
   * Whether a number of five digits is a CPT number by the words around it.
   * @param since how many words before it the last code stands
   */
  isProcedure(since: number): boolean {
    if (this.isNear(ROLE.cpt, CPT_REACH, CPT_REACH_AFTER)) return true;
    const { units, visit } = this.#matcher.listed;
    if (units.test(this.#text.slice(this.#end, this.#end + 6))) return true;
    if (!this.#isAfter(ROLE.counted)) {
      if (since <= BILLING_REACH || this.isNear(ROLE.procedure, BILLING_REACH, BILLING_REACH)) return true;
      if (visit.test(this.#text.slice(Math.max(0, this.#start - VISIT_REACH), this.#end + VISIT_REACH)))
        return true;
    }
    const { orders, starts, ends } = this.#found;
    for (let at = this.#index - 1; at >= 0 && (orders[at] ?? 0) >= this.#order - BESIDE_REACH; at -= 1) {
      if (!this.#hasRole(at, ROLE.code)) continue;
      // "ZIP code", "area code"
      const isOther =
        at > 0 && this.#hasRole(at - 1, ROLE.otherBefore) && (starts[at] ?? 0) - (ends[at - 1] ?? 0) === 1;
      const between = this.#text.slice(ends[at], this.#start);
      return !isOther && !/[.!?]\s/.test(between) && !isCounted(this.#matcher.listed, this.#text, this.#end);
    }
    return (
      this.isNear(ROLE.procedure | ROLE.coding) && !isCounted(this.#matcher.listed, this.#text, this.#end)
    );
  }

  /** Whether a pattern fits what stands before it. */
  #isBehind(pattern: RegExp): boolean {
    return pattern.test(this.#text.slice(Math.max(0, this.#start - PHRASE_REACH), this.#start));
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
