import { beforeEach, describe, expect, it, vi } from 'vitest';
import { throttled } from './throttled';

const act = vi.fn<() => void>();

describe('throttled', () => {
  beforeEach(() => void vi.useFakeTimers());

  it('acts once for all calls within the time', () => {
    const call = throttled(act, 100, new AbortController().signal);
    call();
    vi.advanceTimersByTime(60);
    call();
    vi.advanceTimersByTime(40);
    expect(act).toHaveBeenCalledOnce();
    call();
    vi.advanceTimersByTime(100);
    expect(act).toHaveBeenCalledTimes(2);
  });

  it('drops what was to come when the signal aborts, and takes no more', () => {
    const owner = new AbortController();
    const call = throttled(act, 100, owner.signal);
    call();
    owner.abort();
    call();
    vi.advanceTimersByTime(500);
    expect(act).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
