import type { Locator, Page } from '@playwright/test';

/** Drops files on an element, with the events that a browser sends for a real drag. */
export async function dropFiles(
  page: Page,
  target: Locator,
  files: readonly { name: string; text: string }[],
): Promise<void> {
  const dataTransfer = await page.evaluateHandle((dropped) => {
    const transfer = new DataTransfer();
    for (const { name, text } of dropped) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await target.dispatchEvent('dragover', { dataTransfer });
  await target.dispatchEvent('drop', { dataTransfer });
}
