import { expect, type Page } from '@playwright/test';
import { clickToolbarIcon } from '@/tests/e2e/harness/click-toolbar-icon';
import type { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import { openRealPopup } from '@/tests/e2e/harness/real-popup';
import { openRealSidePanel } from '@/tests/e2e/harness/real-side-panel';
import { answerWithKeys } from './answer-with-keys';
import type { DemoSteps } from './demo-steps';
import { pointAtTerm } from './point-at-term';
import { dayFromNow } from './stored-state';

const DAYS_AHEAD = 120;
const ANSWERS = 5;

/** The main job in the real browser: date, countdown, five answers, a flagged page, a look-up, changed numbers. */
export async function walkMainJob(
  extension: LaunchedExtension,
  steps: DemoSteps,
  samplePage: string,
): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto(samplePage);
  let popup = (await openRealPopup(extension)).page;
  let newBefore = 0;
  let panel: Page;

  await steps.run('set-exam-date', async () => {
    const examOn = dayFromNow(DAYS_AHEAD);
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
    const surface = await openRealSidePanel(extension, () =>
      popup.getByRole('button', { name: 'Start quiz' }).click(),
    );
    panel = surface.page;
    for (let number = 1; number <= ANSWERS; number += 1) {
      await expect(panel.getByRole('heading', { name: `Question ${number} of 10` })).toBeVisible();
      await answerWithKeys(panel);
      if (number < ANSWERS) await panel.keyboard.press('Enter');
    }
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
      const { onClicked } = chrome.contextMenus as unknown as {
        onClicked: { dispatch(...args: unknown[]): void };
      };
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

async function newCount(popup: Page): Promise<number> {
  const text = (await popup.getByTestId('due').textContent()) ?? '';
  return Number(/(\d+) new/.exec(text)?.[1]);
}
