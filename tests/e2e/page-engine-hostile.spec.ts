import type { Page } from '@playwright/test';
import { HIGHLIGHT_NAMES } from '@/lib/page/highlight-name';
import { CardView } from './page-engine/card-view';
import { attach, expect, flagged, pointOf, test } from './page-engine/engine-test';

/** Names that a page can lay over properties of its forms and of the document. */
const NAMES =
  'nodeType nodeName childNodes firstChild lastChild nextSibling previousSibling parentNode parentElement children ' +
  'localName tagName attributes getAttribute hasAttribute closest matches contains isConnected ownerDocument ' +
  'compareDocumentPosition checkVisibility isContentEditable getBoundingClientRect scrollBy scrollIntoView style id ' +
  'body documentElement createTreeWalker createRange createElement createElementNS activeElement addEventListener ' +
  'removeEventListener caretPositionFromPoint caretRangeFromPoint defaultView append appendChild remove focus';
const OWN_TASK_MS = 50;

test('reads a page whose forms and images take the names of DOM properties', async ({ open }) => {
  const controls = NAMES.split(' ').map((name) => `<input name="${name}">`);
  const images = NAMES.split(' ').map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`);
  const page = await open(
    `<p>query</p>${images.join('')}<form>${controls.join('')}<p style="position:fixed;top:0">A query.</p></form><p>query</p>`,
  );
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
    if (await page.evaluate((name) => CSS.highlights.has(name), HIGHLIGHT_NAMES.term)) repairs += 1;
  }
  expect(repairs).toBe(5);
});

/**
 * Times the idle slices and timers of the page from now on. Returns what reads how long (ms) three in four of them
 * took at most: the others are left to a machine that is doing something else.
 */
async function timeOwnTasks(page: Page): Promise<() => Promise<number>> {
  const tasks = await page.evaluateHandle(() => {
    const durations: number[] = [];
    const timed =
      <Args extends unknown[]>(work: (...args: Args) => void) =>
      (...args: Args) => {
        const startedAt = performance.now();
        work(...args);
        durations.push(performance.now() - startedAt);
      };
    const [whenIdle, later] = [requestIdleCallback, setTimeout];
    globalThis.requestIdleCallback = (work, options) => whenIdle(timed(work), options);
    Object.assign(globalThis, {
      setTimeout: (work: () => void, ms: number) => later(timed(work), ms),
    });
    return durations;
  });
  return () =>
    tasks.evaluate((durations) => {
      const inOrder = durations.toSorted((a, b) => a - b);
      return inOrder[Math.floor(inOrder.length * 0.75)] ?? Infinity;
    });
}

test.describe('with too much text', () => {
  const SENTENCE = 'The principal diagnosis was sepsis, and a query was sent. ';

  for (const [name, markup, times, limit] of [
    ['ten megabytes in one node', SENTENCE, 180_000, (5_000_000 / SENTENCE.length) * 2],
    ['two hundred thousand text nodes', '<b>query</b> x ', 100_000, 75_000],
  ] as const) {
    test(`${name}: reads up to the limit in short slices`, async ({ open }) => {
      const page = await open('');
      await page.evaluate(([text, times]) => document.body.setHTMLUnsafe(text.repeat(times)), [
        markup,
        times,
      ] as const);
      // The page's own layout is not to be taken for ours.
      await page.evaluate(() => document.body.getBoundingClientRect());
      const ownTaskMs = await timeOwnTasks(page);
      await attach(page);
      await expect
        .poll(() => page.evaluate(() => pageEngine.reports.at(-1)?.tooLarge), { timeout: 30_000 })
        .toBe(true);
      const count = await page.evaluate(() => pageEngine.page().count());
      expect(count).toBeGreaterThan(limit * 0.9);
      expect(count).toBeLessThan(limit * 1.1);
      expect(await ownTaskMs()).toBeLessThan(OWN_TASK_MS);
    });
  }
});

test('lives through a storm of changes, and is right after it', async ({ open }) => {
  const page = await open('<main></main>');
  const ownTaskMs = await timeOwnTasks(page);
  await attach(page);
  const storm = await page.evaluateHandle(() => {
    const main = document.querySelector('main');
    let round = 0;
    return setInterval(() => {
      main?.replaceChildren();
      for (let at = 0; at < 300; at += 1) main?.append(`query ${round} `, document.createElement('p'));
      round += 1;
    }, 10);
  });
  await page.waitForTimeout(2_000);
  await storm.evaluate((timer) => clearInterval(timer));
  await page.evaluate(() => document.querySelector('main')?.replaceChildren('One query.'));
  await expect.poll(() => flagged(page), { timeout: 15_000 }).toEqual(['query']);
  expect(await page.evaluate(() => pageEngine.page().count())).toBe(1);
  expect(await ownTaskMs()).toBeLessThan(OWN_TASK_MS);
});

test('lives on when the page replaces its whole document', async ({ open }) => {
  const page = await open('<p>A query.</p>');
  await attach(page);
  await page.evaluate(() => document.documentElement.remove());
  await page.evaluate(() => pageEngine.page().showNext());
  await expect.poll(() => page.evaluate(() => pageEngine.page().count())).toBe(0);
  await page.evaluate(() => {
    document.open();
    document.write('<p>One query, another query.</p>');
    document.close();
  });
  await expect.poll(() => flagged(page)).toEqual(['query', 'query']);
});
