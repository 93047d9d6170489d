import type { TermMatcher } from './build-matcher';
import { foldWord } from './fold-word';
import { isTitleNear } from './title-near';
import type { CodeCandidate, Mention, PageCode } from './mention';
import { TERM_EVIDENCE, type TermStrength } from './term-strength';
import { codingNote, evidenceOfNote, groupOfNote, ROLE, type WordGroup } from './word-role';
import { findFolded } from './word-table';

/**
 * What a page needs. "Report E11.9 as the principal diagnosis" has enough by its term and its code. The limits keep
 * everyday text below it: words that coders share with engineers and shops, words of insurance and of health, and codes
 * without a word of their title nearby (a clause J44.9, a locker E11.9) each add up to a limit. In the marked passages of
 * `bench/pages` text about coding comes to 3.0 at least; everyday text has no anchor.
 */
const THRESHOLD = 2.3;
/**
 * How much of that has to come from what is hardly ever said outside coding: its words and phrases, codes with their
 * titles, many terms of the field. Letters and words that also mean something else do not vouch for each other.
 */
const ANCHOR = 0.8;
const LIMITS: Record<Group, number> = {
  coding: Infinity,
  likely: 1,
  technical: 4,
  everyday: 0.5,
  insurance: 1.2,
  medical: 0.8,
  codes: 0.5,
};
/**
 * Two different terms of the field (`remittance advice`, `designated record set`) may come together in any article on
 * health care; each further one says that the text is of records, privacy or payment. Those that the news have as well
 * (`breach notification`) do not count (`term-strength.ts`).
 */
const FIELD_TERMS_ANYWHERE = 2;
const FURTHER_FIELD_TERM = 0.6;
/** The limit of everyday words and insurance together. */
const SHARED_LIMIT = 1.2;
/** A code beside words of its title. */
const TITLED_CODE = 2;
/**
 * A valid code of six characters or more, with its dot, or of ICD-10-PCS (`mention.evidence`) in a text with four words of
 * health says so too, if less: shelves and versions do not come to that. Somebody may ask about Z68.41 without the words
 * of its title.
 */
const LONG_EVIDENCE = 1.5;
const MUCH_MEDICAL = 0.8;
const LONG_CODE = 1;
/**
 * A long text comes across more words of any field: from 1,000 characters on, each doubling needs half a point more.
 * A news page of 5,000 words (30,000 characters) needs 4.8, a book of 5 MB 8.4.
 */
const SHORT_TEXT = 1_000;
const PER_DOUBLING = 0.5;

/** The words of a matcher that say something about their text. */
type NotedWords = Pick<TermMatcher, 'words' | 'roles' | 'codingNotes'>;

type Group = WordGroup | 'technical' | 'codes';
const GROUP_OF: Record<TermStrength, Group> = {
  own: 'everyday',
  coding: 'coding',
  technical: 'technical',
  field: 'insurance',
  shared: 'everyday',
  medical: 'medical',
};
/** The text beside so many candidates is kept until it is known whether they exist. */
const MAX_KEPT = 300;
/** So many different candidates say what a page is about; a whole code book need not be kept for that. */
const MAX_SEEN = 1_000;

/** What may be a code: `title` where an installed set has it, `isTitled` when words of that stand beside it. */
type SeenCode = { evidence: number; around?: string | undefined; title?: string; isTitled?: boolean };

/**
 * Adds up what shows that a page is about medical coding: terms, words of coding and valid codes, each different one
 * once, however often it stands there.
 */
export class PageScore {
  /** By number of a word of coding: 1 where it is on the page; `readMentions` notes it here. */
  readonly seen: Uint8Array;
  /** By term: the strongest way it is written. */
  readonly #terms = new Map<number, TermStrength>();
  readonly #codes = new Map<CodeCandidate, SeenCode>();
  readonly #matcher: NotedWords;
  #characters = 0;

