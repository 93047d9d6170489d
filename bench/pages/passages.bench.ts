import { codesetsFolder } from '@/scripts/codes/codesets-folder';
import { openFlagger } from '@/scripts/flag/flagger';
import { MARK_KINDS, PARTS, readPassages, scorePassage, sumTallies, type PassageResult } from './passages';

/** The parts that are not for tuning. */
const KEPT_APART: ReadonlySet<number> = new Set([6, 11]);

/**
 * `npm run bench -- passages [--misses]`: precision and recall on the marked passages, by part, half and kind.
 * `--misses` prints what was missed and what was flagged without need, but not of those kept apart.
 */
export async function benchPassages(args: readonly string[]): Promise<void> {
  const flag = await openFlagger(codesetsFolder(undefined));
  const rows = PARTS.flatMap((part) => {
    const results = readPassages(part).map((passage) => scorePassage(passage, flag(passage.text)));
    if (!KEPT_APART.has(part) && args.includes('--misses')) for (const result of results) printMisses(result);
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
  const groups = [
    ...MARK_KINDS.map((kind) => ({ kind, kinds: [kind] })),
    { kind: 'all', kinds: [...MARK_KINDS] },
  ];
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
