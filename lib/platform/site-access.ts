import { browser } from 'wxt/browser';
import { sendToTab } from '@/lib/messages/page-protocol';
import { oneAtATime } from '@/lib/settings/one-at-a-time';
import {
  readSitePolicy,
  siteModeOf,
  wantedPatterns,
  webHost,
  type SitePolicy,
} from '@/lib/settings/site-policy';
import { injectPageTerms, registerPageTerms } from './page-terms-script';

/** Within this time after a start the script is registered again, and pages loaded since then have it. */
const REGISTERED_WITHIN_MS = 2_000;

/**
 * Registers the content script for what the user chose and the browser grants. Several events may ask for it at once;
 * they take turns, and each reads the policy when its turn comes, so the newest one is what stays.
 */
export async function keepRegistered(): Promise<void> {
  await oneAtATime('registration', async () => registerPageTerms(await readSitePolicy()));
}

/**
 * After a change of the policy: registers anew, gives back the permissions that it no longer needs, and takes the
 * flags away in the open tabs of hosts that are now on the "never" list.
 */
export async function followSitePolicy(now: SitePolicy, before: SitePolicy): Promise<void> {
  await keepRegistered();
  const wanted = wantedPatterns(now);
  const unneeded = wantedPatterns(before).filter((pattern) => !wanted.includes(pattern));
  if (unneeded.length > 0) await browser.permissions.remove({ origins: unneeded });
  const banned = now.never.filter((host) => !before.never.includes(host));
  if (banned.length === 0) return;
  for (const tab of await browser.tabs.query({})) {
    const host = webHost(tab.url);
    // Without a permission for the page its address is hidden: then it is told to ask again.
    if (tab.id !== undefined && (host === undefined || banned.includes(host))) {
      sendToTab('askAgain', tab.id).catch(() => undefined);
    }
  }
}

/**
 * After a grant: the popup that asked for it may be gone (the browser's prompt closes it), so the worker registers
 * the script and flags the page that the user was looking at.
 */
export async function flagNewlyGranted(): Promise<void> {
  await keepRegistered();
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const host = webHost(tab?.url);
  if (tab?.id === undefined || host === undefined) return;
  const mode = siteModeOf(await readSitePolicy(), host);
  if (mode === 'this-site' || mode === 'all-sites') await injectPageTerms(tab.id);
}

/**
 * After the start of the browser, or of a new version (which takes the flags and the registration away): flags the
 * allowed pages that were open before the script was registered again, those of a restored session for example.
 */
export async function flagOpenPages(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, REGISTERED_WITHIN_MS));
  const policy = await readSitePolicy();
  const patterns = wantedPatterns(policy);
  if (patterns.length === 0) return;
  // Tabs that the extension has no permission for do not match: their address is hidden.
  for (const { id, url } of await browser.tabs.query({ url: patterns, discarded: false })) {
    const host = webHost(url);
    if (id === undefined || host === undefined || policy.never.includes(host)) continue;
    const isFlagged = await sendToTab('getPageStatus', id).then(
      () => true,
      () => false,
    );
    // Refused where a page is the browser's own after all: an error page, the extension shop.
    if (!isFlagged) await injectPageTerms(id).catch(() => undefined);
  }
}
