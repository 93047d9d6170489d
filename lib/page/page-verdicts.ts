import type { TermMatcher } from '@/lib/terms/build-matcher';
import { decideSpans } from '@/lib/terms/decide-spans';
import type { CodeCandidate, Mention, PageCode } from '@/lib/terms/mention';
import { PageScore } from '@/lib/terms/page-score';
import type { Decide } from './match-index';

/**
 * Decides over the mentions of one page by what is known of it so far: what the code sets have said, and whether the
 * page reads like coding text.
 */
export class PageVerdicts {
  readonly #codeOf: (candidate: CodeCandidate) => PageCode | null | undefined;
  readonly #matcher: TermMatcher;
  #score: PageScore;
  #wasCodingPage = false;
  /** While a page is read once more, the first text of it does not yet say that it is no longer about coding. */
  #isAgain = false;

  constructor(matcher: TermMatcher, codeOf: (candidate: CodeCandidate) => PageCode | null | undefined) {
    this.#matcher = matcher;
    this.#score = new PageScore(matcher);
    this.#codeOf = codeOf;
  }

  /** By the text and the codes up to the last call of `hasTurned`. */
  get isCodingPage(): boolean {
    return this.#wasCodingPage;
  }

  /** Where `readMentions` notes the words of coding that the page has. */
  get seen(): Uint8Array {
    return this.#score.seen;
  }

  /**
   * Takes in a text of the page.
   * @param characters its length, or 0 for a text that has been taken in before
   */
  addText(mentions: readonly Mention[], characters: number): void {
    this.#score.add(mentions, characters);
    for (const mention of mentions) {
      const codes = mention.kind === 'code' ? mention.candidates.map(this.#codeOf) : [];
      this.addCodes(codes.filter((code) => code !== null && code !== undefined));
    }
  }

  /** Takes in codes that stand on the page and in an installed set. */
  addCodes(codes: readonly PageCode[]): void {
    for (const code of codes) this.#score.addCode(code);
  }

  /**
   * Whether what has come since the last call makes the page one of coding, or no longer one.
   * @param isRead whether all of the page has been taken in
   */
  hasTurned(isRead: boolean): boolean {
    const { isCodingPage } = this.#score;
    if (this.#isAgain && !isRead && !isCodingPage) return false;
    if (isRead) this.#isAgain = false;
    const hasTurned = isCodingPage !== this.#wasCodingPage;
    this.#wasCodingPage = isCodingPage;
    return hasTurned;
  }

  /** Begins anew, for a page that is read once more, as it may have become another one. */
  reset(): void {
    this.#score = new PageScore(this.#matcher);
    this.#isAgain = true;
  }

  /** Which mentions of a text are flagged. Final is what neither a code set nor the rest of the page can change. */
  readonly decide: Decide = (mentions) => {
    const isOpen = mentions.some(
      (mention) => mention.isAmbiguous || (mention.kind === 'code' && this.#isUnknown(mention.candidates)),
    );
    return { spans: decideSpans(mentions, this.#codeOf, this.#wasCodingPage), isFinal: !isOpen };
  };

  #isUnknown(candidates: readonly CodeCandidate[]): boolean {
    return candidates.some((candidate) => this.#codeOf(candidate) === undefined);
  }
}
