import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openKeySettings } from './key-settings';

it("opens the browser's page of keys, or calls it where there is a call for it", async () => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  await openKeySettings();
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'chrome://extensions/shortcuts' });
  const openShortcutSettings = vi.fn<() => Promise<void>>();
  Object.assign(fakeBrowser.commands, { openShortcutSettings });
  await openKeySettings();
  expect(openShortcutSettings).toHaveBeenCalledTimes(1);
  expect(create).toHaveBeenCalledTimes(1);
});
