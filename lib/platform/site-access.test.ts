import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, DEFAULT_SETTINGS, hideTerm, readSettings } from '@/lib/settings/settings';
import { NO_SITES, replaceSitePolicy, type SitePolicy } from '@/lib/settings/site-policy';
import { flagNewlyGranted, followSettings, followSitePolicy } from './site-access';

/** What was sent to the tabs and done to them, in order. */
let log: string[];
/** The tabs in which a content script of ours answers. */
let flagged: Set<number>;
let registered: SitePolicy;

const pages = new Map([
  [1, 'https://coding.example/chapter'],
  [2, 'https://mail.example/'],
  [3, 'https://coding.example/other'],
]);

vi.mock('@/lib/messages/page-protocol', () => ({
  sendToTab: async (type: string, tabId: number) => {
    if (!flagged.has(tabId)) throw new Error('Nobody answered.');
    if (type !== 'getPageStatus') log.push(`${type} ${tabId}`);
    if (type === 'stopPageTerms') flagged.delete(tabId);
    return { count: 1, tooLarge: false };
  },
}));
vi.mock('./page-terms-script', () => ({
  registerPageTerms: async (policy: SitePolicy) => (registered = policy),
  injectPageTerms: async (tabId: number) => {
    if (tabId === 2) throw new Error('The extensions gallery cannot be scripted.');
    log.push(`inject ${tabId}`);
    flagged.add(tabId);
  },
}));
vi.mock('./badge', () => ({ refreshBadge: async () => log.push('badge') }));
vi.mock('./tab-badges', () => ({ clearTabBadge: async () => undefined }));

beforeEach(() => {
  fakeBrowser.reset();
  log = [];
  flagged = new Set();
  registered = NO_SITES;
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation((async ({
    origins = [],
  }: {
    origins?: string[];
  }) => log.push(`give back ${origins.join()}`)) as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async ({ url }: { url?: string[] }) =>
    [...pages]
      .filter(([, address]) => !url || url.some((each) => matches(each, address)))
      .map(([id, address]) => ({ id, url: address }))) as never);
});

const matches = (pattern: string, address: string) =>
  pattern === '*://*/*' || pattern === `*://${new URL(address).hostname}/*`;
const coding: SitePolicy = { ...NO_SITES, sites: ['coding.example'] };
const follow = async (now: SitePolicy, before: SitePolicy) => {
  await replaceSitePolicy(now);
  await followSitePolicy(before);
};

describe('followSitePolicy', () => {
  it('flags the open pages of a site that is now to be flagged always', async () => {
    flagged.add(3);
    await follow(coding, NO_SITES);
    expect(registered).toEqual(coding);
    expect(log).toEqual(['inject 1']);
  });

  it('takes the flags away on a site that no longer is, and then gives its permission back', async () => {
    flagged = new Set([1, 2, 3]);
    await follow(NO_SITES, coding);
    expect(log).toEqual(['stopPageTerms 1', 'stopPageTerms 3', 'give back *://coding.example/*']);
  });

  it('keeps the flags of a site that stays when "all sites" ends', async () => {
    flagged = new Set([1, 2, 3]);
    await follow(coding, { ...NO_SITES, allSites: true });
    expect(log).toEqual(['stopPageTerms 2', 'give back *://*/*']);
  });

  it('a removal that is undone before it is followed gives nothing back, and the flags are there again', async () => {
    flagged = new Set([1, 3]);
    await replaceSitePolicy(NO_SITES);
    const removal = followSitePolicy(coding);
    await replaceSitePolicy(coding);
    await Promise.all([removal, followSitePolicy(NO_SITES)]);
    expect(registered).toEqual(coding);
    expect(log).not.toContain('give back *://coding.example/*');
    expect(flagged).toEqual(new Set([1, 3]));
  });

  it.each([
    [{ ...NO_SITES, never: ['mail.example'] }, NO_SITES],
    [NO_SITES, { ...NO_SITES, never: ['mail.example'] }],
  ])('lets the pages ask again when the never list changes (%j)', async (now, before) => {
    flagged = new Set([1, 2]);
    await follow(now, before);
    expect(log).toEqual(['askAgain 1', 'askAgain 2']);
  });

  it('does not flag a site of the never list, and is not stopped by a page that refuses', async () => {
    await follow({ allSites: true, sites: [], never: ['coding.example'] }, NO_SITES);
    expect(log).toEqual([]);
  });
});

describe('followSettings', () => {
  it('a pause: nothing is registered, every page asks again, nothing is injected', async () => {
    await replaceSitePolicy(coding);
    flagged.add(1);
    await changeSettings({ isFlaggingPaused: true });
    await followSettings(await readSettings(), DEFAULT_SETTINGS);
    expect(registered).toEqual(NO_SITES);
    expect(log).toEqual(['askAgain 1', 'badge']);
    log = [];
    await flagNewlyGranted();
    expect([registered, log]).toEqual([NO_SITES, []]);
  });

  it('the end of a pause: pages that were flagged ask again, the others of the site are flagged', async () => {
    await replaceSitePolicy(coding);
    flagged.add(1);
    await followSettings(await readSettings(), { ...DEFAULT_SETTINGS, isFlaggingPaused: true });
    expect(registered).toEqual(coding);
    expect(log).toEqual(['askAgain 1', 'inject 3', 'badge']);
  });

  it('a hidden term: every page asks again', async () => {
    flagged.add(1);
    await hideTerm('cc', true);
    await followSettings(await readSettings(), DEFAULT_SETTINGS);
    expect(log).toEqual(['askAgain 1', 'badge']);
  });

  it('another setting: only the number on the icon', async () => {
    flagged.add(1);
    await followSettings({ ...DEFAULT_SETTINGS, badge: 'off' }, DEFAULT_SETTINGS);
    expect(log).toEqual(['badge']);
  });
});
