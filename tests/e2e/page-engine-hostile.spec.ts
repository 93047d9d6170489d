import { CardView } from './page-engine/card-view';
import { attach, expect, flagged, pointOf, test } from './page-engine/engine-test';
import { HIGHLIGHT_NAME } from '@/lib/page/highlight-name';

/** Names that a page can lay over properties of its forms and of the document. */
const NAMES =
  'nodeType nodeName childNodes firstChild lastChild nextSibling previousSibling parentNode parentElement children ' +
  'localName tagName attributes getAttribute hasAttribute closest matches contains isConnected ownerDocument ' +
  'compareDocumentPosition checkVisibility isContentEditable getBoundingClientRect scrollBy scrollIntoView style id ' +
  'body documentElement createTreeWalker createRange createElement createElementNS activeElement addEventListener ' +
  'removeEventListener caretPositionFromPoint caretRangeFromPoint defaultView append appendChild remove focus';

test('reads a page whose forms and images take the names of DOM properties', async ({ open }) => {
  const controls = NAMES.split(' ').map((name) => `<input name="${name}">`);
  const images = NAMES.split(' ').map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`);
  const page = await open(`<p>query</p>${images.join('')}<form>${controls.join('')}<p>A query.</p></form><p>query</p>`);
  expect(await page.evaluate(() => document.documentElement instanceof HTMLHtmlElement)).toBe(false);
  await attach(page);
  expect(await flagged(page)).toEqual(['query', 'query', 'query']);
  await page.evaluate(() => pageEngine.page().showNext());
  const card = await CardView.of(page);
  expect(await card.text()).toContain('A question to a provider');
  await page.keyboard.press('Escape');
  expect(await card.text()).toBeNull();
  const { x, y } = await pointOf(page, 'A query');
  await page.mouse.move(x + 15, y);
  await expect.poll(() => card.text()).toContain('A question to a provider');
});

test('puts its highlights back when the page clears them, but not for ever', async ({ open }) => {
  const page = await open('<p>A query.</p><div style="height: 3000px"></div>');
  await attach(page);
  let repairs = 0;
  for (let round = 0; round < 8; round += 1) {
    await page.evaluate(() => CSS.highlights.clear());
    await page.evaluate((at) => scrollTo(0, at), 10 + round);
    await page.waitForTimeout(350);
    if (await page.evaluate((name) => CSS.highlights.has(name), HIGHLIGHT_NAME)) repairs += 1;
  }
  expect(repairs).toBe(5);
});
