// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hearCardEvents, swallowKeyUp } from './card-events';

const heard = vi.fn<(type: string) => void>();
const on = {
  onPress: vi.fn<(event: MouseEvent) => void>(),
  onClick: vi.fn<(event: MouseEvent) => void>(),
  onKey: vi.fn<(event: KeyboardEvent, isInside: boolean) => boolean>(),
};
let page: AbortController;
let card: AbortController;
const host = () => document.querySelector('div') as Element;
const field = () => document.querySelector('input') as Element;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<div><button></button></div><input>';
  page = new AbortController();
  card = new AbortController();
  on.onKey.mockReturnValue(false);
  const options = { capture: true, signal: page.signal };
  for (const type of ['mousedown', 'click', 'keydown', 'keyup', 'focusin', 'pointerdown', 'pointermove'])
    document.addEventListener(type, () => heard(type), options);
  hearCardEvents(host(), card.signal, on);
});

afterEach(() => {
  page.abort();
  card.abort();
  vi.useRealTimers();
});

function send(target: Element, type: string, init: KeyboardEventInit = {}): Event {
  const event = type.startsWith('key')
    ? new KeyboardEvent(type, { bubbles: true, ...init })
    : new MouseEvent(type, { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
  return event;
}

describe('hearCardEvents', () => {
  it('lets nothing that happens in the card reach the document, but what moves over it', () => {
    const button = document.querySelector('button') as Element;
    for (const type of ['mousedown', 'click', 'focusin', 'pointerdown']) send(button, type);
    for (const type of ['keydown', 'keyup']) send(button, type, { key: 'a' });
    expect(heard).not.toHaveBeenCalled();
    expect([on.onPress, on.onClick].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    expect(on.onKey).toHaveBeenCalledExactlyOnceWith(expect.any(KeyboardEvent), true);
    send(button, 'pointermove');
    expect(heard).toHaveBeenCalledExactlyOnceWith('pointermove');
  });

  it('leaves alone what happens elsewhere, but for a key that it keeps', () => {
    for (const type of ['mousedown', 'click', 'focusin']) send(field(), type);
    send(field(), 'keydown', { key: 'a' });
    expect(heard.mock.calls.flat()).toEqual(['mousedown', 'click', 'focusin', 'keydown']);
    expect([on.onPress, on.onClick].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
    on.onKey.mockReturnValue(true);
    send(field(), 'keydown', { key: 'Escape' });
    expect(heard).toHaveBeenCalledTimes(4);
  });

  it('hears nothing any more once the card is closed', () => {
    card.abort();
    send(host(), 'click');
    expect(heard).toHaveBeenCalledExactlyOnceWith('click');
    expect(on.onClick).not.toHaveBeenCalled();
  });
});

describe('swallowKeyUp', () => {
  it('swallows the next time that this key comes up', () => {
    swallowKeyUp('Enter');
    send(field(), 'keyup', { key: 'a' });
    send(field(), 'keyup', { key: 'Enter' });
    expect(heard).toHaveBeenCalledOnce();
    send(field(), 'keyup', { key: 'Enter' });
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('does not wait for long', () => {
    swallowKeyUp('Enter');
    vi.advanceTimersByTime(2_000);
    send(field(), 'keyup', { key: 'Enter' });
    expect(heard).toHaveBeenCalledOnce();
  });
});
