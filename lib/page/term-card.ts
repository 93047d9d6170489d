import type { PageOpening } from '@/lib/messages/page-protocol';
import { buildCard, htmlElement, type CardElements } from './build-card';
import type { CardContent } from './card-content';
import { CardGuard } from './card-guard';
import { hearCardEvents, swallowKeyUp } from './card-events';
import { CARD_MARGIN, placeCard, type Box } from './place-card';
import { activeElementOf, appendChild, focus, isConnected } from './safe-dom';

/**
 * Where a card opens.
 * @property lines the boxes of its term, one a line
 * @property pointed index of the line that the pointer is on
 * @property layer the element of the page that the card goes into: the root, or the dialog that makes the rest inert
 * @property takesFocus moves the focus into the card; closing it gives the focus back
 */
export type CardSpot = {
  lines: readonly Box[];
  pointed?: number | undefined;
  layer: Element;
  takesFocus: boolean;
};

type Open = CardElements & {
  host: HTMLElement;
  shadow: ShadowRoot;
  closed: AbortController;
  pointed: number | undefined;
  /** What it would like to have, for a width of the view. */
  size: { of: number; width: number; height: number } | undefined;
};

/**
 * The card that explains one term or code. Its host element is in the page only while the card is open; everything
 * inside is in a closed shadow root, out of reach of the page's style sheets and scripts. It changes nothing: each of
 * its buttons asks for something to be shown.
 */
export class TermCard {
  readonly #document: Document;
  readonly #style: string;
  readonly #onOpen: (opening: PageOpening) => void;
  readonly #guard = new CardGuard();
  /** Hosts stay known after they have left, since the observer of the page hears of that later. */
  readonly #hosts = new WeakSet<object>();
  #open: Open | undefined;
  #returnFocusTo: Element | null = null;

  /**
   * @param style its style sheet: `CARD_STYLE`
   * @param onOpen called inside the reader's click, so that a side panel may be opened from it
   */
  constructor(document: Document, style: string, onOpen: (opening: PageOpening) => void) {
    this.#document = document;
    this.#style = style;
    this.#onOpen = onOpen;
  }

  /** False too when the page has taken the card away, or what it stands in. */
  get isOpen(): boolean {
    return (
      this.#open !== undefined && isConnected(this.#open.host) && this.#open.card.getClientRects().length > 0
    );
  }

  get hasFocus(): boolean {
    return this.#open?.shadow.activeElement != null;
  }

  /** Whether an event's target or a node is the card, as the page sees it. */
  owns(target: EventTarget | null | undefined): boolean {
    return target != null && this.#hosts.has(target);
  }

