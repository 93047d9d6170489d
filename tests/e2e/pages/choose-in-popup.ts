import { expect } from '@playwright/test';
import type { LaunchedExtension } from '../harness/launch-extension';
import { withPopup } from './with-popup';

/** Chooses in the popup over the tab at `url` when to flag terms there, and waits for its `status`. */
export async function chooseInPopup(
  extension: LaunchedExtension,
  url: string,
  choice: string,
  status: string,
): Promise<void> {
  await withPopup(extension, url, async (popup) => {
    await popup.getByLabel('When to flag terms').selectOption({ label: choice });
    await popup.getByRole('button', { name: /^Apply: / }).click();
    await expect(popup.getByRole('status')).toHaveText(status);
    await expect(popup.getByLabel('When to flag terms').getByRole('option', { selected: true })).toHaveText(
      choice,
    );
  });
}
