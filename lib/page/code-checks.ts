import { MOST_CANDIDATES } from '@/lib/terms/most-candidates';
import type { CodeCandidate, Mention, PageCode } from '@/lib/terms/mention';

/** Asks the extension about candidates; the answers come in the same order, null for what no installed set has. */
export type AskCodes = (candidates: CodeCandidate[]) => Promise<(PageCode | null)[]>;

/** Text comes run by run: those of a moment are asked about together. */
const GATHER_MS = 50;
/** A page that is a whole code book: what comes after so many different candidates is not looked at. */
const MAX_KNOWN = 10_000;

/** What the installed code sets say of the candidates on one page. Each is asked about once. */
export class CodeChecks {
  readonly #ask: AskCodes;
  readonly #onAnswers: (codes: readonly PageCode[]) => void;
  readonly #signal: AbortSignal;
  readonly #answers = new Map<CodeCandidate, PageCode | null | undefined>();
  #waiting: CodeCandidate[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onAnswers called with the codes that an installed set has, whenever answers have come */
  constructor(ask: AskCodes, onAnswers: (codes: readonly PageCode[]) => void, signal: AbortSignal) {
    this.#ask = ask;
    this.#onAnswers = onAnswers;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  /** What is known of a candidate: null when no installed set has it, undefined while nobody has said. */
  codeOf(candidate: CodeCandidate): PageCode | null | undefined {
    return this.#answers.get(candidate);
  }

  /** Asks about those candidates that have not been asked about, in a moment. */
  want(mentions: readonly Mention[]): void {
    for (const mention of mentions) {
      if (mention.kind !== 'code') continue;
      for (const candidate of mention.candidates) {
        if (this.#answers.has(candidate) || this.#answers.size >= MAX_KNOWN) continue;
        this.#answers.set(candidate, undefined);
        this.#waiting.push(candidate);
      }
    }
    this.#askSoon();
  }

  #askSoon(): void {
    if (this.#waiting.length === 0 || this.#timer !== undefined || this.#signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#askNow();
    }, GATHER_MS);
  }

  async #askNow(): Promise<void> {
    const asked = this.#waiting.splice(0, MOST_CANDIDATES);
    this.#askSoon();
    // Without an answer the candidates stay what they are: nothing that can be flagged.
    const answers: (PageCode | null)[] = await this.#ask(asked).catch(() => []);
    if (this.#signal.aborted) return;
    asked.forEach((candidate, at) => this.#answers.set(candidate, answers[at]));
    this.#onAnswers(answers.filter((answer): answer is PageCode => answer !== null));
  }
}
