import { expect, type Locator, type Page } from '@playwright/test';
import type { ScenarioRow } from '@/lib/db/schema';
import type { ScenarioSession } from '@/lib/scenario/scenario-session';
import type { LaunchedExtension } from '../harness/launch-extension';
import { readTable } from '../journey/stored-data';

export const INPATIENT = 'hip-fracture-after-a-fall';
export const OUTPATIENT = 'knee-injection-and-diabetes';

/** Opens the list of scenarios in a tab and waits until the records are there. */
export async function openScenarios(extension: LaunchedExtension): Promise<Page> {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(extension.url('exam.html#scenario'));
  await expect(page.getByRole('heading', { level: 1, name: 'Scenarios' })).toBeVisible({ timeout: 15_000 });
  return page;
}

/** A scenario as it is stored. */
export async function storedScenario(page: Page, id: string): Promise<ScenarioRow> {
  const found = (await readTable(page, 'scenarios')).find((each) => each.id === id);
  if (!found) throw new Error(`No scenario ${id}.`);
  return found;
}

/** The stored sessions of scenarios, oldest first. */
export async function storedSessions(page: Page): Promise<ScenarioSession[]> {
  const sessions = (await readTable(page, 'sessions')) as unknown as ScenarioSession[];
  return sessions.filter(({ kind }) => kind === 'scenario');
}

/** Starts a scenario with the pointer. */
export async function startScenario(page: Page, title: string, entry: 'Type codes' | 'Pick from a list') {
  await page.getByRole('button', { name: `Start ${title}` }).click();
  await page.getByRole('button', { name: entry }).click();
  await expect(page.getByRole('region', { name: 'Code sheet' })).toBeVisible();
}

/** The code field of a line by the line's name (`Other diagnosis 2`). */
export function codeField(page: Page, line: string): Locator {
  return page.getByRole('combobox', { name: `${line}, code` });
}

/** The codes of a stored sheet in capitals, diagnoses with their indicators. */
export function sheetText({ sheet }: ScenarioSession): string {
  return [...sheet.diagnoses, ...sheet.procedures]
    .filter(({ code }) => code !== '')
    .map(({ code, poa }) => (poa === undefined ? code.toUpperCase() : `${code.toUpperCase()}:${poa}`))
    .join(' ');
}
