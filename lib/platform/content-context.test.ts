// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from './content-context';

const onEnd = vi.fn<() => void>();
let id: string | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  id = 'an-extension';
  Object.defineProperty(fakeBrowser.runtime, 'id', { get: () => id, configurable: true });
});

afterEach(() => vi.useRealTimers());

function context(name = 'page-terms'): ContentScriptContext {
  const made = new ContentScriptContext(name);
  made.onInvalidated(onEnd);
  return made;
}

describe('ContentScriptContext', () => {
  it('ends when the same script is put into the page again, and only then', () => {
    const first = context();
    context('another');
    expect(first.isInvalid).toBe(false);
    const second = context();
    expect([first.isInvalid, second.isInvalid, onEnd.mock.calls.length]).toEqual([true, false, 1]);
  });

  it('ends when the extension is gone, which an interval notices; then nothing runs', () => {
    const act = vi.fn<() => void>();
    context('gone').setInterval(act, 1_000);
    vi.advanceTimersByTime(2_000);
    expect([act.mock.calls.length, onEnd.mock.calls.length]).toEqual([2, 0]);
    id = undefined;
    vi.advanceTimersByTime(5_000);
    expect([act.mock.calls.length, onEnd.mock.calls.length, vi.getTimerCount()]).toEqual([2, 1, 0]);
  });
});