  /** Opens the card next to the lines of its term, in place of one that is open. */
  open(content: CardContent, { lines, pointed, layer, takesFocus }: CardSpot): void {
    if (!takesFocus) this.close();
    if (!this.hasFocus) this.#returnFocusTo = focusedIn(this.#document);
    this.#remove();
    const elements = buildCard(this.#document, content);
    const host = htmlElement(this.#document, 'div');
    this.#hosts.add(host);
    const shadow = host.attachShadow({ mode: 'closed' });
    this.#addStyle(shadow);
    shadow.append(elements.card);
    this.#open = { ...elements, host, shadow, closed: new AbortController(), pointed, size: undefined };
    this.#listen(this.#open);
    appendChild(layer, host);
    showOnTop(host);
    undoZoom(host, elements.card);
    this.place(lines);
    this.#guard.watch(elements.card, () => this.close());
    if (takesFocus) elements.card.focus({ preventScroll: true });
  }

  /** Moves the open card next to its term. */
  place(lines: readonly Box[]): void {
    if (!this.#open) return;
    const { card, pointed } = this.#open;
    const { style } = card;
    const view = visibleView();
    if (this.#open.size?.of !== view.width) {
      style.removeProperty('max-height');
      style.setProperty('--room', `${view.width - 2 * CARD_MARGIN}px`);
      const { width, height } = card.getBoundingClientRect();
      this.#open.size = { of: view.width, width, height };
    }
    const { left, top, maxHeight } = placeCard(lines, this.#open.size, view, pointed);
    style.setProperty('max-height', `${maxHeight}px`);
    if (style.left === `${left}px` && style.top === `${top}px`) return;
    style.setProperty('left', `${left}px`);
    style.setProperty('top', `${top}px`);
    this.#guard.noteMove();
  }

  /** Closes the card. The focus, if the card has it, goes back to where it was. */
  close(): void {
    const { hasFocus } = this;
    const returnTo = this.#returnFocusTo;
    this.#remove();
    this.#returnFocusTo = null;
    if (hasFocus && returnTo instanceof HTMLElement && isConnected(returnTo)) {
      focus(returnTo, { preventScroll: true });
    }
  }

  #remove(): void {
    this.#guard.stop();
    this.#open?.host.remove();
    this.#open?.closed.abort();
    this.#open = undefined;
  }

  #listen({ host, closed }: Open): void {
    hearCardEvents(host, closed.signal, {
      onPress: (event) => {
        // A button that is pressed takes neither the focus nor the selection from the page.
        if (this.#buttonAt(event)) event.preventDefault();
      },
      onClick: (event) => {
        const button = this.#buttonAt(event);
        if (button && event.isTrusted) this.#activate(button);
      },
      onKey: (event, isInside) => {
        if (!event.isTrusted || event.isComposing || !this.isOpen) return false;
        if (event.key === 'Escape') this.#leaveByKey(event, () => this.close());
        else if (isInside) this.#moveByKey(event);
        return event.key === 'Escape';
      },
    });
  }

  #activate(button: Element): void {
    const wanted = this.#open?.buttons.get(button);
    if (wanted === 'close') this.close();
    if (wanted === undefined || wanted === 'close' || !this.#guard.allows(button)) return;
    this.#onOpen(wanted);
    this.close();
  }

  #moveByKey(event: KeyboardEvent): void {
    if (!this.#open) return;
    const { shadow, card, text, buttons } = this.#open;
    const [first] = [...buttons].find(([, does]) => does !== 'close') ?? [];
    switch (event.key) {
      case 'Tab':
        return keepTabInside(shadow, [...buttons.keys()], event);
      case 'Enter':
        if (shadow.activeElement === card && first) this.#leaveByKey(event, () => this.#activate(first));
        else swallowKeyUp(event.key);
        return;
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        text.scrollBy({ top: event.key === 'ArrowDown' ? 40 : -40 });
    }
  }

  /** The page, which has the focus again when the key comes up, must not take that for an answer to something of its own. */
  #leaveByKey(event: KeyboardEvent, act: () => void): void {
    event.preventDefault();
    swallowKeyUp(event.key);
    act();
  }

  /** The button that a mouse event is about; keys and screen readers click on the one that has the focus. */
  #buttonAt({ detail, clientX, clientY }: MouseEvent): Element | undefined {
    const shadow = this.#open?.shadow;
    const found = detail === 0 ? shadow?.activeElement : shadow?.elementFromPoint(clientX, clientY);
    return found?.closest('button') ?? undefined;
  }

  #addStyle(shadow: ShadowRoot): void {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(this.#style);
      shadow.adoptedStyleSheets = [sheet];
    } catch {
      // Firefox refuses adopted style sheets to content scripts (bug 1928865), but lets them pass the page's CSP.
      shadow.append(htmlElement(this.#document, 'style', '', this.#style));
    }
  }
}

/** The element that has the focus, in the page's own shadow roots too. */
function focusedIn(document: Document): Element | null {
  let active = activeElementOf(document);
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** The part of the layout viewport that is on the screen: a pinched page shows less of it. */
function visibleView(): Box {
  const { visualViewport } = window;
  if (!visualViewport) return { left: 0, top: 0, width: innerWidth, height: innerHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport;
  return { left, top, width, height };
}

/** Above the page's own dialogs and popovers, where the browser can. */
function showOnTop(host: HTMLElement): void {
  if (typeof host.showPopover !== 'function') return;
  host.popover = 'manual';
  host.showPopover();
}

/** `zoom` on the root or a dialog would make the card larger and put it elsewhere than its term's boxes say. */
function undoZoom(host: HTMLElement, card: HTMLElement): void {
  const { currentCSSZoom: zoom } = host as { currentCSSZoom?: number };
  if (zoom !== undefined && zoom !== 1) card.style.setProperty('zoom', String(1 / zoom));
}

/** The card stands at the end of the page, where Tab would leave the page; Escape is the way back. */
function keepTabInside(shadow: ShadowRoot, buttons: readonly Element[], event: KeyboardEvent): void {
  const at = buttons.findIndex((button) => button === shadow.activeElement);
  const next = event.shiftKey ? (at <= 0 ? buttons.length - 1 : at - 1) : (at + 1) % buttons.length;
  event.preventDefault();
  (buttons[next] as HTMLElement | undefined)?.focus();
}
