import { expect } from '@playwright/test';
import type { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import type { Camera } from './camera';

const GROUP = 'prepare';

/** Eligibility and costs, empty, answered and answered wrong, at all widths. */
export async function photographPrepare(extension: LaunchedExtension, camera: Camera): Promise<void> {
  await camera.clear(GROUP);
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(extension.url('options.html#eligibility'));
  await expect(page.getByText(/Answer the questions above/)).toBeVisible();
  await camera.takeWidths(page, GROUP, 'eligibility-empty', 'Eligibility, nothing answered yet');
  await page.getByLabel('Highest degree').selectOption('bachelor-other');
  await page.getByLabel('Years of coding work').fill('1.5');
  await page.getByLabel('Auditing or second-level review').check();
  await camera.takeWidths(
    page,
    GROUP,
    'eligibility',
    'Eligibility: ways that are met, what is missing, CCS or CCA',
  );
  await page.getByLabel('Years of coding work').fill('99');
  await camera.takeWidths(page, GROUP, 'eligibility-wrong', 'Eligibility with a wrong number of years', {
    widths: [320],
  });
  await page.goto(extension.url('options.html#costs'));
  await expect(page.getByRole('row', { name: /^In all/ })).toBeVisible();
  await camera.takeWidths(page, GROUP, 'costs-start', 'Costs as published');
  await page.getByLabel('Exams, with retakes').selectOption('2');
  const dues = page.getByLabel('Membership, a year, US dollars');
  await dues.fill('49');
  await dues.press('Enter');
  await camera.takeWidths(page, GROUP, 'costs', 'Costs with a figure of one’s own');
  await page.close();
}
