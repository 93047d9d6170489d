import { afterEach, describe, expect, it, vi } from 'vitest';
import { runInSlices } from './idle-slices';

type Idle = (deadline: { didTimeout: boolean; timeRemaining(): number }) => void;

let clock = 0;
let waiting: Idle[] = [];

afterEach(() => {
  vi.unstubAllGlobals();
  waiting = [];
});

function stubIdle(): void {
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  vi.stubGlobal('requestIdleCallback', (slice: Idle) => waiting.push(slice));
}

const runSlice = (didTimeout: boolean, remaining: number) =>
  waiting.shift()?.({ didTimeout, timeRemaining: () => remaining });

/** How many milliseconds the first slice works. */
function budgetOf(didTimeout: boolean, remaining: number, lengths = {}): number {
  const from = clock;
  runInSlices(
    (isTimeUp) => {
      while (!isTimeUp()) clock += 1;
      return true;
    },
    new AbortController().signal,
    lengths,
  );
  runSlice(didTimeout, remaining);
  return clock - from;
}

describe('runInSlices', () => {
  it('works as long as the browser is idle, at most 8 ms, and 4 ms when it never is', () => {
    stubIdle();
    expect([budgetOf(false, 50), budgetOf(false, 3), budgetOf(true, 0)]).toEqual([8, 3, 4]);
  });

  it('works longer in the first slice where that is wanted, as long as the browser is idle', () => {
    stubIdle();
    const longer = { firstMs: 20 };
    expect([budgetOf(false, 50, longer), budgetOf(false, 3, longer), budgetOf(true, 0, longer)]).toEqual([
      20, 3, 4,
    ]);
  });

  it('works at once where that is wanted, and in idle slices of the usual length afterwards', () => {
    stubIdle();
    const worked: number[] = [];
    runInSlices(
      (isTimeUp) => {
        const from = clock;
        while (!isTimeUp()) clock += 1;
        worked.push(clock - from);
        return worked.length === 3;
      },
      new AbortController().signal,
      { nowMs: 5 },
    );
    expect(worked).toEqual([5]);
    runSlice(false, 50);
    runSlice(false, 50);
    expect([worked, waiting]).toEqual([[5, 8, 8], []]);
  });

  it('goes on until the work is done', () => {
    stubIdle();
    let left = 3;
    runInSlices(() => (left -= 1) === 0, new AbortController().signal);
    for (let slice = 0; slice < 10; slice += 1) runSlice(false, 10);
    expect(left).toBe(0);
    expect(waiting).toEqual([]);
  });

  it('stops with the signal', () => {
    stubIdle();
    const owner = new AbortController();
    const step = vi.fn<() => boolean>(() => false);
    runInSlices(step, owner.signal);
    runSlice(false, 10);
    owner.abort();
    runSlice(false, 10);
    expect(step).toHaveBeenCalledOnce();
    expect(waiting).toEqual([]);
  });

  it('uses a timer where there are no idle callbacks', () => {
    vi.useFakeTimers();
    const step = vi.fn<() => boolean>(() => true);
    runInSlices(step, new AbortController().signal);
    vi.advanceTimersByTime(20);
    expect(step).toHaveBeenCalledOnce();
  });
});
