import { defineContentScript } from 'wxt/utils/define-content-script';
import { onPageMessage, sendPageMessage } from '@/lib/messages/page-protocol';
import { attachPageTerms, type PageTerms } from '@/lib/page/page-terms';
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
    let page: PageTerms | undefined;
    const status = () => ({ count: page?.count() ?? 0, tooLarge: page?.isTooLarge() ?? false });
    const stopListening = [
      onPageMessage('getPageStatus', status),
      onPageMessage('showNextTerm', () => page?.showNext()),
      onPageMessage('stopPageTerms', () => stop()),
      onPageMessage('askAgain', async () => {
        if (!(await sendPageMessage('getPageTerms'))) stop();
      }),
    ];
    ctx.onInvalidated(stop);

    const compiled = await sendPageMessage('getPageTerms').catch(() => null);
    if (running.signal.aborted) return;
    if (!compiled || ctx.isInvalid) return stop();
    page = attachPageTerms({
      document,
      compiled,
      onOpenNote: (noteId) => tell(sendPageMessage('openNote', { noteId })),
      onChange: (count, tooLarge) => tell(sendPageMessage('pageTermsChanged', { count, tooLarge })),
      signal: running.signal,
    });
    // An interval of WXT's notices when the extension was removed or updated, which sends no event to its scripts.
    ctx.setInterval(() => undefined, LIVENESS_CHECK_MS);

    function stop(): void {
      running.abort();
      for (const off of stopListening) off();
      delete world[RUNNING];
    }

    function tell(sent: Promise<void>): void {
      // The extension may be gone or updating; then there is nobody to tell, and the flags go with the context.
      sent.catch(() => ctx.isInvalid);
    }
  },
});
