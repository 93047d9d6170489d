import { browser, type Browser } from 'wxt/browser';
import { database } from '@/lib/db/database';
import { openedLookup } from '@/lib/db/look-up';
import { escapeOmnibox } from '@/lib/lookup/escape-omnibox';
import { targetOf } from '@/lib/lookup/lookup-entry';
import { chosenInOmnibox, omniboxContent } from '@/lib/lookup/omnibox-content';
import { readSettings } from '@/lib/settings/settings';
import { plainLine } from '@/lib/std/plain-line';
import { showWithoutGesture } from './open-side-panel';

const SUGGESTIONS = 5;
/** Characters of a suggestion. */
const LINE = 240;

/** Suggestions for what was typed after `ccs` in the address bar. */
export async function suggestInOmnibox(
  text: string,
  suggest: (suggestions: Browser.omnibox.SuggestResult[]) => void,
): Promise<void> {
  const { disabledBanks } = await readSettings();
  const lookup = await openedLookup(await database(), disabledBanks);
  suggest(
    lookup.search(text, SUGGESTIONS).map((result) => {
      const { id, title, detail, code } = result;
      const line = code ? `${id} ${title} (${code.edition})` : `${title} (${detail})`;
      const description = plainLine(line, LINE);
      // Chrome reads descriptions as XML, Firefox as plain text.
      const shown = import.meta.env.FIREFOX ? description : escapeOmnibox(description);
      return { content: omniboxContent(targetOf(result)), description: shown };
    }),
  );
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
