import type { Browser } from 'wxt/browser';
import { database } from '@/lib/db/database';
import { lookupIndex } from '@/lib/db/look-up';
import { escapeOmnibox } from '@/lib/lookup/escape-omnibox';
import { readSettings } from '@/lib/settings/settings';
import { openPanelTab, tellSidePanel } from './open-side-panel';

const SUGGESTIONS = 5;

/** Suggestions for what was typed after `ccs` in the address bar. */
export async function suggestInOmnibox(
  text: string,
  suggest: (suggestions: Browser.omnibox.SuggestResult[]) => void,
): Promise<void> {
  const { disabledBanks } = await readSettings();
  const index = await lookupIndex(await database(), disabledBanks);
  const results = index.search(text, SUGGESTIONS);
  suggest(
    results.map(({ kind, id, title, detail }) => ({
      content: kind === 'code' ? id : title,
      description: escapeOmnibox(kind === 'code' ? `${id} ${title}` : `${title} (${detail})`),
    })),
  );
}

/** Looks up what was entered. The address bar gives no user gesture, so the panel's page opens in a tab. */
export async function openFromOmnibox(text: string): Promise<void> {
  await tellSidePanel({ kind: 'look-up', query: text });
  await openPanelTab();
}
