import { expect, type Page } from '@playwright/test';
import { entry, goBack, title } from '@/tests/e2e/code-browse/open-browse';
import type { Camera } from './camera';
import { takeCodeBook } from './take-code-book';

/** These lists grow as they come into view, so a picture of the whole page would have no end. */
const AS_SEEN = { fullPage: false };

/** The browsed code book, from its contents. */
export async function photographBrowse(panel: Page, camera: Camera): Promise<void> {
  await panel.getByRole('button', { name: /^Browse the code book/ }).click();
  await expect(entry(panel, 'New this year')).toBeVisible();
  await takeCodeBook(camera, panel, 'contents', 'What can be browsed');
  await photographIndexes(panel, camera);
  await photographBuilder(panel, camera);

  await entry(panel, 'MS-DRGs').click();
  await takeCodeBook(camera, panel, 'mdcs', 'MS-DRGs by MDC');
  await panel.getByRole('button', { name: /^05\s*Circulatory system/ }).click();
  await expect(panel.getByRole('list', { name: 'Families' })).toContainText('Heart failure and shock');
  await takeCodeBook(camera, panel, 'ms-drg', 'MS-DRG families with their split by MCC and CC', AS_SEEN);
  await goBack(panel);
  await goBack(panel);

  await entry(panel, 'New this year').click();
  const kinds = panel.getByRole('group', { name: 'Kinds of change' }).getByRole('button');
  await expect(kinds.first()).toHaveText(/^All \d+/);
  await takeCodeBook(camera, panel, 'changes', 'New this year', AS_SEEN);
  await kinds.filter({ hasText: 'Revised' }).click();
  await takeCodeBook(camera, panel, 'changes-revised', 'New this year: only the revised titles', AS_SEEN);
  await panel.getByRole('button', { name: /^Drill the/ }).click();
  await panel.getByRole('textbox').fill('Z99');
  await panel.getByRole('textbox').press('Enter');
  await expect(panel.getByText('✗ Not Z99.')).toBeVisible();
  await takeCodeBook(camera, panel, 'drill', 'The drill of the new codes', AS_SEEN);
}

async function photographIndexes(panel: Page, camera: Camera): Promise<void> {
  await entry(panel, 'Alphabetic Index').click();
  await panel.getByRole('navigation', { name: 'Letters' }).getByRole('button', { name: 'F' }).click();
  await takeCodeBook(camera, panel, 'index', 'The Alphabetic Index: main terms of a letter', AS_SEEN);
  await panel.getByRole('searchbox').fill('failure');
  await panel.keyboard.press('Enter');
  await expect(title(panel)).toContainText('Failure');
  await takeCodeBook(camera, panel, 'main-term', 'A main term with its subterms', AS_SEEN);
  await goBack(panel);
  await goBack(panel);
  await entry(panel, 'Table of Neoplasms').click();
  await panel.getByRole('searchbox').fill('breast');
  await expect(panel.getByRole('rowheader').first()).toBeVisible();
  await takeCodeBook(camera, panel, 'neoplasms', 'The Table of Neoplasms', AS_SEEN);
  await goBack(panel);
}

async function photographBuilder(panel: Page, camera: Camera): Promise<void> {
  await entry(panel, 'ICD-10-PCS code builder').click();
  const choices = panel.getByRole('listbox');
  await expect(choices).toBeFocused();
  await panel.keyboard.type('0D');
  await expect(choices).toHaveAccessibleName(/^Operation/);
  await takeCodeBook(camera, panel, 'pcs-operation', 'The code builder: operations with their definitions');
  await panel.keyboard.type('TJ');
  await expect(choices).toHaveAccessibleName(/^Approach/);
  await takeCodeBook(camera, panel, 'pcs-middle', 'The code builder in the middle: what is still possible');
  await panel.keyboard.type('4ZZ');
  await expect(panel.getByRole('button', { name: 'Open code page' })).toBeFocused();
  await takeCodeBook(camera, panel, 'pcs-end', 'The code builder at its end');
  await goBack(panel);
}
