// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import type { PageOpening } from '@/lib/messages/page-protocol';
import type { CardContent } from './card-content';
import { TermCard } from './term-card';
import { CARD_STYLE } from './term-card-style';

const CONTENT: CardContent = {
  kind: 'term',
  name: 'query',
  text: 'A question to a provider.',
  actions: [
    { label: 'Open note', opening: { kind: 'note', noteId: 'queries' } },
    { label: 'Quiz me on this', opening: { kind: 'quiz', finding: 'term:query' } },
  ],
  quietActions: [{ label: 'Not on this site', opening: { kind: 'site' } }],
};
const LINES = [{ left: 10, top: 10, width: 50, height: 20 }];
const onOpen = vi.fn<(opening: PageOpening) => void>();
let card: TermCard;
let attachShadow: MockInstance<(init: ShadowRootInit) => ShadowRoot>;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<input id="field"><p>A query.</p>';
  attachShadow = vi.spyOn(Element.prototype, 'attachShadow');
  card = new TermCard(document, CARD_STYLE, onOpen);
  // Without a layout, what has the focus is taken to be what is in sight.
  Object.defineProperty(ShadowRoot.prototype, 'elementFromPoint', {
    configurable: true,
    value(this: ShadowRoot) {
      return this.activeElement;
    },
  });
});

afterEach(() => {
  card.close();
  // No longer waits for a key to come up.
  vi.advanceTimersByTime(2_000);
  vi.useRealTimers();
});

/** Opens a card; `isRead` lets as much time go by as it takes to read it. */
function open({ content = CONTENT, takesFocus = false, isRead = true } = {}): void {
  card.open(content, { lines: LINES, layer: document.documentElement, takesFocus });
  if (isRead) vi.advanceTimersByTime(300);
}

const host = () => document.documentElement.querySelector(':scope > div');
/** The closed shadow root of the card that was opened last. */
const shadow = () => attachShadow.mock.results.at(-1)?.value as ShadowRoot;
const buttons = () => [...shadow().querySelectorAll('button')];
const button = (label: string) => buttons().find(({ textContent }) => textContent === label);

