import type { Page } from '@playwright/test';
import { median } from '@/lib/std/median';
import { benchRow, type BenchRow } from '../bench-result';
import { bundleScript } from '../bundle-script';
import { processorTime } from './processor-time';
import type * as Ranges from './page-ranges';

const FIXTURE = 'long 200 KB';
const KINDS = ['StaticRange', 'Range'] as const;
const COUNTS = [2_000, 100_000];
/** A series takes about as long as this, so that asking for its processor time weighs nothing. */
const SERIES_MS = 50;
const MOST_EDITS = 5_000;

type World = globalThis.Window & { engine: typeof Ranges };

/**
 * What an edit costs a page in which many ranges are held, or registered for painting, of the kind that the product uses
 * beside the live kind.
 * @param open a page with the fixture in it
 */
export async function rangeRows(open: (fixture: string) => Promise<Page>, runs: number): Promise<BenchRow[]> {
  const script = await bundleScript('bench/pages/page-ranges.ts');
  const rows: BenchRow[] = [];
  for (const count of COUNTS) {
    for (const isRegistered of [false, true]) {
      const editors = await Promise.all(
        KINDS.map(async (kind) => {
          const page = await open(FIXTURE);
          await page.addScriptTag({ content: script });
          await page.evaluate(
            ([kind, count, isRegistered]) =>
              (globalThis as unknown as World).engine.hold(kind, count, isRegistered),
            [kind, count, isRegistered] as const,
          );
          return { kind, page, edit: await editor(page, isRegistered), times: [] as number[] };
        }),
      );
      for (let run = 0; run < runs; run += 1) for (const { edit, times } of editors) times.push(await edit());
      for (const { page } of editors) await page.close();
      const what = isRegistered ? 'an edit and its layout with' : 'an edit with';
      rows.push(
        benchRow(
          `${what} ${count} ranges ${isRegistered ? 'registered' : 'held'} in ${FIXTURE}`,
          'µs of processor time',
          editors.map(({ kind, times }) => ({ name: kind, value: (median(times) ?? 0) * 1_000 })),
          { runs },
        ),
      );
    }
  }
  return rows;
}

/** @returns what measures a series of edits: milliseconds of processor time for one */
async function editor(page: Page, isLaidOut: boolean): Promise<() => Promise<number>> {
  const processor = await processorTime(page);
  const series = async (edits: number) => {
    const before = await processor();
    await page.evaluate(
      ([edits, isLaidOut]) => (globalThis as unknown as World).engine.edit(edits, isLaidOut),
      [edits, isLaidOut] as const,
    );
    return ((await processor()) - before) / edits;
  };
  const guess = await series(5);
  const edits = Math.max(5, Math.min(MOST_EDITS, Math.round(SERIES_MS / guess)));
  await series(edits);
  return () => series(edits);
}
