import { expect, type Page } from '@playwright/test';
import { openCode, part } from '@/tests/e2e/code-page/open-code-book';
import { lookUpBox, results } from '@/tests/e2e/look-up/open-look-up';
import type { Camera } from './camera';
import { takeCodeBook } from './take-code-book';

/** Look up with official codes: the empty box with my list, results, filters, and pages of codes. */
export async function photographCodePages(panel: Page, camera: Camera): Promise<void> {
  await lookUpBox(panel).fill('E11');
  await expect(results(panel).first()).toHaveAccessibleName(/^E11 /);
  await takeCodeBook(camera, panel, 'list', 'Look up: a category', { fullPage: false });
  await lookUpBox(panel).fill('diabetes in remission');
  await expect(results(panel).filter({ hasText: 'E11.A' })).toContainText('Not in FY2025');
  await takeCodeBook(camera, panel, 'list-edition', 'Look up: a code that the edition of the exam lacks');
  await lookUpBox(panel).fill('diabetic foot ulcer');
  await expect(results(panel).first()).toContainText('E11.621');
  await takeCodeBook(camera, panel, 'list-words', 'Look up: codes found by words');
  await panel.getByText('Filter codes').click();
  await panel.getByLabel('Code system').selectOption({ label: 'ICD-10-CM' });
  await panel.getByLabel('Billable codes only').check();
  await takeCodeBook(camera, panel, 'list-filters', 'Look up: only billable codes of one system', {
    fullPage: false,
  });
  await panel.getByRole('button', { name: 'Clear filters' }).click();
  await panel.getByText('Filter codes').click();

  await openCode(panel, 'I50.23');
  await expect(part(panel, 'Instructional notes')).toContainText('Tabular notes: FY2021');
  await expect(part(panel, 'Reporting')).toContainText('Not exempt');
  await panel.getByRole('button', { name: 'Add to my list' }).click();
  await expect(panel.getByText('Added to my list')).toBeVisible();
  await takeCodeBook(camera, panel, 'page', 'A code: notes, POA, CC and MCC, each with its edition');

  await openCode(panel, 'S72.001');
  await part(panel, '7th character').getByRole('radio').first().check();
  await takeCodeBook(camera, panel, 'page-seventh', 'A code that needs a 7th character');
  await openCode(panel, 'J1815');
  await panel.getByRole('button', { name: 'Add to my list' }).click();
  await expect(panel.getByText('Added to my list')).toBeVisible();
  await takeCodeBook(camera, panel, 'page-hcpcs', 'A code of HCPCS Level II');
  await panel.getByRole('button', { name: '‹ Back' }).click();
  await lookUpBox(panel).fill('');
  await expect(panel.getByRole('list', { name: 'My list' }).getByRole('listitem')).toHaveCount(2);
  await takeCodeBook(camera, panel, 'start', 'Look up before typing, with my list');
}
