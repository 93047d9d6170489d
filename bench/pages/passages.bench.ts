import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codesetsFolder } from '@/scripts/codes/codesets-folder';
import { openFlagger } from '@/scripts/flag/flagger';
import { readPassages, scorePassage, sumTallies, type PassageResult } from './passages';

const KINDS = ['term', 'code', 'category'] as const;

/**
 * `npm run bench -- passages [--misses]`: precision and recall on the marked passages, by part, half and kind.
 * `--misses` prints what was missed and what was flagged without need, of all but part 6, which is not for tuning.
 */
export async function benchPassages(args: readonly string[]): Promise<void> {
  const flag = await openFlagger(codesetsFolder(undefined));
  const parts = ([1, 2, 3, 4, 5, 6] as const).filter((part) =>
    existsSync(fileURLToPath(new URL(`./passages-${part}.jsonl`, import.meta.url))),
  );
  const rows = parts.flatMap((part) => {
    const results = readPassages(part).map((passage) => scorePassage(passage, flag(passage.text)));
    if (part !== 6 && args.includes('--misses')) for (const result of results) printMisses(result);
    return (['coding', 'everyday'] as const).flatMap((half) =>
      rowsOf(
        `part ${part}, ${half}`,
        results.filter(({ passage }) => passage.half === half),
      ),
    );
  });
  console.table(rows);
}

function rowsOf(name: string, results: readonly PassageResult[]) {
  const groups = [...KINDS.map((kind) => ({ kind, kinds: [kind] })), { kind: 'all', kinds: [...KINDS] }];
  return groups.map(({ kind, kinds }) => {
    const { wanted, found, covered, flagged, right } = sumTallies(
      results.flatMap(({ tallies }) => kinds.map((each) => tallies[each])),
    );
    return {
      passages: name,
      kind,
      marked: wanted,
      found,
      'recall %': percent(found, wanted),
      'whatever the kind %': percent(covered, wanted),
      flagged,
      right,
      'precision %': percent(right, flagged),
    };
  });
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);
}

function printMisses({ passage, missed, extra }: PassageResult): void {
  const missing = missed.map(({ kind, text }) => `${kind} “${text}”`);
  const needless = extra.map(({ kind, text, id }) => `${kind} “${text}” (${id})`);
  if (missing.length > 0) console.log(`${passage.id} missed: ${missing.join(', ')}`);
  if (needless.length > 0) console.log(`${passage.id} needless: ${needless.join(', ')}`);
}
