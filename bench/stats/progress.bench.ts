import type { Page } from '@playwright/test';
import { median } from '@/lib/std/median';
import { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import { benchRow, reportBench } from '../bench-result';
import { bundleScript } from '../bundle-script';
import { mainThreadTasks } from '../main-thread-tasks';
import type * as Engine from './stats-engine';

const ITEMS = 10_000;
const REVIEWS = 1_000_000;
const RUNS = 3;
/** No task of the page may be longer, in ms. */
const MOST = 50;
const OTHER = 'all rows read on the page';

type Measured = { ms: number; longest: number };
/** From what is done until it is there, in ms. */
type Work = (page: Page) => Promise<number>;

const WORKS = {
  /** The counters are kept: what is usual. */
  again: openProgress,
  /** The whole log is counted. */
  first: openProgress,
  /** The plain way. */
  plain: countPlainly,
} satisfies Record<string, Work>;

/**
 * Progress opened in a real Chromium over 10,000 items and 1,000,000 answers: until all charts are there, and the longest
 * task of the page meanwhile, beside the same statistics made from all rows on the page.
 */
export async function benchProgress(): Promise<void> {
  const script = await bundleScript('bench/stats/stats-engine.ts');
  const browser = await LaunchedExtension.launch();
  try {
    const page = await browser.context.newPage();
    await page.setViewportSize({ width: 360, height: 800 });
    await openPanel(page, browser, script);
    await page.evaluate(
      ([items, reviews]) => (globalThis as unknown as WithEngine).engine.fill(items, reviews),
      [ITEMS, REVIEWS] as const,
    );
    const all: Record<keyof typeof WORKS, Measured[]> = { again: [], first: [], plain: [] };
    // The plain way last, and once: a million rows on a page are near what its memory holds, and their collection would
    // count for what comes after them.
    const order = [
      ...Array.from({ length: RUNS }, () => ['first', 'again'] as const).flat(),
      'plain' as const,
    ];
    for (const name of order) {
      await openPanel(page, browser, script);
      if (name === 'first') await page.evaluate(() => (globalThis as unknown as WithEngine).engine.forget());
      let ms = 0;
      const { longest } = await mainThreadTasks(page, async () => {
        ms = await WORKS[name](page);
      });
      all[name].push({ ms, longest });
      console.log(`${name}: ${Math.round(ms)} ms, longest task ${longest.toFixed(1)} ms`);
    }
    reportBench('stats', rowsOf(all), browser.context.browser()?.version() ?? null);
  } finally {
    await browser.close();
  }
}

type WithEngine = { engine: typeof Engine };

/** The panel on Today, at rest, with the engine in it. */
async function openPanel(page: Page, browser: LaunchedExtension, script: string): Promise<void> {
  await page.goto(browser.url('sidepanel.html'));
  await page.getByRole('button', { name: /^(Start a quiz of ten|Resume)/ }).waitFor({ timeout: 60_000 });
  // Past the content policy of the page, as the browser's own tools are.
  await page.evaluate(`${script};globalThis.engine = engine`);
  await page.waitForTimeout(1_500);
}

function openProgress(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const startedAt = performance.now();
        new MutationObserver((_, observer) => {
          if (document.querySelectorAll('svg[role="listbox"]').length < 3) return;
          observer.disconnect();
          resolve(performance.now() - startedAt);
        }).observe(document.body, { childList: true, subtree: true });
        [...document.querySelectorAll('nav button')]
          .find((button) => button.textContent === 'Progress')
          ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      }),
  );
}

function countPlainly(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const startedAt = performance.now();
    await (globalThis as unknown as WithEngine).engine.countPlainly();
    return performance.now() - startedAt;
  });
}

function rowsOf(all: Record<keyof typeof WORKS, Measured[]>) {
  const time = (name: keyof typeof WORKS) => median(all[name].map(({ ms }) => ms)) ?? 0;
  const longest = (name: keyof typeof WORKS) => Math.max(...all[name].map((each) => each.longest));
  const names = { again: 'Progress opened', first: 'Progress opened for the first time' };
  return (['again', 'first'] as const).flatMap((name) => [
    benchRow(
      `${names[name]}: until all charts are there`,
      'ms',
      [
        { name: 'ours', value: time(name) },
        { name: OTHER, value: time('plain') },
      ],
      { runs: RUNS },
    ),
    benchRow(
      `${names[name]}: longest task of the page`,
      'ms',
      [
        { name: 'ours', value: longest(name) },
        { name: OTHER, value: longest('plain') },
      ],
      { runs: RUNS, bound: `under ${MOST} ms of processor time in every run` },
    ),
  ]);
}
