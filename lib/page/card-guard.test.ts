// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardGuard } from './card-guard';

type Report = { isIntersecting: boolean; isVisible?: boolean };

let now: number;
let guard: CardGuard;
let report: (entry: Report) => void;
let found: Element | null;
const disconnect = vi.fn<() => void>();
const onGone = vi.fn<() => void>();
const button = () => document.querySelector('button') as Element;

beforeEach(() => {
  now = 1_000;
  document.body.innerHTML = '<div><button><span>Open</span></button><p></p></div>';
  found = button().firstElementChild;
  vi.spyOn(document, 'elementFromPoint').mockImplementation(() => found);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: Report[]) => void) {
        report = (entry) => callback([entry]);
      }
      observe = vi.fn<() => void>();
      disconnect = disconnect;
    },
  );
  guard = new CardGuard(() => now);
});

afterEach(() => vi.unstubAllGlobals());

function show(): void {
  guard.watch(document.querySelector('div') as Element, onGone);
}

describe('CardGuard', () => {
  it('allows nothing on a card that is not shown, or has not stood still for 300 ms', () => {
    expect(guard.allows(button())).toBe(false);
    show();
    const allowed = [299, 1].map((ms) => {
      now += ms;
      return guard.allows(button());
    });
    expect(allowed).toEqual([false, true]);
    guard.noteMove();
    now += 299;
    expect(guard.allows(button())).toBe(false);
    guard.stop();
    now += 1_000;
    expect(guard.allows(button())).toBe(false);
    expect(disconnect).toHaveBeenCalled();
  });

  it('allows nothing while the browser says that something lies over the card', () => {
    show();
    now += 1_000;
    report({ isIntersecting: true, isVisible: false });
    expect(guard.allows(button())).toBe(false);
    report({ isIntersecting: true, isVisible: true });
    expect(guard.allows(button())).toBe(true);
    // A card that is shown anew has to be looked at anew.
    report({ isIntersecting: true, isVisible: false });
    show();
    now += 1_000;
    expect(guard.allows(button())).toBe(true);
  });

  it.each([
    ['where the browser cannot say so', () => report({ isIntersecting: true })],
    ['before the browser has said so', () => undefined],
  ])('looks itself what lies over the button %s', (_, prepare) => {
    show();
    prepare();
    now += 1_000;
    expect(guard.allows(button())).toBe(true);
    found = document.querySelector('p');
    expect(guard.allows(button())).toBe(false);
    found = null;
    expect(guard.allows(button())).toBe(false);
  });

  it('works without the observer', () => {
    vi.stubGlobal('IntersectionObserver', undefined);
    show();
    now += 1_000;
    expect(guard.allows(button())).toBe(true);
  });

  it('says when the page no longer shows the card', () => {
    show();
    report({ isIntersecting: true, isVisible: true });
    expect(onGone).not.toHaveBeenCalled();
    report({ isIntersecting: false });
    expect(onGone).toHaveBeenCalledOnce();
  });
});