/** An event as a reader causes it; a script's own events are not trusted. */
function trusted<Kind extends Event>(event: Kind): Kind {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

const init = { bubbles: true, cancelable: true, composed: true };
const press = (key: string, target: EventTarget = document.body) =>
  target.dispatchEvent(trusted(new KeyboardEvent('keydown', { key, ...init })));

/** Clicks the way keys and screen readers do: on the button that has the focus. */
function click(label: string, { isTrusted = true } = {}): void {
  button(label)?.focus();
  const event = new MouseEvent('click', { detail: 0, ...init });
  button(label)?.dispatchEvent(isTrusted ? trusted(event) : event);
}

describe('TermCard', () => {
  it('is a closed dialog that says what it explains', () => {
    open();
    expect(host()?.shadowRoot).toBeNull();
    const dialog = shadow().querySelector('[role="dialog"]');
    expect(dialog?.getAttribute('aria-label')).toBe('query');
    expect(dialog?.getAttribute('aria-modal')).toBeNull();
    const description = shadow().getElementById(dialog?.getAttribute('aria-describedby') ?? '');
    expect(description?.textContent).toContain('A question to a provider.');
    expect(button('×')?.getAttribute('aria-label')).toBe('Close');
  });

  it('stays left to right on every page', () => {
    document.documentElement.dir = 'rtl';
    open();
    expect(shadow().querySelector('[role="dialog"]')).toMatchObject({ dir: 'ltr', lang: 'en' });
  });

  it('is in the page only while it is open, once, in the layer it is told', () => {
    const before = document.documentElement.outerHTML;
    open();
    open();
    expect(document.documentElement.querySelectorAll(':scope > div')).toHaveLength(1);
    const own = host();
    card.close();
    expect(card.isOpen).toBe(false);
    expect([card.owns(own), card.owns(document.body), card.owns(null)]).toEqual([true, false, false]);
    const layer = document.querySelector('p') as Element;
    card.open(CONTENT, { lines: LINES, layer, takesFocus: false });
    expect(card.owns(layer.lastElementChild)).toBe(true);
    card.close();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('is no longer open when the page has taken it away, and leaves Escape to the page then', () => {
    open();
    host()?.remove();
    expect(card.isOpen).toBe(false);
    const heard = vi.fn<() => void>();
    document.body.addEventListener('keydown', heard, { once: true });
    press('Escape');
    expect(heard).toHaveBeenCalledOnce();
  });

  it('leaves the focus alone unless told to take it, and gives it back', () => {
    document.getElementById('field')?.focus();
    open();
    expect(document.activeElement?.id).toBe('field');
    open({ takesFocus: true });
    expect(document.activeElement).toBe(host());
    open({ takesFocus: true });
    press('Escape');
    expect(card.isOpen).toBe(false);
    expect(document.activeElement?.id).toBe('field');
  });

  it('gives the focus back when a card that takes none replaces one that has it', () => {
    document.getElementById('field')?.focus();
    open({ takesFocus: true });
    open();
    expect(document.activeElement?.id).toBe('field');
  });

  it('keeps Escape from the page while it is open, its coming up too, and only then', () => {
    const heard = vi.fn<(event: Event) => void>();
    for (const type of ['keydown', 'keyup']) document.body.addEventListener(type, heard);
    const release = () =>
      document.body.dispatchEvent(trusted(new KeyboardEvent('keyup', { key: 'Escape', ...init })));
    open();
    press('Escape');
    release();
    expect(heard).not.toHaveBeenCalled();
    press('Escape');
    release();
    expect(heard.mock.calls.map(([{ type }]) => type)).toEqual(['keydown', 'keyup']);
  });

  it('obeys no events that a script made up', () => {
    open();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', ...init }));
    click('Open note', { isTrusted: false });
    click('×', { isTrusted: false });
    expect(card.isOpen).toBe(true);
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('asks for what a button is for within the click, then closes', () => {
    for (const { label, opening } of [...CONTENT.actions, ...CONTENT.quietActions]) {
      open();
      onOpen.mockImplementationOnce(() => expect(card.isOpen).toBe(true));
      click(label);
      expect(onOpen).toHaveBeenLastCalledWith(opening);
      expect(card.isOpen).toBe(false);
    }
    expect(onOpen).toHaveBeenCalledTimes(3);
  });

  it('does not take a press for an answer that comes before the card can have been read; closing it may', () => {
    open({ isRead: false });
    vi.advanceTimersByTime(250);
    click('Open note');
    expect(onOpen).not.toHaveBeenCalled();
    expect(card.isOpen).toBe(true);
    // Where it stands now is new to the reader.
    card.place([{ left: 90, top: 400, width: 50, height: 20 }]);
    vi.advanceTimersByTime(250);
    click('Open note');
    expect(onOpen).not.toHaveBeenCalled();
    vi.advanceTimersByTime(50);
    click('Open note');
    expect(onOpen).toHaveBeenCalledOnce();
    open({ isRead: false });
    click('×');
    expect(card.isOpen).toBe(false);
  });

  it('Tab goes round its buttons, Enter on the card itself is its first action', () => {
    open({ takesFocus: true });
    const focused = () => shadow().activeElement?.textContent;
    const visited = ['Open note', 'Quiz me on this', 'Not on this site', '×', 'Open note'];
    expect(
      visited.map(() => {
        press('Tab', shadow().activeElement ?? undefined);
        return focused();
      }),
    ).toEqual(visited);
    open({ takesFocus: true });
    Object.defineProperty(ShadowRoot.prototype, 'elementFromPoint', { value: () => button('Open note') });
    press('Enter', shadow().activeElement ?? undefined);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith({ kind: 'note', noteId: 'queries' });
  });

  it('falls back to a style element where adopted style sheets are refused', () => {
    vi.spyOn(CSSStyleSheet.prototype, 'replaceSync').mockImplementation(() => {
      throw new Error('Accessing from Xray wrapper is not supported.');
    });
    open();
    expect(shadow().querySelector('style')?.textContent).toContain(':host');
  });

  it('does nothing while there is none', () => {
    card.place(LINES);
    card.close();
    expect([card.isOpen, card.hasFocus]).toEqual([false, false]);
  });
});
