import type { Page } from '@playwright/test';

/** The flags as a page can see them: the id of the element, and the words. In document order. */
export function flagsOn(page: Page): Promise<string[][]> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      // Browsers leave out a range whose text has gone or become shorter.
      .filter(
        ({ startContainer, endContainer, endOffset }) =>
          startContainer.isConnected && endOffset <= (endContainer as Text).length,
      )
      .map((each) => {
        const range = new Range();
        range.setStart(each.startContainer, each.startOffset);
        range.setEnd(each.endContainer, each.endOffset);
        return range;
      });
    return ranges
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map((range) => {
        const { startContainer } = range;
        const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
        return [element?.closest('[id]')?.id ?? '', range.toString().replaceAll(/\s+/g, ' ')];
      });
  });
}

/** The names under which words are flagged on the page. */
export function flagNames(page: Page): Promise<string[]> {
  return page.evaluate(() => [...CSS.highlights.keys()]);
}

/** Everything about a page that flagging must leave alone. */
export function pageState(page: Page) {
  return page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    text: document.documentElement.innerText,
    selection: String(getSelection()),
    fields: [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')].map(
      (field) => field.value,
    ),
    focus: document.activeElement?.id,
    scroll: [scrollX, scrollY],
  }));
}

/** The files of the extension whose scripts are in the page: none where it has not been let in. */
export async function extensionScripts(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const urls = new Set<string>();
  session.on('Debugger.scriptParsed', ({ url }) => urls.add(url));
  // Tells of all that there are before it answers. (An isolated world tells nothing: Chrome keeps it over reloads.)
  await session.send('Debugger.enable');
  await session.detach();
  return [...urls].filter((url) => url.startsWith('chrome-extension:')).map((url) => new URL(url).pathname);
}
