// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { TermCard } from './term-card';

const ENTRY = { id: 'query', name: 'query', definition: 'A question to a provider.', noteId: 'queries' };
const LINES = [{ left: 10, top: 10, width: 50, height: 20 }];
const onOpenNote = vi.fn<(noteId: string) => void>();
let card: TermCard;
let attachShadow: MockInstance<(init: ShadowRootInit) => ShadowRoot>;

beforeEach(() => {
  document.body.innerHTML = '<input id="field"><p>A query.</p>';
  attachShadow = vi.spyOn(Element.prototype, 'attachShadow');
  card = new TermCard(document, onOpenNote);
});

afterEach(() => card.close());

const host = () => document.documentElement.querySelector(':scope > div');
/** The closed shadow root of the card that was opened last. */
const shadow = () => attachShadow.mock.results.at(-1)?.value as ShadowRoot;
const button = (label: string) =>
  [...shadow().querySelectorAll('button')].find(({ textContent }) => textContent === label);

/** An event as a reader causes it; a script's own events are not trusted. */
function trusted<Kind extends Event>(event: Kind): Kind {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

const press = (key: string, target: EventTarget = document.body) =>
  target.dispatchEvent(trusted(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));

describe('TermCard', () => {
  it('is a closed dialog that says the term and its definition', () => {
    card.open(ENTRY, LINES, false);
    expect(host()?.shadowRoot).toBeNull();
    const dialog = shadow().querySelector('[role="dialog"]');
    expect(dialog?.getAttribute('aria-label')).toBe('query');
    expect(dialog?.getAttribute('aria-modal')).toBeNull();
    expect(shadow().getElementById(dialog?.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      ENTRY.definition,
    );
    expect(button('×')?.getAttribute('aria-label')).toBe('Close');
    expect(button('Open note')).toBeDefined();
  });

  it('offers a note only where there is one', () => {
    card.open({ id: 'query', name: 'query', definition: 'A question.' }, LINES, false);
    expect(button('Open note')).toBeUndefined();
  });

  it('shows markup in a definition as text', () => {
    card.open({ ...ENTRY, definition: '<img src=x onerror=alert(1)>' }, LINES, false);
    expect(shadow().querySelector('img')).toBeNull();
  });

  it('is in the page only while it is open, once', () => {
    const before = document.documentElement.outerHTML;
    card.open(ENTRY, LINES, false);
    card.open(ENTRY, LINES, false);
    expect(document.documentElement.querySelectorAll(':scope > div')).toHaveLength(1);
    const own = host();
    card.close();
    expect(card.isOpen).toBe(false);
    expect([card.owns(own), card.owns(document.body), card.owns(null)]).toEqual([true, false, false]);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('leaves the focus alone unless told to take it, and gives it back', () => {
    document.getElementById('field')?.focus();
    card.open(ENTRY, LINES, false);
    expect(document.activeElement?.id).toBe('field');
    card.open(ENTRY, LINES, true);
    expect(document.activeElement).toBe(host());
    card.open(ENTRY, LINES, true);
    press('Escape');
    expect(card.isOpen).toBe(false);
    expect(document.activeElement?.id).toBe('field');
  });

  it('keeps Escape from the page while it is open, and only then', () => {
    const heard = vi.fn<() => void>();
    document.body.addEventListener('keydown', heard);
    card.open(ENTRY, LINES, false);
    press('Escape');
    expect(heard).not.toHaveBeenCalled();
    press('Escape');
    expect(heard).toHaveBeenCalledOnce();
  });

  it('obeys no events that a script made up', () => {
    card.open(ENTRY, LINES, false);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    button('Open note')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    button('×')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(card.isOpen).toBe(true);
    expect(onOpenNote).not.toHaveBeenCalled();
  });

  it('opens the note within the click, then closes', () => {
    card.open(ENTRY, LINES, false);
    onOpenNote.mockImplementation(() => expect(card.isOpen).toBe(true));
    button('Open note')?.dispatchEvent(trusted(new MouseEvent('click', { bubbles: true })));
    expect(onOpenNote).toHaveBeenCalledExactlyOnceWith('queries');
    expect(card.isOpen).toBe(false);
  });

  it('falls back to a style element where adopted style sheets are refused', () => {
    vi.spyOn(CSSStyleSheet.prototype, 'replaceSync').mockImplementation(() => {
      throw new Error('Accessing from Xray wrapper is not supported.');
    });
    card.open(ENTRY, LINES, false);
    expect(shadow().querySelector('style')?.textContent).toContain(':host');
  });

  it('does nothing in a document without an element', () => {
    const empty = new TermCard(document.implementation.createHTMLDocument(), onOpenNote);
    empty.place(LINES);
    empty.close();
    expect(empty.isOpen).toBe(false);
  });
});
