import type { PageOpening } from '@/lib/messages/page-protocol';
import type { Glossary } from '@/lib/terms/open-glossary';
import { readMentions } from '@/lib/terms/read-mentions';
import type { FindingKey, PageFindings } from '@/lib/terms/finding';
import { CodeChecks, type AskCodes } from './code-checks';
import { FlagPainter } from './flag-painter';
import { matchAt } from './hit-test';
import { MatchIndex } from './match-index';
import { findingKey, findingsOf } from './page-findings';
import { scanPage } from './page-scanner';
import { setHost } from './page-scopes';
import { PageVerdicts } from './page-verdicts';
import { runInSlices } from './idle-slices';
import { isDocument, listen } from './safe-dom';
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
  /** What stands on the page by now. */
  findings(): PageFindings;
  /** Scrolls to the nth place (from 0) of a finding and opens its card. */
  showFinding(key: FindingKey, nth: number): void;
  /** Takes everything away: flags, card, listeners and observers. */
  detach(): void;
};

/** The page can clear the registry of highlights, or move its text, without telling anyone. */
const REPAIR_EVERY_MS = 2_000;
const PAINT_VIEW_EVERY_MS = 100;
const READ_VIEW_EVERY_MS = 200;
const LOOK_AT_HIDDEN_AFTER_MS = 300;
/** What may show a part that was hidden. */
const OPENERS = ['click', 'keyup', 'toggle'] as const;
const REPORT_EVERY_MS = 500;
/** Enough for what is in view: the first flags need not wait for the next idle period. */
const DECIDE_AT_ONCE_MS = 4;

/**
 * Flags the terms on a page and shows their cards. The page's DOM stays as it is, except for the card while it is open.
 * @param glossary to flag
 * @param cardStyle the style sheet of the card (`CARD_STYLE`)
 * @param askCodes asks what the installed code sets say
 * @param onOpen called inside the reader's click in the card, so that a side panel may be opened from it
 * @param onChange called with the first count and whenever it has changed, at most twice a second
 * @param signal detaches when it aborts, as `detach` does
 */
export function attachPageTerms(options: {
  document: Document;
  glossary: Glossary;
  cardStyle: string;
  askCodes: AskCodes;
  onOpen: (opening: PageOpening) => void;
  onChange: (count: number, tooLarge: boolean) => void;
  signal: AbortSignal;
}): PageTerms {
  const { document, onOpen, onChange } = options;
  const { matcher, entryAt } = options.glossary;
  const attached = new AbortController();
  const { signal } = attached;
  const codes = new CodeChecks(
    options.askCodes,
    (found) => {
      verdicts.addCodes(found);
      verdicts.hasTurned(scanner.isDone());
      decideAnew();
    },
    signal,
  );
  const verdicts = new PageVerdicts(matcher, (candidate) => codes.codeOf(candidate));
  const index = new MatchIndex(verdicts.decide);
  const painter = new FlagPainter(document, index);
  const card = new TermCard(document, options.cardStyle, onOpen);
  const cards = new TermCards(document, entryAt, index, card);
  const count = () => index.count;
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

  const readView = throttled(() => scanner.lookAtView(), READ_VIEW_EVERY_MS, signal);
  const paintView = throttled(() => painter.paintView(), PAINT_VIEW_EVERY_MS, signal);

  const settle = () => {
    painter.paint();
    paintView();
    cards.follow();
    report();
  };
  let isDeciding = false;
  const decideAnew = () => {
    index.startRedo();
    if (isDeciding) return;
    isDeciding = true;
    runInSlices(
      (isTimeUp) => {
        isDeciding = !index.redo(isTimeUp);
        settle();
        return !isDeciding;
      },
      signal,
      { nowMs: DECIDE_AT_ONCE_MS },
    );
  };

  const scanner = scanPage({
    document,
    signal,
    isOwn: (node) => card.owns(node),
    sink: {
      startOver: () => verdicts.reset(),
      enterBlock: (block) => index.dropBlock(block),
      takeRun(block, run, isNew) {
        const mentions = readMentions(matcher, run.text, verdicts.seen);
        verdicts.addText(mentions, isNew ? run.text.length : 0);
        if (mentions.length === 0) return;
        codes.want(mentions);
        index.add(block, run, mentions);
      },
      noteMove: () => index.noteMove(),
      dropRemoved: () => index.dropRemoved(),
      openRoot,
      closeRoot(root) {
        inner.get(root)?.abort();
        inner.delete(root);
        if (!isDocument(root)) return;
        index.dropDocument(root);
        painter.forget(root);
      },
      settle() {
        if (verdicts.hasTurned(scanner.isDone())) decideAnew();
        settle();
      },
    },
  });

  const followPointerIn = followPointer({
    signal,
    // Nothing opens under the pointer on a page that will not have its words flagged; the keyboard still works.
    matchAt: (within, x, y) => (painter.isAlive ? matchAt(within, index, x, y) : undefined),
    isCard: (target) => card.owns(target),
    onOpen: (match, at) => cards.point(match, at),
    onClose: (reason) => cards.leave(reason),
  });
  followPointerIn(document, signal);
  const move = () => {
    cards.follow();
    paintView();
    readView();
  };
  for (const type of ['scroll', 'resize'] as const) {
    listen(window, type, signal, move);
    // Pinching moves the part of the page that can be seen without scrolling the page.
    if (window.visualViewport) listen(window.visualViewport, type, signal, () => cards.follow());
  }
  // A frame's load event does not bubble, but passes here on its way down.
  listen(document, 'load', signal, () => scanner.lookAtFrames());
  const lookAtHidden = throttled(
    () => {
      scanner.lookAtHidden();
      painter.paintView();
    },
    LOOK_AT_HIDDEN_AFTER_MS,
    signal,
  );
  for (const type of OPENERS) listen(window, type, signal, lookAtHidden);

  /** What happens in a shadow tree or a frame is not all heard outside of it. */
  const inner = new Map<Node, AbortController>();
  function openRoot(root: ShadowRoot | Document, host: Element): void {
    setHost(root, host);
    const open = new AbortController();
    inner.set(root, open);
    const until = AbortSignal.any([signal, open.signal]);
    listen(root, 'scroll', until, move);
    listen(root, 'load', until, () => scanner.lookAtFrames());
    if (!isDocument(root)) return;
    followPointerIn(root, until);
    for (const type of OPENERS) listen(root, type, until, lookAtHidden);
    listen(root, 'keydown', until, (event) => {
      if (event.key !== 'Escape' || !event.isTrusted || event.isComposing || !card.isOpen) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      card.close();
    });
  }
  const repairing = setInterval(() => painter.paintView(), REPAIR_EVERY_MS);

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
    findings: () => ({
      findings: findingsOf(index.all(), entryAt),
      tooLarge: scanner.isTooLarge(),
      isCodingPage: verdicts.isCodingPage,
    }),
    showFinding(key, nth) {
      const match = index.all().filter((each) => findingKey(each, entryAt) === key)[nth];
      if (match && !signal.aborted) cards.showAt(match);
    },
    detach,
  };
}
