import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, it } from 'vitest';
import { readUserSettings, replaceUserSettings } from './user-settings';

beforeEach(() => fakeBrowser.reset());

it("reads the user's own choices and nothing else", async () => {
  await fakeBrowser.storage.local.set({ settings: { badge: 'off' }, 'mirror-problem': { at: 1 } });
  expect(await readUserSettings()).toEqual({ settings: { badge: 'off' } });
});

it('replaces all of them, leaves the rest, and undoes that', async () => {
  await fakeBrowser.storage.local.set({ settings: { badge: 'off' }, 'last-backup': 5 });
  const before = await replaceUserSettings({ sites: { never: [] }, 'last-backup': 9, other: 1 });
  const stored = await fakeBrowser.storage.local.get();
  expect(stored).toEqual({ sites: { never: [] }, 'last-backup': 5 });
  await replaceUserSettings(before);
  expect(await fakeBrowser.storage.local.get()).toEqual({ settings: { badge: 'off' }, 'last-backup': 5 });
});
