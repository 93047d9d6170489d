import type { Page } from '@playwright/test';
import { median } from '@/lib/std/median';
import { benchRow, type BenchRow } from '../bench-result';
import { bundleScript } from '../bundle-script';
import { mainThreadTasks } from '../main-thread-tasks';
import type * as Engine from './queue-engine';
import type { StudyTask } from './study-worker';

const RUNS = 5;
const BOUND = 'no task over 50 ms on the page';

const TASKS: readonly [task: StudyTask, metric: string, runs: number][] = [
  // First, since it makes the cards that the log leads to.
  ['rebuild', 'all cards made anew from the log', 1],
  ['check', 'the study data checked', 1],
  ['plan', 'a day planned', RUNS],
];

/** What workers do with the log and the cards: how long it takes, and the longest task of the page meanwhile. */
export async function studyRows(page: Page): Promise<BenchRow[]> {
  const script = await bundleScript('bench/quiz/study-worker.ts');
  const rows: BenchRow[] = [];
  for (const [task, metric, runs] of TASKS) {
    const times: number[] = [];
    const longest: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const tasks = await mainThreadTasks(page, async () => {
        times.push(await inWorker(page, script, task));
      });
      longest.push(tasks.longest);
    }
    rows.push(
      benchRow(`${metric} in the worker`, 'ms', [{ name: 'ours', value: median(times) ?? 0 }], { runs }),
      benchRow(
        `longest task of the page while: ${metric}`,
        'ms',
        [{ name: 'ours', value: Math.max(...longest) }, ...(task === 'plan' ? [await onPage(page)] : [])],
        { runs, bound: BOUND },
      ),
    );
  }
  return rows;
}

function inWorker(page: Page, script: string, task: StudyTask): Promise<number> {
  return page.evaluate(
    async ([code, name]) => {
      const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
      const worker = new Worker(url);
      const startedAt = performance.now();
      const said = await new Promise<string>((resolve) => {
        worker.addEventListener('message', ({ data }) => resolve(String(data)));
        worker.addEventListener('error', ({ message }) => resolve(message));
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker takes none, only a window does.
        worker.postMessage(name);
      });
      const ms = performance.now() - startedAt;
      worker.terminate();
      URL.revokeObjectURL(url);
      if (said !== 'done') throw new Error(said);
      return ms;
    },
    [script, task] as const,
  );
}

/** The same plan made on the page itself. */
async function onPage(page: Page): Promise<{ name: string; value: number }> {
  const { longest } = await mainThreadTasks(page, async () => {
    await page.evaluate(() => (globalThis as unknown as { engine: typeof Engine }).engine.time('plan'));
  });
  return { name: 'planned on the page itself', value: longest };
}
