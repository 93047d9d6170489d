import { browser } from 'wxt/browser';
import { oneAtATime } from '@/lib/settings/one-at-a-time';
import { readSettings, type Settings } from '@/lib/settings/settings';
import {
  NO_SITES,
  readSitePolicy,
  siteModeOf,
  wantedPatterns,
  webHost,
  type SitePolicy,
} from '@/lib/settings/site-policy';
import { askTabsAgain } from './ask-tabs-again';
import { refreshBadge } from './badge';
import { prepareGlossary } from './kept-glossary';
import { injectPageTerms, registerPageTerms } from './page-terms-script';
import { pageStatus, stopFlagging } from './tab-flags';

/** Within this time after a start the script is registered again, and pages loaded since then have it. */
const REGISTERED_WITHIN_MS = 2_000;

/**
 * Registers the content script for what the user chose and the browser grants; for nothing while flagging is paused.
 * Several events may ask for it at once; they take turns, and each reads the policy when its turn comes, so the newest
 * one is what stays.
 */
export async function keepRegistered(): Promise<void> {
  await oneAtATime('registration', async () => {
    const { isFlaggingPaused } = await readSettings();
    await registerPageTerms(isFlaggingPaused ? NO_SITES : await readSitePolicy());
  });
}

/**
 * After a change of the policy: registers anew, gives back the permissions that it no longer needs, and brings the open
 * tabs to what is in force now. Changes that come close together, a removal and its undo for example, are followed one
 * after the other, each up to the policy that is stored when its turn comes.
 */
export async function followSitePolicy(before: SitePolicy): Promise<void> {
  await oneAtATime('follow-sites', async () => {
    await keepRegistered();
    const now = await readSitePolicy();
    const unneeded = unneededPatterns(now, before);
    if (unneeded.length > 0) await stopWhereNoLongerWanted(unneeded, now);
    await giveBack(before);
    if (now.never.toSorted().join() !== before.never.toSorted().join()) await askTabsAgain();
    await flagAllowedPages();
  });
}

/** Gives back what the earlier policy needed and the stored one does not, while nobody can change the stored one. */
async function giveBack(before: SitePolicy): Promise<void> {
  await oneAtATime('sites', async () => {
    const origins = unneededPatterns(await readSitePolicy(), before);
    if (origins.length > 0) await browser.permissions.remove({ origins });
  });
}

function unneededPatterns(now: SitePolicy, before: SitePolicy): string[] {
  const wanted = wantedPatterns(now);
  return wantedPatterns(before).filter((pattern) => !wanted.includes(pattern));
}

/** After a change of the settings: what is flagged, in all tabs at once, and the number on the icon. */
export async function followSettings(now: Settings, before: Settings): Promise<void> {
  if (now.isFlaggingPaused !== before.isFlaggingPaused) {
    await keepRegistered();
    await askTabsAgain();
    await flagAllowedPages();
  } else if (now.hiddenTerms.join() !== before.hiddenTerms.join()) {
    await askTabsAgain();
  }
  await refreshBadge();
}

/**
 * After a grant: the popup that asked for it may be gone (the browser's prompt closes it), so the worker registers
 * the script and flags the pages that are open.
 */
export async function flagNewlyGranted(): Promise<void> {
  await keepRegistered();
  await flagAllowedPages();
}

/**
 * After the start of the browser, or of a new version (which takes the flags and the registration away): packs the
 * glossary, as nothing of it is kept then, and flags the allowed pages that were open before the script was registered
 * again, those of a restored session for example.
 */
export async function flagOpenPages(): Promise<void> {
  await Promise.all([prepareGlossary(), new Promise((resolve) => setTimeout(resolve, REGISTERED_WITHIN_MS))]);
  await flagAllowedPages();
}

/** Flags the open pages that are to be flagged without asking and are not yet. */
async function flagAllowedPages(): Promise<void> {
  if ((await readSettings()).isFlaggingPaused) return;
  const policy = await readSitePolicy();
  const patterns = wantedPatterns(policy);
  if (patterns.length === 0) return;
  // Tabs that the extension has no permission for do not match: their address is hidden.
  for (const { id, url } of await browser.tabs.query({ url: patterns, discarded: false })) {
    const host = webHost(url);
    if (id === undefined || host === undefined || policy.never.includes(host)) continue;
    // Refused where a page is the browser's own after all: an error page, the extension shop.
    if (!(await pageStatus(id))) await injectPageTerms(id).catch(() => undefined);
  }
}

/** Takes the flags away in the tabs of these patterns, while their addresses can still be read. */
async function stopWhereNoLongerWanted(patterns: string[], now: SitePolicy): Promise<void> {
  for (const { id, url } of await browser.tabs.query({ url: patterns, discarded: false })) {
    const host = webHost(url);
    // One on the never list may come back when it is taken off: it is told to ask again instead.
    if (id !== undefined && host !== undefined && siteModeOf(now, host) === 'off') await stopFlagging(id);
  }
}
