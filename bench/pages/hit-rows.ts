import type { Page } from '@playwright/test';
import { median } from '@/lib/std/median';
import { benchRow, type BenchRow } from '../bench-result';
import { bundleScript } from '../bundle-script';
import { processorTime } from './processor-time';
import type * as Hits from './page-hits';

const FIXTURE = 'guideline 280 KB';
const RANGES = 10_000;
/** Ours many times over, so that asking for its processor time weighs nothing. */
const TURNS = { ours: 10, highlightsFromPoint: 1 };

type World = globalThis.Window & { engine: typeof Hits };

/**
 * What is flagged at a point of the window: the product's way, by the caret there, beside the browser's own look-up.
 * @param open a page with the fixture in it
 */
export async function hitRows(open: (fixture: string) => Promise<Page>, runs: number): Promise<BenchRow[]> {
  const page = await open(FIXTURE);
  await page.addScriptTag({ content: await bundleScript('bench/pages/page-hits.ts') });
  const processor = await processorTime(page);
  const points = await page.evaluate(() => (globalThis as unknown as World).engine.POINTS);
  const hasOwn = await page.evaluate((count) => (globalThis as unknown as World).engine.flag(count), RANGES);
  const ways = hasOwn ? (['ours', 'highlightsFromPoint'] as const) : (['ours'] as const);
  const times = new Map<string, number[]>(ways.map((way) => [way, []]));
  const hits: Record<string, number> = {};
  for (let run = 0; run <= runs; run += 1) {
    for (const way of ways) {
      const before = await processor();
      hits[way] = await page.evaluate(
        ([way, turns]) => (globalThis as unknown as World).engine.lookUp(way, turns),
        [way, TURNS[way]] as const,
      );
      const ms = ((await processor()) - before) / (TURNS[way] * points);
      if (run > 0) times.get(way)?.push(ms);
    }
  }
  await page.close();
  const found = ways.map((way) => `${hits[way]} by ${way}`).join(', ');
  const missing = hasOwn ? '' : '; this browser has no highlightsFromPoint';
  return [
    benchRow(
      `looking up what is flagged at a point, ${RANGES} ranges in ${FIXTURE} (at ${points} points: ${found}${missing})`,
      'µs of processor time',
      ways.map((way) => ({ name: way, value: (median(times.get(way) ?? []) ?? 0) * 1_000 })),
      { runs },
    ),
  ];
}
