import { expect, type Page } from '@playwright/test';
import { SCHEMA_VERSION } from '@/lib/db/schema';
import { readTable, replaceTables } from '@/tests/e2e/journey/stored-data';
import type { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import { answerWithKeys } from './answer-with-keys';
import type { Camera } from './camera';
import { makeDue, storeSettings } from './stored-state';

const WIDTH = 360;

/** The side panel at its usual width: today, a quiz from the first question to the summary, look-up. */
export async function photographPanel(extension: LaunchedExtension, camera: Camera): Promise<void> {
  const panel = await extension.context.newPage();
  await panel.setViewportSize({ width: WIDTH, height: 720 });
  await panel.goto(extension.url('sidepanel.html'));
  await expectTodayShown(panel);
  await camera.take(panel, 'panel', 'today-new', 'Today, before the first question');
  await photographQuiz(panel, camera);
  await photographLookUp(panel, camera);
  await makeDue(panel, 7);
  await panel.reload();
  await expectTodayShown(panel);
  await camera.take(panel, 'panel', 'today', 'Today');
  await panel.setViewportSize({ width: 320, height: 720 });
  await camera.take(panel, 'panel', 'today-320', 'Today at 320 pixels');
  await photographErrors(panel, camera);
  await panel.close();
}

/** With the plan of the day, which comes last. */
export async function expectTodayShown(panel: Page): Promise<void> {
  await expect(panel.getByRole('heading', { name: 'CEUs' })).toBeVisible();
  await expect(panel.getByText('Today’s questions are being chosen…')).toBeHidden();
}

async function photographErrors(panel: Page, camera: Camera): Promise<void> {
  await panel.setViewportSize({ width: WIDTH, height: 720 });
  const settings = await panel.evaluate(() => chrome.storage.local.get('settings'));
  await storeSettings(panel, { ...(settings['settings'] as object), disabledBanks: ['core', 'cpt'] });
  await expect(panel.getByText(/No question bank is switched on/)).toBeVisible();
  await expectTodayShown(panel);
  await camera.take(panel, 'panel', 'today-empty', 'Today with every bank switched off');
  await storeSettings(panel, settings['settings'] as Record<string, unknown>);
  const meta = await readTable(panel, 'meta');
  await replaceTables(panel, { meta: [...meta, { key: 'schemaVersion', value: SCHEMA_VERSION + 1 }] });
  await panel.reload();
  await expect(panel.getByRole('alert')).toBeVisible();
  await camera.take(panel, 'panel', 'error', 'An error: the data is from a newer version');
  await replaceTables(panel, { meta });
}

async function photographQuiz(panel: Page, camera: Camera): Promise<void> {
  await panel.getByRole('button', { name: 'Start a quiz of ten' }).click();
  await expect(panel.getByRole('heading', { name: 'Question 1 of 10' })).toBeVisible();
  await camera.take(panel, 'panel', 'question', 'A question');
  await panel.keyboard.press('2');
  await expect(panel.getByRole('button', { name: 'Not sure' })).toBeEnabled();
  await camera.take(panel, 'panel', 'chosen', 'Chosen: sure or not sure');
  await panel.reload();
  await panel.getByRole('navigation').getByRole('button', { name: 'Quiz' }).click();
  await expect(panel.getByRole('heading', { name: 'Question 1 of 10' })).toBeVisible();
  for (let number = 1; number <= 10; number += 1) {
    await expect(panel.getByRole('heading', { name: `Question ${number} of 10` })).toBeVisible();
    await answerWithKeys(panel);
    if (number === 1) await camera.take(panel, 'panel', 'feedback', 'Feedback with the reasons and the rule');
    await panel.keyboard.press('Enter');
  }
  await expect(panel.getByRole('heading', { name: /right/ })).toBeVisible();
  await camera.take(panel, 'panel', 'summary', 'Summary');
}

async function photographLookUp(panel: Page, camera: Camera): Promise<void> {
  await panel.getByRole('navigation').getByRole('button', { name: 'Look up' }).click();
  const box = panel.getByRole('searchbox');
  await expect(box).toBeVisible();
  await camera.take(panel, 'panel', 'look-up-empty', 'Look up, before typing');
  await box.fill('xyzzy');
  await expect(panel.getByText(/Nothing found/)).toBeVisible();
  await camera.take(panel, 'panel', 'look-up-nothing', 'Look up, nothing found');
  await box.fill(
    'Patient admitted with acute on chronic systolic heart failure due to hypertensive heart disease, POA Y.',
  );
  await expect(panel.getByRole('list', { name: 'Results for POA Y' })).toBeVisible();
  await camera.take(panel, 'panel', 'look-up-sentence', 'Look up, a selected sentence');
  for (const [query, name, title] of [
    ['poa', 'term', 'A term'],
    ['i50.23', 'code', 'A code'],
    ['excludes1 and excludes2', 'note', 'A note'],
  ] as const) {
    await box.fill(query);
    const first = panel.getByRole('list', { name: 'Results' }).getByRole('button').first();
    await expect(first).toBeVisible();
    if (name === 'term') await camera.take(panel, 'panel', 'look-up', 'Look up');
    await box.press('Enter');
    await expect(panel.getByRole('heading', { level: 1 })).toBeVisible();
    // Its questions are counted after the page is there.
    if (name === 'code') await expect(panel.getByRole('button', { name: /^Quiz me on/ })).toBeEnabled();
    await camera.take(panel, 'panel', name, title);
    await panel.getByRole('button', { name: /Back/ }).click();
  }
}
