import type { CompiledTerms } from '@/lib/terms/compile-terms';
import { buildMatcher, matchTerms } from '@/lib/terms/match-terms';
import { FlagPainter } from './flag-painter';
import { matchAt } from './hit-test';
import { MatchIndex } from './match-index';
import { scanPage } from './page-scanner';
import { listen } from './safe-dom';
import { TermCard } from './term-card';
import { TermCards } from './term-cards';
import { followPointer } from './term-pointer';
import { throttled } from './throttled';

/** The flags on one page. */
export type PageTerms = {
  /** How many terms stand on the page, repetitions included. */
  count(): number;
  /** Whether the page has more text than is read. */
  isTooLarge(): boolean;
  /** Opens the card of the next term in document order, scrolls to it and gives it the focus. */
  showNext(): void;
  showPrevious(): void;
  /** Takes everything away: flags, card, listeners and observers. */
  detach(): void;
};

/** The page can clear the registry of highlights without telling anyone. */
const REPAIR_EVERY_MS = 2_000;
const PAINT_VIEW_EVERY_MS = 200;
const LOOK_AT_HIDDEN_AFTER_MS = 300;
const REPORT_EVERY_MS = 500;

/**
 * Flags the terms on a page and shows their cards. The page's DOM stays as it is, except for the card while it is open.
 * @param compiled the glossary
 * @param onOpenNote called inside the reader's click, so that a side panel may be opened from it
 * @param onChange called with the first count and whenever it has changed, at most twice a second
 * @param signal detaches when it aborts, as `detach` does
 */
export function attachPageTerms(options: {
  document: Document;
  compiled: CompiledTerms;
  onOpenNote: (noteId: string) => void;
  onChange: (count: number, tooLarge: boolean) => void;
  signal: AbortSignal;
}): PageTerms {
  const { document, compiled, onOpenNote, onChange } = options;
  const attached = new AbortController();
  const { signal } = attached;
  const matcher = buildMatcher(compiled);
  const index = new MatchIndex();
  const painter = new FlagPainter(document, index);
  const card = new TermCard(document, onOpenNote);
  const cards = new TermCards(document, compiled.entries, index, card);
  const count = () => index.all().length;
  let reported = '';
  const report = throttled(
    () => {
      const news = `${count()} ${scanner.isTooLarge()}`;
      if (news !== reported) onChange(count(), scanner.isTooLarge());
      reported = news;
    },
    REPORT_EVERY_MS,
    signal,
  );

  const paintView = throttled(() => painter.paintView(), PAINT_VIEW_EVERY_MS, signal);

  const scanner = scanPage({
    document,
    signal,
    isOwn: (node) => card.owns(node),
    sink: {
      enterBlock: (block) => index.dropBlock(block),
      takeRun: (block, run) => index.add(block, run, matchTerms(matcher, run.text)),
      noteMove: () => index.noteMove(),
      noteChange: () => painter.removeInvalid(),
      dropRemoved: () => index.dropRemoved(),
      settle() {
        painter.paint();
        paintView();
        cards.follow();
        report();
      },
    },
  });

  followPointer({
    document,
    signal,
    // Nothing opens under the pointer on a page that will not have its words flagged; the keyboard still works.
    matchAt: (x, y) => (painter.isAlive ? matchAt(document, index, x, y) : undefined),
    isCard: (target) => card.owns(target),
    onOpen: (match) => cards.show(match, false),
    onClose: () => card.close(),
  });
  for (const type of ['scroll', 'resize'] as const) {
    listen(window, type, signal, () => {
      cards.follow();
      paintView();
    });
  }
  const lookAtHidden = throttled(() => scanner.lookAtHidden(), LOOK_AT_HIDDEN_AFTER_MS, signal);
  for (const type of ['click', 'keyup', 'toggle'] as const) listen(window, type, signal, lookAtHidden);
  const repairing = setInterval(() => painter.repair(), REPAIR_EVERY_MS);

  const showNeighbour = (step: 1 | -1) => {
    if (!signal.aborted) cards.showNeighbour(step);
  };
  const detach = () => {
    clearInterval(repairing);
    attached.abort();
    card.close();
    painter.clear();
  };
  options.signal.addEventListener('abort', detach, { once: true, signal });
  if (options.signal.aborted) detach();
  return {
    count,
    isTooLarge: () => scanner.isTooLarge(),
    showNext: () => showNeighbour(1),
    showPrevious: () => showNeighbour(-1),
    detach,
  };
}
