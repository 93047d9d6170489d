import type { TermEntry } from '@/lib/terms/compile-terms';
import { placeCard, type Box } from './place-card';
import {
  activeElementOf,
  appendChild,
  createElementNS,
  focus,
  isConnected,
  listen,
  rootElementOf,
} from './safe-dom';
import { CARD_STYLE } from './term-card-style';

const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * The card that explains one term. Its host element is in the page only while the card is open; everything inside is
 * in a closed shadow root, out of reach of the page's style sheets and scripts.
 */
export class TermCard {
  readonly #document: Document;
  readonly #onOpenNote: (noteId: string) => void;
  #host: HTMLElement | undefined;
  /** Hosts stay known after they have left, since the observer of the page hears of that later. */
  readonly #hosts = new WeakSet<object>();
  #card: HTMLElement | undefined;
  #opened = new AbortController();
  #returnFocusTo: Element | null = null;

  constructor(document: Document, onOpenNote: (noteId: string) => void) {
    this.#document = document;
    this.#onOpenNote = onOpenNote;
  }

  get isOpen(): boolean {
    return this.#host !== undefined;
  }

  /** Whether an event's target or a node is the card, as the page sees it. */
  owns(target: EventTarget | null): boolean {
    return target !== null && this.#hosts.has(target);
  }

  /**
   * Opens the card next to the lines of its term, in place of one that is open.
   * @param takesFocus moves the focus into the card; Escape then gives it back
   */
  open(entry: TermEntry, lines: readonly Box[], takesFocus: boolean): void {
    const active = activeElementOf(this.#document);
    const returnTo = this.owns(active) ? this.#returnFocusTo : active;
    const root = rootElementOf(this.#document);
    this.#remove();
    if (!root) return;
    this.#returnFocusTo = returnTo;
    this.#opened = new AbortController();
    this.#host = this.#element('div');
    this.#hosts.add(this.#host);
    this.#card = this.#build(entry);
    const shadow = this.#host.attachShadow({ mode: 'closed' });
    this.#addStyle(shadow);
    shadow.append(this.#card);
    this.#listen(shadow);
    appendChild(root, this.#host);
    showOnTop(this.#host);
    this.place(lines);
    if (takesFocus) this.#card.focus({ preventScroll: true });
  }

  /** Moves the open card next to its term. */
  place(lines: readonly Box[]): void {
    if (!this.#host || !this.#card) return;
    const { style } = this.#host;
    style.removeProperty('--card-height');
    const { width, height } = this.#card.getBoundingClientRect();
    const { left, top, maxHeight } = placeCard(
      lines,
      { width, height },
      { width: innerWidth, height: innerHeight },
    );
    style.setProperty('--card-left', `${left}px`);
    style.setProperty('--card-top', `${top}px`);
    style.setProperty('--card-height', `${maxHeight}px`);
  }

  /** Closes the card. The focus, if the card has it, goes back to where it was. */
  close(): void {
    const hadFocus = this.owns(activeElementOf(this.#document));
    const returnTo = this.#returnFocusTo;
    this.#remove();
    if (hadFocus && returnTo instanceof HTMLElement && isConnected(returnTo)) {
      focus(returnTo, { preventScroll: true });
    }
  }

  #remove(): void {
    this.#opened.abort();
    this.#host?.remove();
    this.#host = undefined;
    this.#card = undefined;
  }

  #build({ name, definition, noteId }: TermEntry): HTMLElement {
    const close = this.#button('close', '×', () => this.close());
    close.setAttribute('aria-label', 'Close');
    const header = this.#row(this.#text('p', 'name', name), close);
    const text = this.#text('p', 'definition', definition);
    text.id = 'definition';
    const hint = this.#text('p', 'hint', ' closes');
    hint.prepend(this.#text('kbd', '', 'Esc'));
    const footer = this.#row(hint);
    if (noteId !== undefined) {
      footer.append(
        this.#button('note', 'Open note', () => {
          this.#onOpenNote(noteId);
          this.close();
        }),
      );
    }
    const card = this.#element('div');
    card.className = 'card';
    card.tabIndex = -1;
    card.lang = 'en';
    card.dir = 'ltr';
    card.setAttribute('role', 'dialog');
    card.setAttribute('aria-label', name);
    card.setAttribute('aria-describedby', text.id);
    card.append(header, text, footer);
    return card;
  }

  #listen(shadow: ShadowRoot): void {
    const { signal } = this.#opened;
    listen(window, 'keydown', signal, (event) => {
      if (event.key !== 'Escape' || !event.isTrusted || event.isComposing) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      this.close();
    });
    listen(shadow, 'keydown', signal, (event) => {
      if (event.key === 'Tab') this.#keepTabInside(shadow, event);
    });
    // What happens in the card is no business of the page: its shortcuts, its "click outside closes this". This lasts
    // longer than the signal, which aborts in the middle of the click that closes the card.
    for (const type of [
      'keydown',
      'keyup',
      'keypress',
      'click',
      'mousedown',
      'mouseup',
      'pointerdown',
      'pointerup',
    ]) {
      shadow.addEventListener(type, (event) => event.stopPropagation());
    }
  }

  /** The card stands at the end of the page, where Tab would leave the page; Escape is the way back. */
  #keepTabInside(shadow: ShadowRoot, event: KeyboardEvent): void {
    const buttons = [...shadow.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === shadow.activeElement);
    const next = event.shiftKey ? (at <= 0 ? buttons.length - 1 : at - 1) : (at + 1) % buttons.length;
    event.preventDefault();
    buttons[next]?.focus();
  }

  #addStyle(shadow: ShadowRoot): void {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(CARD_STYLE);
      shadow.adoptedStyleSheets = [sheet];
    } catch {
      // Firefox refuses adopted style sheets to content scripts (bug 1928865), but lets them pass the page's CSP.
      shadow.append(this.#text('style', '', CARD_STYLE));
    }
  }

  #row(...content: HTMLElement[]): HTMLElement {
    const row = this.#element('div');
    row.className = 'row';
    row.append(...content);
    return row;
  }

  #button(className: string, label: string, act: () => void): HTMLElement {
    const button = this.#text('button', className, label);
    button.setAttribute('type', 'button');
    button.addEventListener('click', (event) => {
      if (event.isTrusted) act();
    });
    return button;
  }

  #text(name: string, className: string, text: string): HTMLElement {
    const element = this.#element(name);
    if (className !== '') element.className = className;
    element.textContent = text;
    return element;
  }

  #element(name: string): HTMLElement {
    return createElementNS(this.#document, HTML, name) as HTMLElement;
  }
}

/** Above the page's own dialogs and popovers, where the browser can. */
function showOnTop(host: HTMLElement): void {
  if (typeof host.showPopover !== 'function') return;
  host.popover = 'manual';
  host.showPopover();
}
