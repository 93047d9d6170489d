import { expect, type Page } from '@playwright/test';
import { clickToolbarIcon } from '@/tests/e2e/harness/click-toolbar-icon';
import type { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import { openRealPopup } from '@/tests/e2e/harness/real-popup';
import { openRealSidePanel } from '@/tests/e2e/harness/real-side-panel';
import type { DemoSteps } from './demo-steps';
import { pointAtTerm } from './point-at-term';

const DAY_MS = 86_400_000;
const DAYS_AHEAD = 120;
const ANSWERS = 5;

/** The main job in the real browser: date, countdown, five answers, a flagged page, a look-up, changed numbers. */
export async function walkMainJob(extension: LaunchedExtension, steps: DemoSteps, samplePage: string): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto(samplePage);
  let popup = (await openRealPopup(extension)).page;
  let newBefore = 0;
  let panel: Page;

  await steps.run('set-exam-date', async () => {
    const examOn = localDay(Date.now() + DAYS_AHEAD * DAY_MS);
    await popup.getByLabel('Exam date').fill(examOn);
    await popup.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(popup.getByTestId('countdown')).toBeVisible();
    return { detail: `exam on ${examOn}`, picture: popup };
  });

  await steps.run('popup-countdown', async () => {
    await expect(popup.getByTestId('countdown')).toHaveText(`${DAYS_AHEAD}days`);
    await expect(popup.getByTestId('due')).toHaveText(/^0 due · [1-9]\d* new$/);
    newBefore = await newCount(popup);
    return { detail: `${DAYS_AHEAD} days, ${newBefore} new questions`, picture: popup };
  });

  await steps.run('quiz-in-side-panel', async () => {
    const surface = await openRealSidePanel(extension, () => popup.getByRole('button', { name: 'Start quiz' }).click());
    panel = surface.page;
    for (let answer = 0; answer < ANSWERS; answer += 1) await answerWithKeys(panel, answer);
    await expect(panel.getByText(`${ANSWERS} of 10 answered`)).toBeVisible();
    return { detail: `${ANSWERS} answers by keyboard`, picture: panel };
  });

  await steps.run('flagged-page', async () => {
    await page.bringToFront();
    popup = (await clickToolbarIcon(extension, samplePage)).page;
    await popup.getByRole('button', { name: 'Flag terms on this page' }).click();
    await expect(popup.getByText(/[1-9]\d* terms flagged on this page/)).toBeVisible();
    const line = await popup.getByText(/terms flagged on this page/).textContent();
    return { detail: line ?? '', picture: page };
  });

  await steps.run('hover-card', async () => {
    const card = await pointAtTerm(page, 'principal diagnosis');
    return { detail: `card: ${card}`, picture: page };
  });

  await steps.run('context-menu-look-up', async () => {
    const worker = extension.context.serviceWorkers()[0] ?? extension.worker;
    await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const info = { menuItemId: 'look-up', selectionText: 'POA indicators', editable: false, pageUrl: '' };
      const { onClicked } = chrome.contextMenus as unknown as { onClicked: { dispatch(...args: unknown[]): void } };
      onClicked.dispatch(info, tab);
    });
    await expect(panel.getByRole('searchbox')).toHaveValue('POA indicators');
    const first = panel.getByRole('list', { name: 'Results' }).getByRole('button').first();
    await expect(first).toContainText(/present on admission|POA/i);
    return { detail: `first result: ${(await first.textContent())?.slice(0, 60)}`, picture: panel };
  });

  await steps.run('popup-changed', async () => {
    popup = (await clickToolbarIcon(extension, samplePage)).page;
    await expect(popup.getByTestId('due')).toHaveText(/new$/);
    const newNow = await newCount(popup);
    expect(newNow, 'new questions after five answers').toBe(newBefore - ANSWERS);
    return { detail: `${newBefore} new before, ${newNow} now`, picture: popup };
  });
}

async function answerWithKeys(panel: Page, number: number): Promise<void> {
  await expect(panel.getByRole('heading', { name: `Question ${number + 1} of 10` })).toBeVisible();
  const button = panel.getByRole('button', { name: /^(Choose|Check)/ });
  for (const key of ['1', '2', '3', '4', '5']) {
    if (/^Check/.test((await button.textContent()) ?? '')) break;
    await panel.keyboard.press(key);
  }
  await panel.keyboard.press('Enter');
  await expect(panel.getByText(/^(✓ Right|✗ Not right)/).first()).toBeVisible();
  if (number < ANSWERS - 1) await panel.keyboard.press('Enter');
}

async function newCount(popup: Page): Promise<number> {
  const text = (await popup.getByTestId('due').textContent()) ?? '';
  return Number(/(\d+) new/.exec(text)?.[1]);
}

function localDay(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
