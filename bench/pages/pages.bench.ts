import { chromium, type Browser, type Page } from '@playwright/test';
import { findBrowser } from '@/scripts/setup/find-browser.mjs';
import { startTestPages } from '@/tests/e2e/harness/test-pages';
import { printRows, reportGroups, type BenchRow } from '../bench-result';
import { benchGlossary, type BenchGlossary } from './bench-glossary';
import { benchTerms, namesOf } from './bench-terms';
import { editRows } from './edit-rows';
import { firstFlagRows, heapRow, longestTaskRows } from './engine-rows';
import { hitRows } from './hit-rows';
import { matchRows } from './match-rows';
import { FIXTURES, fixtureHtml, HOSTILE } from './page-fixtures';
import { rangeRows } from './range-rows';

const RUNS = 7;
/** More: what makes them differ here, memory that the machine gives and takes, is not ours. */
const MATCH_RUNS = 15;
const FIRST_RUNS = 5;
/** Fewer: in processor time they hardly differ, and each takes until a page is read. */
const TASK_RUNS = 3;

type Setting = {
  browser: Browser;
  /** A page with the fixture in it. */
  open: (fixture: string) => Promise<Page>;
  glossary: BenchGlossary;
};

const GROUPS: Record<string, (setting: Setting) => Promise<BenchRow[]>> = {
  first: ({ open, glossary }) => firstFlagRows(open, glossary, FIRST_RUNS),
  tasks: ({ browser, open, glossary }) => longestTaskRows(browser, open, glossary, TASK_RUNS),
  memory: async ({ open, glossary }) => [await heapRow(open, glossary)],
  match: ({ open, glossary }) => matchRows(open, glossary, { runs: MATCH_RUNS, isHugeOnly: false }),
  edits: ({ open, glossary }) => editRows(open, glossary),
  ranges: ({ open }) => rangeRows(open, RUNS),
  hits: ({ open }) => hitRows(open, RUNS),
};

/**
 * Flagging terms and codes on pages, in a real Chromium: the matcher, and the page engine around it.
 * `npm run bench -- pages` measures all of it, for minutes, and writes the results; with names of groups after it, rows
 * of those only. `npm run bench -- pages huge` measures only what the huge page is held to (match work with 5,000 terms
 * beside its bound, and memory), in two minutes, and writes nothing.
 */
export async function benchPages(parts: readonly string[]): Promise<void> {
  const order = Object.keys(GROUPS);
  const isHugeOnly = parts[0] === 'huge';
  const wanted = parts.length === 0 ? order : isHugeOnly ? [] : parts;
  for (const group of wanted) {
    if (!GROUPS[group]) throw new RangeError(`No group “${group}”. There are: huge, ${order.join(', ')}.`);
  }
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium found. Install one, or name it in CHROMIUM_PATH.');
  const glossary = await benchGlossary();
  const names = namesOf(benchTerms(glossary.terms, 5_000));
  const pages = await startTestPages();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
  try {
    const bodies = new Map([
      ...FIXTURES.map((fixture) => [fixture.name, fixtureHtml(fixture, names, glossary.codes)] as const),
      ...HOSTILE,
    ]);
    const addresses = new Map(
      [...bodies].map(([name, body], at) => {
        const html = `<!doctype html><html lang="en"><title>Bench</title><body>${body}</body></html>`;
        return [name, pages.add(`/page-${at}`, html)];
      }),
    );
    const open = async (fixture: string) => {
      const page = await browser.newPage();
      await page.goto(addresses.get(fixture) ?? '');
      return page;
    };
    if (isHugeOnly) {
      printRows([
        await heapRow(open, glossary),
        ...(await matchRows(open, glossary, { runs: MATCH_RUNS, isHugeOnly: true })),
      ]);
      return;
    }
    const groups = new Map<string, BenchRow[]>();
    for (const group of wanted) groups.set(group, (await GROUPS[group]?.({ browser, open, glossary })) ?? []);
    reportGroups('pages', groups, order, browser.version());
  } finally {
    await browser.close();
    await pages.close();
  }
}
