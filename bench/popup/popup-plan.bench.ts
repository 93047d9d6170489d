import type { Page } from '@playwright/test';
import { addDays, calendarDayAt } from '@/lib/std/calendar-day';
import { median } from '@/lib/std/median';
import { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import { benchRow, reportBench } from '../bench-result';

const RUNS = 9;
const CARDS = 10_000;

/** How the popup is opened: what it finds kept, and whether there is a plan. */
const OPENINGS = ['kept', 'read anew', 'no plan'] as const;
type Opening = (typeof OPENINGS)[number];

/**
 * From the opening of the popup to the line that the plan has in it, over 10,000 cards: with the sums of past days kept, as
 * from the second opening of a day on, and with all cards read; beside it the popup without a plan, until it has counted
 * what is due. In turn, in a real Chromium.
 */
export async function benchPopupPlan(): Promise<void> {
  const browser = await LaunchedExtension.launch();
  try {
    const page = await browser.context.newPage();
    await page.addInitScript(noteWhenShown);
    await page.goto(browser.url('popup.html'));
    await page.getByRole('button', { name: 'Skip for now' }).click();
    await page.getByText(/\d+ due/).waitFor();
    await fillCards(page, CARDS);
    const today = calendarDayAt(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
    const plan = {
      startsOn: addDays(today, -30),
      versions: [
        { from: addDays(today, -30), preset: 'three-months', minutes: [60, 60, 60, 60, 60, 240, 60] },
      ],
      daysOff: [],
      mockMinutes: { half: 120, full: 240 },
    };
    const examOn = addDays(today, 60);
    const times = new Map<Opening, number[]>(OPENINGS.map((opening) => [opening, []]));
    for (let run = 0; run <= RUNS; run += 1)
      for (const opening of OPENINGS) {
        await page.evaluate(
          async ([opening, plan, examOn]) => {
            const settings = { isSetUp: true, ...(opening === 'no plan' ? {} : { examOn }) };
            await chrome.storage.local.set({ settings, plan });
            if (opening === 'read anew') await chrome.storage.local.remove('past-study');
          },
          [opening, plan, examOn] as const,
        );
        const shownAt = await open(page, opening === 'no plan' ? 'due' : 'plan');
        if (run > 0) times.get(opening)?.push(shownAt);
      }
    const value = (opening: Opening) => median(times.get(opening) ?? []) ?? 0;
    const rows = (['read anew', 'no plan'] as const).map((other) =>
      benchRow(
        `popup opened until today’s part of the plan stands, 10,000 cards, beside: ${other}`,
        'ms',
        [
          { name: 'sums kept', value: value('kept') },
          { name: other, value: value(other) },
        ],
        { runs: RUNS },
      ),
    );
    reportBench('popup', rows, browser.context.browser()?.version() ?? null);
  } finally {
    await browser.close();
  }
}

/** Opens the popup anew. @returns ms from the start of the navigation to the line */
async function open(page: Page, line: 'plan' | 'due'): Promise<number> {
  await page.reload();
  const shown = await page.waitForFunction(
    (line) => (globalThis as unknown as { shownAt: Record<string, number> }).shownAt[line],
    line,
  );
  return Number(await shown.jsonValue());
}

/** Notes, in the page, when each line has its words. */
function noteWhenShown(): void {
  const shownAt: Record<string, number> = {};
  Object.assign(globalThis, { shownAt });
  new MutationObserver(() => {
    for (const line of ['plan', 'due']) {
      const text = document.querySelector(`[data-testid=${line}]`)?.textContent ?? '';
      if (/\d/.test(text)) shownAt[line] ??= performance.now();
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Adds questions of a bank of the user's, each answered, one in ten due. */
async function fillCards(page: Page, count: number): Promise<void> {
  await page.evaluate(async (count) => {
    const now = Date.now();
    const request = indexedDB.open('ccs-companion');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
    const topics = ['poa', 'sequencing', 'drg', 'queries'];
    const change = db.transaction(['itemHeads', 'cards'], 'readwrite');
    for (let at = 0; at < count; at += 1) {
      const id = `bench-${at}`;
      change.objectStore('itemHeads').put({
        id,
        bankId: 'bench',
        status: 'active',
        difficulty: 3,
        validFrom: '2025-10-01',
        topic: topics[at % topics.length],
        teaches: [],
      });
      change.objectStore('cards').put({
        itemId: id,
        dueAt: now + (at % 10 === 0 ? -1 : at) * 86_400_000,
        answers: 10,
        right: 7,
        wasRight: true,
        stability: 20,
        difficulty: 5,
        reps: 10,
        lapses: 1,
        state: 2,
        lastReviewAt: now - 86_400_000,
      });
    }
    await new Promise((resolve) => change.addEventListener('complete', resolve));
    db.close();
  }, count);
}
