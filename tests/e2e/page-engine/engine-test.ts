import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  test as base,
  chromium,
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import type { Term } from '@/lib/terms/term';
import { findBrowser } from '@/scripts/setup/find-browser.mjs';
import { startTestPages, type TestPages } from '../harness/test-pages';
import { buildEngine } from './build-engine';
import { CardView } from './card-view';
import { TEST_TERMS } from './test-terms';

const STYLE = join(import.meta.dirname, '../../../entrypoints/page-terms.content/style.css');

type Open = (body: string, options?: { head?: string; context?: BrowserContextOptions }) => Promise<Page>;
type Bench = { engineCode: string; pages: TestPages; browser: Browser };

/**
 * `test` with a page that has the page layer loaded but not attached. `open(body)` serves the body from 127.0.0.1 with
 * the product's own style sheet; an uncaught error on the page fails the test.
 */
export const test = base.extend<{ open: Open }, { bench: Bench }>({
  bench: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed.
    async ({}, use) => {
      const executablePath = findBrowser();
      if (!executablePath) throw new Error('No Chromium found. Install one, or name it in CHROMIUM_PATH.');
      const engineCode = await buildEngine();
      const pages = await startTestPages();
      const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
      await use({ engineCode, pages, browser });
      await browser.close();
      await pages.close();
    },
    { scope: 'worker' },
  ],
  open: async ({ bench }, use) => {
    const { engineCode, pages, browser } = bench;
    const errors: Error[] = [];
    const contexts: BrowserContext[] = [];
    await use(async (body, { head = '', context: options } = {}) => {
      const style = `<style>${await readFile(STYLE, 'utf8')}</style>`;
      const html = `<!doctype html><html lang="en"><head><title>Chart</title>${style}${head}</head><body>${body}</body></html>`;
      const context = await browser.newContext({ viewport: { width: 900, height: 600 }, ...options });
      contexts.push(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(error));
      await page.goto(pages.add(`/page-${contexts.length}`, html));
      await page.evaluate(engineCode);
      return page;
    });
    for (const context of contexts) await context.close();
    if (errors.length > 0) throw new AggregateError(errors, `Uncaught on the page: ${errors.join('; ')}`);
  },
});

export { expect };

/** Attaches the page layer and waits until it has read the page. */
export async function attach(page: Page, terms: Term[] = TEST_TERMS): Promise<void> {
  await page.evaluate((terms) => pageEngine.attach(terms), terms);
  await page.waitForFunction(() => pageEngine.reports.length > 0);
}

export function flagged(page: Page): Promise<string[]> {
  return page.evaluate(() => pageEngine.flagged());
}

/** The middle of the first place where the words stand in one text node. */
export function pointOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((words) => pageEngine.pointOf(words), words);
}

/** Moves the mouse the way a hand does, in steps. */
export async function moveTo(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.move(x, y, { steps: 5 });
}

/** Rests the mouse on a flagged term until its card is open. */
export async function restOn(page: Page, words: string): Promise<CardView> {
  const card = await CardView.of(page);
  await moveTo(page, await pointOf(page, words));
  await expect.poll(() => card.text()).not.toBeNull();
  return card;
}
