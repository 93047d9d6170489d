// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scanPage, type PageScanner, type ScanSink } from './page-scanner';

let owner: AbortController;
let texts: string[];
const dropRemoved = vi.fn<() => void>();
const settle = vi.fn<() => void>();
const sink: ScanSink = {
  enterBlock: () => undefined,
  takeRun: (_, run) => texts.push(run.text.trim()),
  startOver: () => undefined,
  noteMove: () => undefined,
  openRoot: () => undefined,
  closeRoot: () => undefined,
  dropRemoved,
  settle,
};

beforeEach(() => {
  // Without idle callbacks, as in Safari, slices come by timer.
  vi.useFakeTimers();
  owner = new AbortController();
  texts = [];
});

afterEach(() => {
  owner.abort();
  vi.useRealTimers();
});

function scan(html: string, limits?: { characters: number; nodes: number }): PageScanner {
  document.body.innerHTML = html;
  return scanPage({ document, sink, isOwn: () => false, signal: owner.signal, ...(limits && { limits }) });
}

/** Lets the mutation observer and then the clock run. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

describe('scanPage', () => {
  it('reads the page in a later slice, then shows what came', async () => {
    scan('<p>one</p>');
    expect(texts).toEqual([]);
    await pass(50);
    expect(texts).toEqual(['one']);
    expect(settle).toHaveBeenCalled();
  });

  it('takes as many slices as the clock wants', async () => {
    const now = vi.spyOn(performance, 'now');
    let clock = 0;
    now.mockImplementation(() => (clock += 3));
    scan('<p>x</p>'.repeat(20));
    await pass(16);
    const first = texts.length;
    expect(first).toBeLessThan(20);
    await pass(1_000);
    expect(texts).toHaveLength(20);
  });

  it('reads changes after a rest', async () => {
    scan('<p>one</p>');
    await pass(50);
    document.body.append('two');
    await pass(1);
    expect(texts).toEqual(['one']);
    await pass(200);
    expect(texts).toEqual(['one', 'two']);
    expect(dropRemoved).toHaveBeenCalled();
  });

  it('reads what changed while it was reading', async () => {
    scan('<p>one</p>');
    document.body.append('two');
    await pass(16);
    document.body.append('three');
    await pass(500);
    expect(texts.at(-1)).toBe('twothree');
  });

  it('rests nine times as long as it read', async () => {
    scan('<p>one</p>');
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
    settle.mockImplementation(() => {
      clock += 100;
    });
    await pass(50);
    document.body.append('two');
    await pass(800);
    expect(texts).toEqual(['one']);
    await pass(300);
    expect(texts).toEqual(['one', 'two']);
  });

  it('reads hidden parts when told that they may be shown', async () => {
    const scanner = scan('<p style="display:none">later</p>');
    await pass(50);
    document.querySelector('p')?.removeAttribute('style');
    scanner.lookAtHidden();
    await pass(50);
    expect(texts).toEqual(['later']);
  });

  it('says when a page is too large', async () => {
    const scanner = scan('<p>one</p><p>two</p>', { characters: 3, nodes: 10 });
    expect(scanner.isTooLarge()).toBe(false);
    await pass(50);
    expect(scanner.isTooLarge()).toBe(true);
    expect(texts).toEqual(['one']);
  });

  it('does nothing after the signal, and leaves no timer', async () => {
    scan('<p>one</p>');
    await pass(50);
    document.body.append('two');
    await pass(1);
    owner.abort();
    await pass(5_000);
    expect(texts).toEqual(['one']);
    expect(vi.getTimerCount()).toBe(0);
  });
});
