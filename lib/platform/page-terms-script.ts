import { browser } from 'wxt/browser';
import { hostPattern, wantedPatterns, type SitePolicy } from '@/lib/settings/site-policy';

const SCRIPT_ID = 'page-terms';
/** The script reads frames of its own origin from outside; of ours they only need the style sheet. */
const STYLE_ID = 'page-terms-style';
// Emitted by the build for entrypoints/page-terms.content.
const JS = 'content-scripts/page-terms.js';
const CSS = 'content-scripts/page-terms.css';

/** Flags the terms on one page, now. The tab must have been allowed: by active tab, or by a site permission. */
export async function injectPageTerms(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId, allFrames: true }, files: [CSS] });
  await browser.scripting.executeScript({ target: { tabId }, files: [JS as never] });
}

/**
 * Registers the content script for exactly the pages that the user chose and the browser grants. Called at every
 * start of the worker and at every change of policy or permissions: registrations can get lost.
 */
export async function registerPageTerms(policy: SitePolicy): Promise<void> {
  const wanted = wantedPatterns(policy);
  const granted = await Promise.all(
    wanted.map((pattern) => browser.permissions.contains({ origins: [pattern] })),
  );
  const matches = wanted.filter((_, at) => granted[at]);
  const excludeMatches = policy.never.map(hostPattern);
  const scripts: Script[] = [
    { id: SCRIPT_ID, js: [JS], matches, excludeMatches, persistAcrossSessions: true },
    // With the fallback also in frames without an address of their own: `srcdoc`, `about:blank`.
    {
      id: STYLE_ID,
      css: [CSS],
      matches,
      excludeMatches,
      allFrames: true,
      matchOriginAsFallback: true,
      persistAcrossSessions: true,
    },
  ];
  for (const script of scripts) await register(script);
}

type Script = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

async function register(script: Script): Promise<void> {
  const { id, matches = [], excludeMatches = [] } = script;
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  // A page that loads while nothing is registered gets no flags: what is right already is left alone.
  if (registered && isSame(registered.matches, matches) && isSame(registered.excludeMatches, excludeMatches))
    return;
  if (registered) await browser.scripting.updateContentScripts([script]);
  // So early, the worker is started and answers while the page is still loading.
  else await browser.scripting.registerContentScripts([{ ...script, runAt: 'document_start' }]);
}

function isSame(given: string[] | undefined, wanted: readonly string[]): boolean {
  return [...(given ?? [])].toSorted().join(' ') === wanted.toSorted().join(' ');
}
