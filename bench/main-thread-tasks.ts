import type { CDPSession, Page } from '@playwright/test';

type TraceEvent = { name: string; ph: string; pid: number; tid: number; dur?: number; tdur?: number };

const CATEGORIES = [
  'blink.user_timing',
  'toplevel',
  'disabled-by-default-devtools.timeline',
  'devtools.timeline',
];
const MARK = 'main-thread-tasks';

/** Tasks of a page's main thread while something was done. */
export type MainThreadTasks = {
  /** The longest by processor time, in ms: the clock also counts what other programs do. */
  longest: number;
  /** The longest by the clock, in ms. */
  longestByClock: number;
};

/** Does something on a page and tells how long its longest task was. */
export async function mainThreadTasks(page: Page, work: () => Promise<void>): Promise<MainThreadTasks> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await page.evaluate((name) => performance.mark(name), MARK);
  await work();
  await end(session);
  await session.detach();
  const mark = events.find(({ name }) => name === MARK);
  if (!mark) throw new Error('The trace has nothing of the page.');
  const tasks = events.filter(
    ({ name, ph, pid, tid }) =>
      ph === 'X' && name.endsWith('RunTask') && pid === mark.pid && tid === mark.tid,
  );
  return {
    longest: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1_000,
    longestByClock: Math.max(0, ...tasks.map(({ dur = 0 }) => dur)) / 1_000,
  };
}

async function end(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
}
