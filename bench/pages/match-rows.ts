import type { Page } from '@playwright/test';
import { median } from '@/lib/std/median';
import { pageCodeOf } from '@/lib/terms/page-code';
import { benchRow, type BenchRow } from '../bench-result';
import { bundleScript } from '../bundle-script';
import type { BenchGlossary } from './bench-glossary';
import { benchTerms, namesOf } from './bench-terms';
import { FIXTURES, HUGE, type Fixture } from './page-fixtures';
import { processorTime } from './processor-time';
import type * as Engine from './match-engine';

const OTHERS = ['bound', 'RegExp', 'Aho-Corasick', 'mark.js'] as const;
const OURS = ['ours', 'ours in runs'] as const;
type Other = (typeof OTHERS)[number];
/** mark.js walks the page once for each name: with all of them it takes minutes on the longer pages. */
const MARK_NAMES = 20;
const REPEATED_CHARACTERS = 1_000_000;
const TARGET = 'at most 2.5 times the bound on the huge page';
const NAMES: Record<Other, string> = {
  bound: 'the same walk and one look at each character',
  RegExp: 'one RegExp of all names, no codes',
  'Aho-Corasick': 'modern-ahocorasick, no codes',
  'mark.js': `mark.js, ${MARK_NAMES} of the names, no codes`,
};

type World = globalThis.Window & { engine: typeof Engine };

/**
 * Terms and codes found in a page by the product's matcher, beside others that look for the names alone, in turn in one
 * page, each after a collection of garbage; the first round warms up.
 * @param open a page with the fixture in it
 * @param isHugeOnly measures the huge page with 5,000 terms beside the bound, and leaves out all else
 */
export async function matchRows(
  open: (fixture: string) => Promise<Page>,
  { terms: glossary, book }: BenchGlossary,
  { runs, isHugeOnly }: { runs: number; isHugeOnly: boolean },
): Promise<BenchRow[]> {
  const script = await bundleScript('bench/pages/match-engine.ts');
  const rows: BenchRow[] = [];
  const others = isHugeOnly ? (['bound'] as const) : OTHERS;
  for (const count of isHugeOnly ? [5_000] : [1_000, 5_000]) {
    const terms = benchTerms(glossary, count);
    for (const fixture of isHugeOnly ? [HUGE] : FIXTURES) {
      const page = await open(fixture.name);
      await page.addScriptTag({ content: script });
      const candidates = await page.evaluate(
        ([terms, names]) => (globalThis as unknown as World).engine.prepare(terms, names),
        [terms, namesOf(terms)] as const,
      );
      await page.evaluate(
        ([candidates, answers]) => (globalThis as unknown as World).engine.answer(candidates, answers),
        [candidates, candidates.map((candidate) => pageCodeOf(book, candidate))] as const,
      );
      rows.push(...(await rowsOf(page, fixture, count, runs, others)));
      await page.close();
    }
  }
  return rows;
}

async function rowsOf(
  page: Page,
  { name, characters }: Fixture,
  terms: number,
  runs: number,
  others: readonly Other[],
): Promise<BenchRow[]> {
  const times = new Map<string, number[]>();
  const processor = await processorTime(page);
  const session = await page.context().newCDPSession(page);
  // Short pages several times over, so that asking for it weighs nothing.
  const repeats = Math.max(1, Math.round(REPEATED_CHARACTERS / characters));
  let found = 0;
  for (let run = 0; run <= runs; run += 1) {
    for (const task of [...OURS, ...others]) {
      if (task === 'mark.js' && run > 1) continue;
      const turns = task === 'mark.js' ? 1 : repeats;
      // As on a page that nobody has read yet. Otherwise some rounds would find the browser's strings for the text nodes
      // and others would have to make them, by what the task before has left behind.
      await session.send('HeapProfiler.collectGarbage');
      const before = await processor();
      const result = await page.evaluate(
        ([task, turns, limit]) => (globalThis as unknown as World).engine.run(task, turns, limit),
        [task, turns, MARK_NAMES] as const,
      );
      const ms = ((await processor()) - before) / turns;
      if (run > 0) times.set(task, [...(times.get(task) ?? []), ms]);
      if (task === 'ours') found = result;
    }
  }
  const of = (task: string) => median(times.get(task) ?? []) ?? 0;
  const row = (what: string, ours: string, other: Other, bound?: string) =>
    benchRow(
      `${what} in ${name}, ${terms} terms and codes (${found} found), beside: ${NAMES[other]}`,
      'ms of processor time',
      [
        { name: 'ours', value: of(ours) },
        { name: other, value: of(other) },
      ],
      { runs: other === 'mark.js' ? 1 : runs, ...(bound === undefined ? {} : { bound }) },
    );
  return [
    ...others.map((other) => row('match work', 'ours', other, other === 'bound' ? TARGET : undefined)),
    row('walk of the page engine and match work', 'ours in runs', 'bound'),
  ];
}
