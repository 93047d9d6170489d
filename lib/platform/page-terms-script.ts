import { browser } from 'wxt/browser';
import { ALL_SITES, hostPattern, type SitePolicy } from '@/lib/settings/site-policy';

const SCRIPT_ID = 'page-terms';
// Emitted by the build for entrypoints/page-terms.content.
const JS = 'content-scripts/page-terms.js';
const CSS = 'content-scripts/page-terms.css';

/** Flags the terms on one page, now. The tab must have been allowed: by active tab, or by a site permission. */
export async function injectPageTerms(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, files: [CSS] });
  await browser.scripting.executeScript({ target: { tabId }, files: [JS as never] });
}

/**
 * Registers the content script for exactly the pages that the user chose and the browser grants. Called at every
 * start of the worker and at every change of policy or permissions: registrations can get lost.
 */
export async function registerPageTerms(policy: SitePolicy): Promise<void> {
  const wanted = policy.allSites ? [ALL_SITES] : policy.sites.map(hostPattern);
  const granted = await Promise.all(
    wanted.map((pattern) => browser.permissions.contains({ origins: [pattern] })),
  );
  const matches = wanted.filter((_, at) => granted[at]);
  const excludeMatches = policy.never.map(hostPattern);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      js: [JS],
      css: [CSS],
      matches,
      excludeMatches,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}
