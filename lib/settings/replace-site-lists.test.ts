import { storage } from 'wxt/utils/storage';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { currentSiteLists, replaceSiteLists } from './replace-site-lists';
import { changeSettings, readSettings } from './settings';
import { NO_SITES, setSiteMode } from './site-policy';

const LISTS = { policy: { ...NO_SITES, never: ['mail.example'] }, hiddenTerms: ['mcc'] };
const HERE = { policy: { ...NO_SITES, sites: ['coding.example'] }, hiddenTerms: ['cc'] };

beforeEach(async () => {
  fakeBrowser.reset();
  await setSiteMode('coding.example', 'this-site');
  await changeSettings({ hiddenTerms: ['cc'], badge: 'off' });
});

it('replaces both lists, leaves the other settings alone, and can be undone', async () => {
  const before = await replaceSiteLists(LISTS);
  expect(await currentSiteLists()).toEqual(LISTS);
  expect((await readSettings()).badge).toBe('off');
  expect(before).toEqual(HERE);
  expect(await replaceSiteLists(before)).toEqual(LISTS);
  expect(await currentSiteLists()).toEqual(HERE);
});

it('changes neither when one cannot be stored', async () => {
  const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
    if ('sites' in items) throw new Error('QUOTA_BYTES quota exceeded');
    await set(items);
  });
  await expect(replaceSiteLists(LISTS)).rejects.toThrow('QUOTA_BYTES');
  expect(await currentSiteLists()).toEqual(HERE);
  expect(await storage.getItem('local:settings')).toEqual({ hiddenTerms: ['cc'], badge: 'off' });
});
