import { expect, type Locator, type Page } from '@playwright/test';
import type { ExtensionCode } from './stored-data';

/** All that the extension keeps in `storage.local`. */
export function readLocalStorage(code: ExtensionCode): Promise<Record<string, unknown>> {
  return code.evaluate(() => chrome.storage.local.get());
}

/** Saves an exam date (`YYYY-MM-DD`, or empty for none) in the open settings, and waits until it is stored. */
export async function saveExamDate(options: Page, day: string): Promise<void> {
  await options.getByLabel('Exam date').fill(day);
  await options.getByRole('button', { name: 'Save', exact: true }).click();
  await expect
    .poll(
      async () =>
        ((await readLocalStorage(options))['settings'] as { examOn?: string } | undefined)?.examOn ?? '',
    )
    .toBe(day);
}

/** Switches a question bank on or off. The box changes once the choice is stored, not at once. */
export async function switchBank(box: Locator): Promise<void> {
  const wasOn = await box.isChecked();
  await box.click();
  await expect(box).toBeChecked({ checked: !wasOn });
}
