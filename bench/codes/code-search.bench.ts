import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FileKind } from '@/lib/codes/install/file-kind';
import { median } from '@/lib/std/median';
import { benchRow, reportBench, type BenchRow } from '../bench-result';
import { benchCodes, benchEngines } from './bench-codes';
import type { Engine, Search } from './engines/engine';
import { hitRates, relevanceQueries } from './relevance';
import { typeAheadLog } from './type-ahead';

const RUNS = 3;
const SETS: [string, FileKind[]][] = [
  ['CM', ['cm-order']],
  ['CM + PCS', ['cm-order', 'pcs-order']],
];

/** Our code search side by side with search libraries and a plain scan, in turn, in one run. */
export async function benchCodeSearch(): Promise<void> {
  const rows: BenchRow[] = [];
  for (const [name, kinds] of SETS) rows.push(...(await benchSet(name, kinds)));
  rows.push(...(await relevanceRows()));
  reportBench('codes', rows);
}

type Loaded = { engine: Engine; search: Search; build: number; load: number[]; bytes: number };

async function benchSet(name: string, kinds: FileKind[]): Promise<BenchRow[]> {
  const codes = await benchCodes(kinds);
  const loaded: Loaded[] = [];
  for (const engine of benchEngines()) {
    const startedAt = performance.now();
    const stored = await engine.build(codes);
    const build = performance.now() - startedAt;
    const load: number[] = [];
    let search: Search = () => [];
    for (let run = 0; run < RUNS; run += 1) {
      const from = performance.now();
      search = await engine.load(stored);
      search('acute appendicitis', 10);
      load.push(performance.now() - from);
    }
    loaded.push({ engine, search, build, load, bytes: stored.bytes });
  }
  const log = typeAheadLog(relevanceQueries());
  const times = new Map(loaded.map(({ engine }) => [engine.name, [] as number[][]]));
  // In turn, so that a busy moment of the machine meets all of them.
  for (let run = 0; run < RUNS; run += 1) {
    for (const { engine, search } of loaded) {
      const each = log.map((query) => {
        const from = performance.now();
        search(query, 10);
        return performance.now() - from;
      });
      times.get(engine.name)?.push(each);
    }
  }
  const figures = (of: (each: Loaded) => number) =>
    loaded.map((each) => ({ name: each.engine.name, value: of(each) }));
  const percentile = (share: number) =>
    figures(({ engine }) => median((times.get(engine.name) ?? []).map((run) => quantile(run, share))) ?? 0);
  return [
    benchRow(
      `${name}: build`,
      'ms',
      figures((each) => each.build),
      { runs: 1 },
    ),
    benchRow(
      `${name}: load to first answer`,
      'ms',
      figures((each) => median(each.load) ?? 0),
      { runs: RUNS },
    ),
    benchRow(
      `${name}: stored`,
      'MB',
      figures((each) => each.bytes / 1e6),
      { runs: 1 },
    ),
    benchRow(
      `${name}: memory`,
      'MB',
      figures(({ engine }) => heapOf(engine, kinds)),
      {
        runs: 1,
        bound: 'at most 30 MB',
      },
    ),
    benchRow(`${name}: type-ahead p50`, 'ms', percentile(0.5), { runs: RUNS }),
    benchRow(`${name}: type-ahead p95`, 'ms', percentile(0.95), {
      runs: RUNS,
      bound: 'at least 4 times faster',
    }),
    benchRow(`${name}: type-ahead p99`, 'ms', percentile(0.99), { runs: RUNS }),
  ];
}

function heapOf(engine: Engine, kinds: readonly FileKind[]): number {
  const script = fileURLToPath(new URL('./measure-heap.ts', import.meta.url));
  const flags = ['--expose-gc', '--import', 'tsx', script, engine.name, kinds.join(',')];
  const env = {
    ...process.env,
    TSX_TSCONFIG_PATH: fileURLToPath(new URL('../../scripts/tsconfig.run.json', import.meta.url)),
  };
  return Number(execFileSync(process.execPath, flags, { encoding: 'utf8', env }).trim());
}

/** Hit rates over everything a coder may look up. */
async function relevanceRows(): Promise<BenchRow[]> {
  const codes = await benchCodes(['cm-order', 'pcs-order', 'hcpcs']);
  const queries = relevanceQueries();
  const rates: { name: string; all: ReturnType<typeof hitRates>; unseen: ReturnType<typeof hitRates> }[] = [];
  for (const engine of benchEngines()) {
    const search = await engine.load(await engine.build(codes));
    const unseen = hitRates(
      search,
      queries.filter(({ part }) => part === 2),
    );
    rates.push({ name: engine.name, all: hitRates(search, queries), unseen });
  }
  const row = (metric: string, of: (each: (typeof rates)[number]) => number, bound: string) =>
    benchRow(
      metric,
      '%',
      rates.map((each) => ({ name: each.name, value: of(each) })),
      { runs: 1, isMore: true, bound },
    );
  const count = queries.length;
  return [
    row(`first of ${count} queries`, ({ all }) => all.top1, 'at least 75 %'),
    row(`first five of ${count} queries`, ({ all }) => all.top5, 'at least 95 %'),
    row('first, queries not used for tuning', ({ unseen }) => unseen.top1, 'at least 75 %'),
    row('first five, queries not used for tuning', ({ unseen }) => unseen.top5, 'at least 95 %'),
  ];
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
