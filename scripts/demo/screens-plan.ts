import { expect, type Page } from '@playwright/test';
import type { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import { leaveAnswered, someItems } from '@/tests/e2e/journey/answered-before';
import type { Camera } from './camera';
import { expectTodayShown } from './screens-panel';
import { dayFromNow } from './stored-state';

const GROUP = 'plan';
const EXAM_IN = 84;
const BEGAN = -6;

/** The study plan from its set-up to missed days, today's part in popup and panel, and the list for exam day. */
export async function photographPlan(extension: LaunchedExtension, camera: Camera): Promise<void> {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  const open = async (section: string, ready: string) => {
    await page.goto(extension.url(`options.html#${section}`));
    await expect(page.getByRole('heading', { name: ready, exact: true })).toBeVisible();
  };
  await open('plan', 'No exam date yet');
  await camera.takeWidths(page, GROUP, 'empty', 'Study plan without an exam date');
  await open('exam-day', 'Checklist');
  await camera.takeWidths(page, GROUP, 'exam-day-empty', 'List for exam day without an exam date');
  await open('plan', 'No exam date yet');
  await store(page, { settings: { isSetUp: true, examOn: dayFromNow(EXAM_IN) } });
  await expect(page.getByRole('heading', { name: 'Make a plan' })).toBeVisible();
  await camera.takeWidths(page, GROUP, 'form', 'Set-up of a study plan');
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await expect(page.getByRole('heading', { name: 'The weeks' })).toBeVisible();
  await expect(page.getByText('Today’s questions are being chosen…')).toBeHidden();
  await camera.takeWidths(page, GROUP, 'made', 'Study plan');
  await leaveAnswered(page, await someItems(page, 12, 4), 0);
  await store(page, { plan: planFrom(dayFromNow(BEGAN)) });
  await page.reload();
  await expect(page.getByTestId('adapted')).toBeVisible();
  await expect(page.getByText('Today’s questions are being chosen…')).toBeHidden();
  await camera.takeWidths(page, GROUP, 'adapted', 'Study plan after missed days');
  await open('exam-day', 'Checklist');
  // Ticked once it is stored, not at once.
  await page.getByRole('checkbox', { name: 'Books tabbed' }).click();
  await expect(page.getByText('1 of 7 done.')).toBeVisible();
  await page.getByLabel('Your own entry').fill('Reading glasses');
  await page.getByRole('button', { name: 'Add to the list' }).click();
  await expect(page.getByRole('checkbox', { name: 'Reading glasses' })).toBeVisible();
  await camera.takeWidths(page, GROUP, 'exam-day', 'List for exam day');
  await page.goto(extension.url('sidepanel.html'));
  await expect(page.getByRole('list', { name: 'Today’s plan' })).toBeVisible();
  await expectTodayShown(page);
  await camera.takeWidths(page, GROUP, 'panel', 'Today’s plan in the side panel', { widths: [320, 360] });
  await page.goto(extension.url('popup.html'));
  await page.setViewportSize({ width: 360, height: 600 });
  await expect(page.getByTestId('day-plan')).toBeVisible();
  await camera.take(page, GROUP, 'popup', 'Today’s plan in the popup');
  await page.close();
}

async function store(page: Page, items: Record<string, unknown>): Promise<void> {
  await page.evaluate((stored) => chrome.storage.local.set(stored), items);
}

/** An hour a day and four on Saturdays. */
function planFrom(startsOn: string) {
  return {
    startsOn,
    versions: [{ from: startsOn, preset: 'three-months', minutes: [60, 60, 60, 60, 60, 240, 60] }],
    daysOff: [{ from: dayFromNow(25), to: dayFromNow(28) }],
    mockMinutes: { half: 120, full: 240 },
  };
}
