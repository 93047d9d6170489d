import type { Browser, Page } from '@playwright/test';
import { median } from '@/lib/std/median';
import { compileTerms } from '@/lib/terms/compile-terms';
import { packGlossary } from '@/lib/terms/pack-glossary';
import { codeKeys } from './bench-codes';
import type { BenchGlossary } from './bench-glossary';
import { benchTerms } from './bench-terms';
import { isolatedWorld, type IsolatedWorld } from './isolated-world';
import { ourTasks } from './our-tasks';
import { benchRow, type BenchRow } from '../bench-result';
import { bundleScript } from '../bundle-script';
import { FIXTURES, HOSTILE, HUGE } from './page-fixtures';

/** The number of terms that the product is held to. */
export const TERMS = 5_000;
const CATEGORIES = ['toplevel', 'devtools.timeline', 'v8.execute'];
/** So long nothing changes when all is read. */
const QUIET_MS = 3_000;

const MEMORY_RUNS = 5;

/** A page with the fixture in it. */
type OpenPage = (fixture: string) => Promise<Page>;

/** The page engine alone in an isolated world: how soon flags are there. */
export async function firstFlagRows(
  open: OpenPage,
  glossary: BenchGlossary,
  runs: number,
): Promise<BenchRow[]> {
  return engineRows(open, glossary, [], async ({ fixture, count, attach }) => {
    const first: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const { page, firstMs } = await attach();
      first.push(firstMs);
      await page.close();
    }
    const what = `first flags on screen after idle in ${fixture}, ${count} terms and codes`;
    return against(what, 'ms', median(first) ?? 0, 100, runs);
  });
}

/** Its longest task, in runs of their own: a trace makes everything slower. */
export async function longestTaskRows(
  browser: Browser,
  open: OpenPage,
  glossary: BenchGlossary,
  runs: number,
): Promise<BenchRow[]> {
  return engineRows(open, glossary, [...HOSTILE.keys()], async ({ fixture, count, attach }) => {
    const longest: number[] = [];
    let found = 0;
    for (let run = 0; run < runs; run += 1) {
      const { page, world } = await attach((page) => browser.startTracing(page, { categories: CATEGORIES }));
      found = await settled(world);
      longest.push(Math.max(...ourTasks(await browser.stopTracing())));
      await page.close();
    }
    const what = `longest task of ours in ${fixture}, ${count} terms and codes (${found} flags)`;
    return against(what, 'ms of processor time', median(longest) ?? 0, 50, runs);
  });
}

/** What the page engine keeps in memory once it has read the huge page. */
export async function heapRow(open: OpenPage, glossary: BenchGlossary): Promise<BenchRow> {
  const { script, answers, messageOf } = await engineOf(glossary);
  const { name } = HUGE;
  const walked = await isolatedWorld(await open(name), script);
  const bare = await walked.heap();
  await walked.evaluate('engine.walk()');
  const walk = (await walked.heap()) - bare;
  const kept: number[] = [];
  let found = 0;
  for (let run = 0; run < MEMORY_RUNS; run += 1) {
    const page = await open(name);
    const world = await isolatedWorld(page, script);
    await world.call('giveCodes', answers);
    const before = await world.heap();
    await world.call('attach', messageOf(TERMS));
    found = await settled(world);
    kept.push((await world.heap()) - before);
    await page.close();
  }
  return benchRow(
    `kept in memory in ${name}, ${TERMS} terms and codes (${found} flags)`,
    'MB',
    [
      { name: 'ours', value: (median(kept) ?? 0) / 1e6 },
      { name: 'a bare walk over its nodes', value: walk / 1e6 },
    ],
    { runs: MEMORY_RUNS, bound: 'at most 6 MB' },
  );
}

type Measured = {
  fixture: string;
  count: number;
  /** Opens the page and flags it. */
  attach: (
    before?: (page: Page) => Promise<void>,
  ) => Promise<{ page: Page; world: IsolatedWorld; firstMs: number }>;
};

/**
 * A row for each page, with the glossary as it is and with the number of terms that the product is held to; and for
 * further pages with the latter.
 */
async function engineRows(
  open: OpenPage,
  glossary: BenchGlossary,
  further: readonly string[],
  measure: (measured: Measured) => Promise<BenchRow>,
): Promise<BenchRow[]> {
  const { script, answers, messageOf } = await engineOf(glossary);
  const rows: BenchRow[] = [];
  for (const count of [glossary.terms.length, TERMS]) {
    const message = messageOf(count);
    const names = [...FIXTURES.map(({ name }) => name), ...(count === TERMS ? further : [])];
    for (const fixture of names) {
      const attach: Measured['attach'] = async (before) => {
        const page = await open(fixture);
        const world = await isolatedWorld(page, script);
        await world.call('giveCodes', answers);
        await before?.(page);
        return { page, world, firstMs: await world.call<number>('attach', message) };
      };
      rows.push(await measure({ fixture, count, attach }));
    }
  }
  return rows;
}

/** The engine as a script, what the code sets answer, and the glossary with so many terms as a message brings it. */
export async function engineOf({ terms, codes, book }: BenchGlossary) {
  return {
    script: await bundleScript('bench/pages/page-engine.ts'),
    answers: JSON.stringify(codeKeys(codes, book)),
    messageOf: (count: number) => JSON.stringify(packGlossary(compileTerms(benchTerms(terms, count)))),
  };
}

/** Waits until the number of flags stays what it is, and returns it. */
export async function settled(world: IsolatedWorld): Promise<number> {
  let last = -1;
  for (;;) {
    const found = await world.evaluate<number>('engine.count()');
    if (found === last && found > 0) return found;
    last = found;
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  }
}

function against(metric: string, unit: string, ours: number, target: number, runs: number): BenchRow {
  return benchRow(
    metric,
    unit,
    [
      { name: 'ours', value: ours },
      { name: 'the target', value: target },
    ],
    { runs, bound: `at most ${target} ms` },
  );
}
