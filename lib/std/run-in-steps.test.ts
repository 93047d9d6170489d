import { describe, expect, it, vi } from 'vitest';
import { runInSteps } from './run-in-steps';

function* work(steps: number): Generator<number, string> {
  for (let step = 0; step < steps; step += 1) yield step / steps;
  return 'done';
}

/** A clock that goes on by 5 ms each time it is read. */
function slowClock() {
  let at = 0;
  return () => (at += 5);
}

describe('runInSteps', () => {
  it('gives the result of the work', async () => {
    const pause = vi.fn(async () => undefined);
    const run = { pause, now: () => 0, sliceMs: 8 };
    expect(await runInSteps(work(100), run)).toBe('done');
    expect(pause, 'quick work needs no pause').not.toHaveBeenCalled();
  });

  it('pauses after each slice and reports how far it is', async () => {
    const shares: number[] = [];
    const pause = vi.fn(async () => undefined);
    await runInSteps(work(8), {
      pause,
      now: slowClock(),
      sliceMs: 10,
      onProgress: (done) => shares.push(done),
    });
    expect(pause.mock.calls.length).toBe(shares.length);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('stops when it is aborted in a pause', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    function* counted(): Generator<number, void> {
      for (let step = 0; step < 100; step += 1) {
        seen.push(step);
        yield 0;
      }
    }
    const run = {
      now: slowClock(),
      sliceMs: 1,
      signal: stop.signal,
      pause: async () => stop.abort(new Error('enough')),
    };
    await expect(runInSteps(counted(), run)).rejects.toThrow('enough');
    expect(seen).toEqual([0]);
  });

  it('passes on what the work throws', async () => {
    // oxlint-disable-next-line require-yield
    function* broken(): Generator<number, void> {
      throw new RangeError('cut off');
    }
    await expect(
      runInSteps(broken(), { pause: async () => undefined, now: () => 0, sliceMs: 8 }),
    ).rejects.toThrow('cut off');
  });
});
