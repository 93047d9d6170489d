import { browser } from 'wxt/browser';

/**
 * Stands in for the class of the same name in WXT (0.20.27) when the content script is built (`wxt.config.ts`): the part
 * of it that ours uses, since all of it is a kilobyte on every page. It ends when the extension was removed or updated,
 * and when the script is put into the page a second time.
 */
export class ContentScriptContext {
  readonly #ended = new AbortController();

  constructor(contentScriptName: string) {
    const { signal } = this.#ended;
    // The name is WXT's, which scripts of a version before this one listen for.
    const started = `${browser.runtime.id}:${contentScriptName}:wxt:content-script-started`;
    const detail = { contentScriptName, messageId: Math.random().toString(36).slice(2) };
    document.dispatchEvent(new CustomEvent(started, { detail }));
    document.addEventListener(started, () => this.#ended.abort(), { signal });
  }

  /** Whether it has ended. Asking is what notices that the extension is gone: there is no event for that. */
  get isInvalid(): boolean {
    if ((browser.runtime as Partial<typeof browser.runtime> | undefined)?.id === undefined) {
      this.#ended.abort();
    }
    return this.#ended.signal.aborted;
  }

  /** Calls back once it ends. */
  onInvalidated(act: () => void): void {
    this.#ended.signal.addEventListener('abort', act, { once: true });
  }

  /** As the global one, until it ends. */
  setInterval(act: () => void, ms: number): void {
    const timer = setInterval(() => {
      if (!this.isInvalid) act();
    }, ms);
    this.onInvalidated(() => clearInterval(timer));
  }
}
