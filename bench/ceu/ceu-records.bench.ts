import type { Page } from '@playwright/test';
import { median } from '@/lib/std/median';
import { fillCeuLog } from '@/tests/e2e/ceus/fill-ceu-log';
import { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import { benchRow, reportBench } from '../bench-result';
import { mainThreadTasks, type MainThreadTasks } from '../main-thread-tasks';

const RUNS = 5;
const ACTIVITIES = 500;
const CERTIFICATES = 200;
const CERTIFICATE_BYTES = 300_000;
/** No task of the page may be longer, in ms. */
const MOST = 50;

const more = (page: Page) => page.getByRole('button', { name: /^Show \d+ more/ });

/** Clicks “Show more” from inside: to find it by its role takes a task of the page as long as what is measured. */
function showMore(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const button = [...document.querySelectorAll('button')].find((each) =>
      each.textContent.startsWith('Show '),
    );
    button?.click();
    return button !== undefined;
  });
}

const STEPS: Record<string, (page: Page) => Promise<void>> = {
  'scrolled through all of them': async (page) => {
    await page.mouse.move(700, 400);
    while (await showMore(page)) {
      await page.mouse.wheel(0, 4_000);
    }
    for (let down = 0; down < 20; down += 1) {
      await page.mouse.wheel(0, 2_000);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    for (let up = 0; up < 20; up += 1) {
      await page.mouse.wheel(0, -2_000);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  },
  'words typed into the search': async (page) => {
    const search = page.getByLabel('Search activities');
    await search.pressSequentially('activity 12 nothing', { delay: 30 });
    for (let key = 0; key < 19; key += 1) await search.press('Backspace', { delay: 10 });
  },
  'an activity typed': async (page) => {
    const form = page.getByRole('form', { name: 'Add an activity' });
    await form.getByLabel('Date', { exact: true }).fill('2027-03-14');
    await form.getByLabel('CEUs', { exact: true }).pressSequentially('1.5', { delay: 30 });
    await form
      .getByLabel('Title', { exact: true })
      .pressSequentially('Sepsis coding and queries', { delay: 30 });
  },
  'a packet of all made and verified': async (page) => {
    const download = page.waitForEvent('download', { timeout: 120_000 });
    await page.getByRole('button', { name: 'Save the packet of this cycle' }).click();
    await (await download).delete();
  },
};

/** The longest task of the page while a log of 500 activities with 200 certificates is used, in a real Chromium. */
export async function benchCeuRecords(): Promise<void> {
  const browser = await LaunchedExtension.launch();
  try {
    const page = await browser.context.newPage();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(browser.url('options.html#ceus'));
    await page.getByRole('heading', { name: 'No credential yet' }).waitFor();
    await fillCeuLog(page, ACTIVITIES, { certificates: CERTIFICATES, certificateBytes: CERTIFICATE_BYTES });
    const tasks = new Map<string, MainThreadTasks[]>(Object.keys(STEPS).map((step) => [step, []]));
    for (let run = 0; run < RUNS; run += 1) {
      await page.reload();
      await more(page).waitFor();
      for (const [step, work] of Object.entries(STEPS))
        tasks.get(step)?.push(await mainThreadTasks(page, () => work(page)));
    }
    const rows = [...tasks].map(([step, measured]) =>
      benchRow(
        `longest task, ${step}`,
        'ms',
        [
          { name: 'ours', value: Math.max(...measured.map(({ longest }) => longest)) },
          { name: 'bound', value: MOST },
        ],
        {
          runs: RUNS,
          bound: `under ${MOST} ms of processor time in every run; by the clock ${Math.round(
            median(measured.map(({ longestByClock }) => longestByClock)) ?? 0,
          )} ms at the median`,
        },
      ),
    );
    reportBench('ceu', rows, browser.context.browser()?.version() ?? null);
  } finally {
    await browser.close();
  }
}
