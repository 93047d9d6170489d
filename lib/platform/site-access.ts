import { browser } from 'wxt/browser';
import { readSitePolicy, siteModeOf, webHost } from '@/lib/settings/site-policy';
import { injectPageTerms, registerPageTerms } from './page-terms-script';

/** Registers the content script for what the user chose and the browser grants. */
export async function keepRegistered(): Promise<void> {
  await registerPageTerms(await readSitePolicy());
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
