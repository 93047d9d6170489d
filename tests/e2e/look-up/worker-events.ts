import type { Worker } from '@playwright/test';
import type { LaunchedExtension } from '../harness/launch-extension';
import { waitFor } from '../harness/wait-for';

// A headless browser has no menus and no address bar. These tell the worker what the browser would tell it.
type Dispatching = { dispatch(...args: unknown[]): void };
type Suggestion = { content: string; description: string };

/** Chooses the entry “Look up” in the menu of a selection on the page in front. Throws when there is no such entry. */
export async function chooseLookUp(extension: LaunchedExtension, selectionText: string): Promise<void> {
  await waitFor('the entry in the menu', () => workerOf(extension).evaluate(hasLookUp));
  await workerOf(extension).evaluate(async (text) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const { onClicked } = chrome.contextMenus as unknown as { onClicked: Dispatching };
    onClicked.dispatch({ menuItemId: 'look-up', selectionText: text, editable: false, pageUrl: '' }, tab);
  }, selectionText);
}

async function hasLookUp(): Promise<true | undefined> {
  try {
    await chrome.contextMenus.update('look-up', {});
    return true;
  } catch {
    // Right after the installation it may still be on its way.
    return undefined;
  }
}

/** The suggestions for what was typed after `ccs` in the address bar. */
export function typeInOmnibox(extension: LaunchedExtension, text: string): Promise<Suggestion[]> {
  return workerOf(extension).evaluate((typed) => {
    const { onInputChanged } = chrome.omnibox as unknown as { onInputChanged: Dispatching };
    return new Promise<Suggestion[]>((resolve) => {
      onInputChanged.dispatch(typed, resolve);
    });
  }, text);
}

/** The first line below the address bar, as the browser is told it, for what was typed after `ccs`. */
export function firstLineFor(extension: LaunchedExtension, text: string): Promise<string> {
  return workerOf(extension).evaluate(async (typed) => {
    const { onInputChanged } = chrome.omnibox as unknown as { onInputChanged: Dispatching };
    const { setDefaultSuggestion } = chrome.omnibox;
    try {
      return await new Promise<string>((resolve, reject) => {
        chrome.omnibox.setDefaultSuggestion = async (line: { description: string }) => {
          // The browser's own reader has to take it.
          await setDefaultSuggestion(line).then(() => resolve(line.description), reject);
        };
        onInputChanged.dispatch(typed, () => {});
      });
    } finally {
      chrome.omnibox.setDefaultSuggestion = setDefaultSuggestion;
    }
  }, text);
}

/** Presses Return after `ccs` and `text` in the address bar. */
export async function enterInOmnibox(extension: LaunchedExtension, text: string): Promise<void> {
  await workerOf(extension).evaluate((entered) => {
    const { onInputEntered } = chrome.omnibox as unknown as { onInputEntered: Dispatching };
    onInputEntered.dispatch(entered, 'currentTab');
  }, text);
}

/** What the browser's own reader makes of a suggestion's XML: undefined when it takes it, or its complaint. */
export function complaintOfBrowser(
  extension: LaunchedExtension,
  description: string,
): Promise<string | undefined> {
  return workerOf(extension).evaluate(async (text) => {
    try {
      await chrome.omnibox.setDefaultSuggestion({ description: text });
      return undefined;
    } catch (error) {
      return String(error);
    }
  }, description);
}

function workerOf(extension: LaunchedExtension): Worker {
  return extension.context.serviceWorkers()[0] ?? extension.worker;
}
