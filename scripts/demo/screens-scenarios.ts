import { expect, type Page } from '@playwright/test';
import { readTable, replaceTables } from '@/tests/e2e/journey/stored-data';
import type { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import type { Camera } from './camera';

const GROUP = 'scenarios';
const WIDE = { width: 1280, height: 800 };
const TABLET = { width: 720, height: 900 };
const NARROW = [320, 360] as const;
const INPATIENT = 'Hip fracture after a fall';
const OUTPATIENT = 'Knee injection';

/** Scenarios in their tab: the list, the work in both settings, picking, the result. */
export async function photographScenarios(extension: LaunchedExtension, camera: Camera): Promise<void> {
  const page = await extension.context.newPage();
  await page.setViewportSize(WIDE);
  await page.goto(extension.url('exam.html#scenario'));
  await expect(page.getByRole('heading', { name: 'Scenarios' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Start / }).first()).toBeVisible();
  await camera.takeWidths(page, GROUP, 'list', 'The list of records');
  await page
    .getByRole('button', { name: /^Start / })
    .first()
    .click();
  await camera.takeWidths(page, GROUP, 'start', 'Typing the codes, or picking them', { fullPage: false });
  await page.reload();
  await photographInpatient(page, camera);
  await photographOthers(page, camera);
  await page.getByRole('link', { name: 'All scenarios' }).click();
  await expect(page.getByRole('link', { name: /^Resume/ }).first()).toBeVisible();
  await camera.takeWidths(page, GROUP, 'list-begun', 'The list with results and records to resume');
  await photographEmpty(page, camera);
  await page.close();
}

async function photographInpatient(page: Page, camera: Camera): Promise<void> {
  const take = (
    name: string,
    title: string,
    options: { widths?: readonly number[]; fullPage?: boolean } = {},
  ) => camera.takeWidths(page, GROUP, name, title, options);
  await start(page, INPATIENT, 'Type codes');
  await take('work-empty', 'An inpatient record before the first code');
  await fillInpatient(page);
  await take('record', 'The record: search and highlights', { widths: NARROW });
  await showSheet(page);
  await take('work-inpatient', 'An inpatient record: search, highlights, POA');
  await take('work', 'The code sheet below 900 pixels', { widths: [TABLET.width] });
  await page.getByLabel('Other diagnosis 3, code').fill('hyponatr');
  await expect(page.getByRole('listbox', { name: 'Codes' }).getByRole('option').first()).toBeVisible();
  await take('type-ahead', 'Looking for a code by its words');
  await page.getByLabel('Other diagnosis 3, code').fill('');
  await page.getByRole('button', { name: /^Keys/ }).click();
  await expect(page.getByRole('heading', { name: 'Keys' })).toBeVisible();
  await take('keys', 'Keys', { fullPage: false });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Check my coding' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await take('incomplete', 'Before an incomplete sheet is checked', { fullPage: false });
  await page.getByRole('button', { name: 'Check it anyway' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /%/ })).toBeVisible();
  await page
    .getByRole('button', { name: /^Show .* in the record/ })
    .first()
    .click();
  await expect(page.locator('mark').first()).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, 0));
  await take('result', 'The result, and the words of the record behind a code');
}

async function photographOthers(page: Page, camera: Camera): Promise<void> {
  await page.getByRole('link', { name: 'All scenarios' }).click();
  await start(page, OUTPATIENT, 'Type codes');
  await fillOutpatient(page);
  await showSheet(page);
  await camera.takeWidths(
    page,
    GROUP,
    'work-outpatient',
    'An outpatient record: first-listed diagnosis, modifiers and units',
  );
  await page.getByRole('link', { name: 'All scenarios' }).click();
  await start(page, 'Resection of a colon', 'Pick from a list');
  await page.getByRole('checkbox').first().click();
  await page.getByRole('checkbox').nth(3).click();
  await expect(page.locator('[data-line]')).toHaveCount(2);
  await showSheet(page);
  await camera.takeWidths(page, GROUP, 'pick-list', 'Picking from a list');
}

/** Where record and sheet do not fit side by side, the sheet is the one to be seen. */
async function showSheet(page: Page): Promise<void> {
  await page.setViewportSize(TABLET);
  await page.getByRole('button', { name: 'Code sheet', exact: true }).click();
  await page.setViewportSize(WIDE);
}

async function start(page: Page, title: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Start ${title}`) }).click();
  await page.getByRole('button', { name: entry }).click();
  await expect(page.getByRole('region', { name: 'Code sheet' })).toBeVisible();
}

async function enter(page: Page, label: string, code: string, poa?: string): Promise<void> {
  const field = page.getByLabel(`${label}, code`);
  await field.fill(code);
  await field.press('Escape');
  if (poa !== undefined) await page.getByLabel(`${label}, present on admission`).selectOption(poa);
}

async function fillInpatient(page: Page): Promise<void> {
  await enter(page, 'Principal diagnosis', 'M80.051A', 'Y');
  await enter(page, 'Other diagnosis 1', 'E87.1');
  await enter(page, 'Other diagnosis 2', 'D62', 'N');
  await enter(page, 'Principal procedure', '0SRR0J9');
  await page.getByRole('tab', { name: 'History and physical' }).click();
  await page.getByRole('tabpanel').focus();
  for (const key of ['.', '.', '.', 'h']) await page.keyboard.press(key);
  await expect(page.locator('mark[data-own]').first()).toBeVisible();
  await page.getByRole('searchbox').fill('anemia');
  await expect(page.locator('mark[data-kind="current"]')).toBeVisible();
}

async function fillOutpatient(page: Page): Promise<void> {
  await enter(page, 'First-listed diagnosis', 'M17.11');
  await enter(page, 'Other diagnosis 1', 'E11');
  await enter(page, 'HCPCS or CPT 1', '20610');
  await page.getByLabel('HCPCS or CPT 1, modifiers').fill('RT');
  await enter(page, 'HCPCS or CPT 2', 'J3301');
  await page.getByLabel('HCPCS or CPT 2, units').fill('4');
  await expect(page.locator('[data-line]')).toHaveCount(6);
}

async function photographEmpty(page: Page, camera: Camera): Promise<void> {
  const scenarios = await readTable(page, 'scenarios');
  await replaceTables(page, { scenarios: [] });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'No scenarios here yet' })).toBeVisible();
  await camera.takeWidths(page, GROUP, 'list-empty', 'Without any record');
  await replaceTables(page, { scenarios });
}
