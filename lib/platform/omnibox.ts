import { browser, type Browser } from 'wxt/browser';
import { database } from '@/lib/db/database';
import { openedLookup } from '@/lib/db/look-up';
import { escapeOmnibox } from '@/lib/lookup/escape-omnibox';
import { targetOf, type LookupResult } from '@/lib/lookup/lookup-entry';
import { chosenInOmnibox, omniboxContent } from '@/lib/lookup/omnibox-content';
import { readSettings } from '@/lib/settings/settings';
import { plainLine } from '@/lib/std/plain-line';
import { showWithoutGesture } from './open-side-panel';

const SUGGESTIONS = 5;
/** Characters of a suggestion, and of what was typed where it is repeated. */
const LINE = 240;
const TYPED = 60;

/** Counts what was typed: an answer that comes late must not stand beside newer ones. */
let typed = 0;

/**
 * Suggestions for what was typed after `ccs` in the address bar. The first line, which Return takes, says what is found
 * best, that nothing is, or that the look-up failed.
 */
export async function suggestInOmnibox(
  text: string,
  suggest: (suggestions: Browser.omnibox.SuggestResult[]) => void,
): Promise<void> {
  const turn = ++typed;
  const sayFirst = async (line: string) => {
    if (turn === typed) await browser.omnibox.setDefaultSuggestion({ description: shown(line) });
  };
  const query = plainLine(text, TYPED);
  try {
    const { disabledBanks } = await readSettings();
    const lookup = await openedLookup(await database(), disabledBanks);
    const results = lookup.search(text, SUGGESTIONS);
    const [best] = results;
    if (query === '') await sayFirst('Type a code, a term or a sentence');
    else await sayFirst(best ? `Look up: ${lineOf(best)}` : `Nothing found for “${query}”`);
    suggest(
      results.map((result) => ({
        content: omniboxContent(targetOf(result)),
        description: shown(lineOf(result)),
      })),
    );
  } catch (error) {
    suggest([]);
    await sayFirst(`Look up “${query}” in the side panel: suggestions are not there right now`);
    throw error;
  }
}

function lineOf({ id, title, detail, code }: LookupResult): string {
  return code ? `${id} ${title} (${code.edition})` : `${title} (${detail})`;
}

/** Chrome reads descriptions as XML, Firefox as plain text. */
function shown(line: string): string {
  const description = plainLine(line, LINE);
  return import.meta.env.FIREFOX ? description : escapeOmnibox(description);
}

/** Shows what was chosen or typed. The address bar gives no user gesture that could open the panel. */
export async function openFromOmnibox(text: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const entry = chosenInOmnibox(text);
  await showWithoutGesture(
    entry ? { kind: 'entry', entry } : { kind: 'look-up', query: text },
    tab?.windowId,
  );
}
