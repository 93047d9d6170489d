import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { median } from '@/lib/std/median';
import { benchRow, type BenchRow } from '../bench-result';
import { bundleScript } from '../bundle-script';
import type { BenchGlossary } from './bench-glossary';
import { engineOf, settled, TERMS } from './engine-rows';
import { isolatedWorld } from './isolated-world';
import { processorTime } from './processor-time';
import type * as Edits from './page-edits';

const STYLE = 'entrypoints/page-terms.content/style.css';
/**
 * The page without and with flags in turn, and without at the end; each is measured in rounds, of which the first warms
 * up. With half as many turns two measurements of the same thing were up to 7 % apart.
 */
const TURNS: readonly (keyof Samples)[] = Array.from({ length: 17 }, (_, at) =>
  at % 2 === 0 ? 'without' : 'with',
);
/**
 * Edits in a series, rounds in a turn, and how long the engine is given to follow a series: without flags as well, as a
 * page that has rested longer may be slower or faster.
 */
const PAGES = [
  { fixture: 'long 200 KB', edits: 60, rounds: 3, restMs: 400 },
  { fixture: 'huge 5 MB', edits: 4, rounds: 2, restMs: 1_200 },
] as const;
const TARGET = 'at most 1.05 times without flags';

type Setting = (typeof PAGES)[number];
type World = globalThis.Window & { engine: typeof Edits };
/** Milliseconds of processor time that a series took, and what came after it. */
type Sample = { seriesMs: number; afterMs: number };
type Samples = Record<'with' | 'without', Sample[]>;

/**
 * What a page's own edits cost, each with the style and layout it forces, on a page with flags beside the same page
 * without; and what the engine does because of them, afterwards.
 * @param open a page with the fixture in it
 */
export async function editRows(
  open: (fixture: string) => Promise<Page>,
  glossary: BenchGlossary,
): Promise<BenchRow[]> {
  const edits = await bundleScript('bench/pages/page-edits.ts');
  const { script, answers, messageOf } = await engineOf(glossary);
  const rows: BenchRow[] = [];
  for (const setting of PAGES) {
    const page = await open(setting.fixture);
    await page.addStyleTag({ content: readFileSync(STYLE, 'utf8') });
    await page.addScriptTag({ content: edits });
    const kinds = await page.evaluate(() => {
      const { engine } = globalThis as unknown as World;
      engine.prepare();
      return engine.KINDS;
    });
    const world = await isolatedWorld(page, script);
    await world.call('giveCodes', answers);
    const processor = await processorTime(page);
    const measured = new Map<string, Samples>(kinds.map((kind) => [kind, { with: [], without: [] }]));
    let found = 0;
    for (const turn of TURNS) {
      if (turn === 'with') {
        await world.call('attach', messageOf(TERMS));
        found = await settled(world);
      }
      await world.heap();
      for (let round = 0; round <= setting.rounds; round += 1) {
        for (const kind of kinds) {
          const sample = await series(page, processor, { ...setting, kind, round });
          if (round > 0) measured.get(kind)?.[turn].push(sample);
        }
      }
      if (turn === 'with') await world.evaluate('engine.detach()');
    }
    await page.close();
    rows.push(...rowsOf(setting, found, measured));
  }
  return rows;
}

async function series(
  page: Page,
  processor: () => Promise<number>,
  { kind, round, edits, restMs }: { kind: string; round: number; edits: number; restMs: number },
): Promise<Sample> {
  const before = await processor();
  await page.evaluate(
    ([kind, edits, round]) => (globalThis as unknown as World).engine.edit(kind, edits, round),
    [kind, edits, round] as const,
  );
  const done = await processor();
  await new Promise((resolve) => setTimeout(resolve, restMs));
  return { seriesMs: done - before, afterMs: (await processor()) - done };
}

function rowsOf(
  { fixture, edits, rounds }: Setting,
  found: number,
  measured: Map<string, Samples>,
): BenchRow[] {
  const all: Samples = { with: together(measured, 'with'), without: together(measured, 'without') };
  const where = `in ${fixture}, ${TERMS} terms and codes (${found} flags)`;
  const own = (what: string, samples: Samples, count: number) => {
    const [ours, without] = [perEdit(samples.with, count), perEdit(samples.without, count)];
    const times = ours.map((each) => (median(without) ?? 0) / each).toSorted((a, b) => a - b);
    const quarter = (part: number) => times[Math.round((times.length - 1) * part)] ?? 0;
    return benchRow(
      `the page's own edit, style and layout included, ${where}: ${what}`,
      'µs of processor time an edit',
      [
        { name: 'with flags', value: median(ours) ?? 0 },
        { name: 'without flags', value: median(without) ?? 0 },
      ],
      { runs: ours.length, bound: TARGET, spread: [quarter(0.25), quarter(0.75)] },
    );
  };
  const kinds = [...measured];
  return [
    own('all kinds', all, edits * kinds.length),
    noiseRow(where, perEdit(all.without, edits * kinds.length), rounds),
    ...kinds.map(([kind, samples]) => own(kind, samples, edits)),
    ...kinds.map(([kind, samples]) =>
      benchRow(
        `what follows in tasks of their own after an edit ${where}: ${kind}`,
        'µs of processor time an edit',
        (['with', 'without'] as const).map((turn) => ({
          name: `${turn} flags`,
          value: ((median(samples[turn].map(({ afterMs }) => afterMs)) ?? 0) * 1_000) / edits,
        })),
        { runs: samples.with.length },
      ),
    ),
  ];
}

/** How far two measurements of the same thing lie apart: the turns without flags beside each other. */
function noiseRow(where: string, times: readonly number[], rounds: number): BenchRow {
  const turns = (rest: 0 | 1) => times.filter((_, at) => Math.floor(at / rounds) % 2 === rest);
  return benchRow(
    `the page's own edit without flags, beside itself, ${where}`,
    'µs of processor time an edit',
    [
      { name: 'every other turn', value: median(turns(0)) ?? 0 },
      { name: 'the turns between', value: median(turns(1)) ?? 0 },
    ],
    { runs: times.length },
  );
}

/** The series of all kinds in a round as one. */
function together(measured: Map<string, Samples>, turn: keyof Samples): Sample[] {
  const kinds = [...measured.values()].map((samples) => samples[turn]);
  const sum = (at: number, of: keyof Sample) =>
    kinds.reduce((total, samples) => total + (samples[at]?.[of] ?? 0), 0);
  return (kinds[0] ?? []).map((_, at) => ({ seriesMs: sum(at, 'seriesMs'), afterMs: sum(at, 'afterMs') }));
}

function perEdit(samples: readonly Sample[], edits: number): number[] {
  return samples.map(({ seriesMs }) => (seriesMs * 1_000) / edits);
}
