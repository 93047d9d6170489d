import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type * as SafeDom from './safe-dom';
import { whenParsed } from './when-parsed';

const page = vi.hoisted(() => ({ state: 'loading' }));
vi.mock('./safe-dom', () => ({ readyStateOf: (() => page.state) as unknown as typeof SafeDom.readyStateOf }));

let got: string | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', {});
  const events = new EventTarget();
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  vi.stubGlobal('dispatchEvent', events.dispatchEvent.bind(events));
  got = undefined;
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function wait(state: DocumentReadyState): Promise<void> {
  page.state = state;
  got = await whenParsed('the glossary');
}

it('waits for the end of parsing', async () => {
  void wait('loading');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(got).toBeUndefined();
  page.state = 'interactive';
  dispatchEvent(new Event('DOMContentLoaded'));
  await vi.advanceTimersByTimeAsync(0);
  expect(got).toBe('the glossary');
});

it('notices it without the event, which a page can take away', async () => {
  void wait('loading');
  await vi.advanceTimersByTimeAsync(100);
  page.state = 'complete';
  await vi.advanceTimersByTimeAsync(300);
  expect(got).toBe('the glossary');
});

it.each(['interactive', 'complete'] as const)('does not wait where the document is %s', async (state) => {
  await wait(state);
  expect(got).toBe('the glossary');
});
