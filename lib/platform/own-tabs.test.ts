import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hasOpenPanel, ownTabs } from './own-tabs';

const ours = (path: string) => fakeBrowser.runtime.getURL(path);
const getContexts = vi.fn<() => Promise<unknown[]>>();
const runtime = fakeBrowser.runtime as object;
const before = Object.getOwnPropertyDescriptor(runtime, 'getContexts') ?? { value: undefined };

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  Object.defineProperty(runtime, 'getContexts', { ...before, configurable: true, writable: true });
});

it('asks the browser for the extension’s own tabs where it can tell', async () => {
  getContexts.mockResolvedValue([
    { tabId: 3, windowId: 1, documentUrl: ours('/options.html#ceus') },
    { tabId: 4, windowId: 1, documentUrl: undefined },
  ]);
  Object.assign(runtime, { getContexts });
  expect(await ownTabs()).toEqual([{ tabId: 3, windowId: 1, url: ours('/options.html#ceus') }]);
  expect(getContexts).toHaveBeenCalledWith({ contextTypes: ['TAB'] });
});

it('looks at the addresses of all tabs where the browser knows nothing else', async () => {
  Object.assign(runtime, { getContexts: undefined });
  await fakeBrowser.tabs.create({ url: 'https://coding.example/' });
  const { id, windowId } = await fakeBrowser.tabs.create({ url: ours('/exam.html#mock') });
  expect(await ownTabs()).toEqual([{ tabId: id, windowId, url: ours('/exam.html#mock') }]);
});

it('knows in which windows the side panel is open, where the browser can tell', async () => {
  getContexts.mockResolvedValue([{ windowId: 7 }]);
  Object.assign(runtime, { getContexts });
  expect(await hasOpenPanel(7)).toBe(true);
  expect(await hasOpenPanel(8)).toBe(false);
  expect(await hasOpenPanel()).toBe(true);
  getContexts.mockResolvedValue([{ windowId: -1 }]);
  expect(await hasOpenPanel(8)).toBe(true);
  getContexts.mockResolvedValue([]);
  expect(await hasOpenPanel()).toBe(false);
  expect(getContexts).toHaveBeenCalledWith({ contextTypes: ['SIDE_PANEL'] });
  Object.assign(runtime, { getContexts: undefined });
  expect(await hasOpenPanel(7)).toBe(false);
});
