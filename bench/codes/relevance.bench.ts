import { benchCodes, benchSynonyms } from './bench-codes';
import { ours } from './engines/ours';
import { hitRates, relevanceQueries, type RelevanceQuery } from './relevance';

const TUNING_PARTS = new Set([1, 3]);
const SHOWN = 3;

/**
 * `npm run bench -- relevance [--misses]`: how often the right code is first, and among the first five, by part, kind
 * and system. `--misses` prints what went wrong, of the parts used for tuning only.
 */
export async function benchRelevance(args: readonly string[]): Promise<void> {
  const engine = ours(benchSynonyms());
  const search = await engine.load(await engine.build(await benchCodes(['cm-order', 'pcs-order', 'hcpcs'])));
  const queries = relevanceQueries();
  if (args.includes('--misses')) {
    for (const { query, kind, expect, part } of queries) {
      const found = TUNING_PARTS.has(part) ? search(query, 5) : expect;
      if (expect.includes(found[0] ?? '')) continue;
      console.log(
        `[${kind}] ${query}: wants ${expect.slice(0, SHOWN).join(', ')}; gives ${found.join(', ')}`,
      );
    }
  }
  const groups = new Map<string, RelevanceQuery[]>();
  for (const query of queries) {
    for (const key of [`part ${query.part}`, query.kind, query.system, 'all']) {
      groups.set(key, [...(groups.get(key) ?? []), query]);
    }
  }
  const rows = [...groups].map(([group, some]) => {
    const { top1, top5 } = hitRates(search, some);
    return { group, queries: some.length, 'first %': top1.toFixed(1), 'first five %': top5.toFixed(1) };
  });
  console.table(rows);
}