  constructor(matcher: NotedWords) {
    this.#matcher = matcher;
    this.seen = new Uint8Array(matcher.codingNotes.length);
  }

  /** Adds the mentions of one text of the page, and its length in UTF-16 units. */
  add(mentions: readonly Mention[], characters: number): void {
    this.#characters += characters;
    for (const mention of mentions) {
      if (mention.kind === 'code') {
        for (const candidate of mention.candidates) {
          const seen = this.#seen(candidate);
          if (!seen) continue;
          seen.evidence = Math.max(seen.evidence, mention.evidence);
          this.#lookForTitle(seen, mention.around);
        }
      } else if (mention.evidence > TERM_EVIDENCE[this.#terms.get(mention.entry) ?? 'own'])
        this.#terms.set(mention.entry, mention.strength);
    }
  }

  /** Adds a code that stands on the page and that an installed set has. */
  addCode({ isKnown, system, code, title }: PageCode): void {
    if (!isKnown) return;
    const seen = this.#seen(`${system}:${code.replace('.', '')}`);
    if (!seen) return;
    seen.title = title;
    this.#lookForTitle(seen, seen.around);
  }

  /** Whether the page is about coding, by what has been added so far. */
  get isCodingPage(): boolean {
    const doublings = Math.max(0, Math.log2(this.#characters / SHORT_TEXT));
    return this.#evidence >= THRESHOLD + PER_DOUBLING * doublings;
  }

  get #evidence(): number {
    const sums = { coding: 0, likely: 0, technical: 0, everyday: 0, insurance: 0, medical: 0, codes: 0 };
    const add = (group: Group, evidence: number) => {
      sums[group] = Math.min(sums[group] + evidence, LIMITS[group]);
    };
    let fieldTerms = 0;
    for (const strength of this.#terms.values()) {
      add(GROUP_OF[strength], TERM_EVIDENCE[strength]);
      if (strength === 'field') fieldTerms += 1;
    }
    add('coding', FURTHER_FIELD_TERM * Math.max(0, fieldTerms - FIELD_TERMS_ANYWHERE));
    for (const [word, note] of this.#matcher.codingNotes.entries()) {
      const group = this.seen[word] === 1 && groupOfNote(note);
      if (group) add(group, evidenceOfNote(note));
    }
    for (const [candidate, { title, isTitled, evidence }] of this.#codes) {
      if (isTitled) add('coding', TITLED_CODE);
      // A CPT number is one by the words beside it, whether or not it is in a list of the user's.
      else if (title !== undefined && evidence >= LONG_EVIDENCE && sums.medical >= MUCH_MEDICAL)
        add('coding', LONG_CODE);
      else if (title !== undefined || candidate.startsWith('cpt:')) add('codes', evidence);
    }
    if (sums.coding + sums.technical < ANCHOR) return 0;
    const shared = Math.min(sums.everyday + sums.insurance, SHARED_LIMIT);
    return sums.coding + sums.likely + sums.technical + shared + sums.medical + sums.codes;
  }

  #seen(candidate: CodeCandidate): SeenCode | undefined {
    const known = this.#codes.get(candidate);
    if (known || this.#codes.size >= MAX_SEEN) return known;
    const seen = { evidence: 0 };
    this.#codes.set(candidate, seen);
    return seen;
  }

  #lookForTitle(seen: SeenCode, around: string | undefined): void {
    if (seen.title === undefined) {
      if (this.#codes.size < MAX_KEPT) seen.around = around;
    } else {
      seen.isTitled ||= around !== undefined && isTitleNear(seen.title, around, this.#weightOf);
      seen.around = undefined;
    }
  }

  readonly #weightOf = (word: string): number => {
    const role = this.#matcher.roles[findFolded(this.#matcher.words, foldWord(word))] ?? 0;
    if (role & ROLE.empty) return 0;
    return groupOfNote(codingNote(role)) === 'medical' ? 2 : 1;
  };
}
