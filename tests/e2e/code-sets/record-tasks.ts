import type { Page } from '@playwright/test';

type TraceEvent = {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds: length, and processor time of the thread. */
  dur?: number;
  tdur?: number;
};

/** A task of a page's main thread, in ms. */
export type PageTask = { wall: number; processor: number };

const MARK = 'ccs-companion-traced-page';

/**
 * Records the tasks of the page from now on. The returned function waits until `text` is on the page and gives them
 * all. It waits inside the page: the test's own looking, again and again, would be such tasks. A computer that does
 * something else stretches the length of a task, but not the time that the processor spends on it.
 */
export async function recordTasks(page: Page): Promise<(text: string) => Promise<PageTask[]>> {
  const devtools = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
  });
  await page.evaluate((mark) => performance.mark(mark), MARK);
  return async (text) => {
    await page.evaluate(untilText, text);
    const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
    await devtools.send('Tracing.end');
    await complete;
    await devtools.detach();
    const main = events.find(({ name }) => name === MARK);
    if (!main) throw new Error('The trace does not have the page.');
    return events
      .filter(({ name, pid, tid }) => name.endsWith('::RunTask') && pid === main.pid && tid === main.tid)
      .map(({ dur = 0, tdur = 0 }) => ({ wall: dur / 1_000, processor: tdur / 1_000 }));
  };
}

/** Runs in the page. */
function untilText(text: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!document.body.textContent.includes(text)) return;
      changes.disconnect();
      // After the task that has brought it to the screen.
      setTimeout(resolve, 100);
    };
    const changes = new MutationObserver(look);
    changes.observe(document.body, { subtree: true, childList: true, characterData: true });
    look();
  });
}
