import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { median } from '@/lib/std/median';
import { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import { benchRow, reportBench } from '../bench-result';
import { bundleScript } from '../bundle-script';
import type * as Engine from './queue-engine';
import { studyRows } from './study-rows';

const RUNS = 7;
const ITEMS = 10_000;
const REVIEWS = 1_000_000;
const BOUND = 'about 50 ms';

const OURS = [
  ['count', 'due, new and later counted'],
  ['first count', 'the same, the first time in a page'],
  ['queue', 'due queue and the quiz of ten chosen'],
  ['compose', 'a recipe matched and composed'],
] as const;
const OTHERS = ['plain index read', 'whole items'] as const;

/**
 * Choosing questions in a real Chromium over 10,000 items and 1,000,000 reviews, by the product's own code, beside the
 * plain read of the index of due dates that it rests on, and beside reading all items whole, in turn; then what workers do
 * with all of them while the page goes on.
 */
export async function benchDueQueue(): Promise<void> {
  const engine = await bundleScript('bench/quiz/queue-engine.ts');
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>bench</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await LaunchedExtension.launch();
  try {
    const page = await browser.context.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.addScriptTag({ content: engine });
    await page.evaluate(
      ([items, reviews]) => (globalThis as unknown as { engine: typeof Engine }).engine.fill(items, reviews),
      [ITEMS, REVIEWS] as const,
    );
    const times = await timesOf(page, [...OURS.map(([task]) => task), ...OTHERS]);
    const rows = OURS.flatMap(([task, metric]) =>
      OTHERS.map((other) =>
        benchRow(
          `${metric}, beside: ${other}`,
          'ms',
          [
            { name: 'ours', value: times[task] ?? 0 },
            { name: other, value: times[other] ?? 0 },
          ],
          { runs: RUNS, bound: BOUND },
        ),
      ),
    );
    reportBench('quiz', [...rows, ...(await studyRows(page))], browser.context.browser()?.version() ?? null);
  } finally {
    await browser.close();
    server.close();
  }
}

/** The median time of each task, in ms; the tasks take turns, the first round warms up. */
async function timesOf(page: Page, tasks: readonly string[]): Promise<Record<string, number>> {
  const all = new Map<string, number[]>(tasks.map((task) => [task, []]));
  for (let run = 0; run <= RUNS; run += 1) {
    for (const task of tasks) {
      const ms = await page.evaluate(
        (name) => (globalThis as unknown as { engine: typeof Engine }).engine.time(name),
        task,
      );
      if (run > 0) all.get(task)?.push(ms);
    }
  }
  return Object.fromEntries([...all].map(([task, ms]) => [task, median(ms) ?? 0]));
}
