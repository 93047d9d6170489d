import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendPageMessage } from '@/lib/messages/page-client';
import { followTerms } from '@/lib/page/follow-terms';
import { attachPageTerms } from '@/lib/page/page-terms';
import { whenParsed } from '@/lib/page/when-parsed';
import { servePageTerms } from '@/lib/platform/serve-page-terms';
import './style.css';

/** Set in the isolated world while the script is at work, so that one injected twice does not flag twice. */
const RUNNING = Symbol.for('ccs-companion.page-terms');
const LIVENESS_CHECK_MS = 5_000;

export default defineContentScript({
  // Without `matches`, so that no host permission gets into the manifest: the background registers or injects
  // content-scripts/page-terms.js and .css by name, for the sites the reader allowed.
  registration: 'runtime',
  // The style sheet is built as a file of its own, but not made readable to web pages.
  cssInjectionMode: 'manual',
  // A message on the window would tell every page that the extension is there.
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const world = globalThis as { [RUNNING]?: boolean };
    // WXT ends the context of a script that was injected before, so this is rare: the page must have stopped that.
    if (world[RUNNING]) return;
    world[RUNNING] = true;
    const running = new AbortController();
    const { signal } = running;
    const terms = followTerms({
      ask: () => sendPageMessage('getPageTerms').then(whenParsed),
      attach: (glossary, { cardStyle }) =>
        attachPageTerms({
          document,
          glossary,
          cardStyle,
          askCodes: (candidates) => sendPageMessage('checkCodes', { candidates }),
          onOpen: (opening) => tell(sendPageMessage('openFromPage', opening)),
          onChange: (count, tooLarge) => tell(sendPageMessage('pageTermsChanged', { count, tooLarge })),
          signal,
        }),
      signal,
    });
    const askAgain = servePageTerms(terms, tell, stop, signal);
    ctx.onInvalidated(stop);
    // A page that was kept for the way back has heard no message in between, and the icon has lost its count.
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted && !ctx.isInvalid) tell(askAgain());
    };
    addEventListener('pageshow', comeBack, { signal });

    await terms.follow().catch(() => undefined);
    // Asked again in the meantime, it waits for that answer.
    if (ctx.isInvalid || (!terms.page() && !terms.isResting())) return stop();
    // An interval of WXT's notices when the extension was removed or updated, which sends no event to its scripts.
    ctx.setInterval(() => undefined, LIVENESS_CHECK_MS);

    function stop(): void {
      running.abort();
      delete world[RUNNING];
      if (!ctx.isInvalid) tell(sendPageMessage('pageTermsStopped'));
    }

    function tell(sent: Promise<void>): void {
      // The extension may be gone or updating; then there is nobody to tell, and the flags go with the context.
      sent.catch(() => ctx.isInvalid);
    }
  },
});
