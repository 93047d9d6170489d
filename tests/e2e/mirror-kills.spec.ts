import type { Page } from '@playwright/test';
import { ErrorWatch } from './harness/error-watch';
import { expect, test } from './harness/fixtures';
import type { LaunchedExtension } from './harness/launch-extension';
import { expectCardsOfLog } from './journey/expect-cards-of-log';
import { readTable } from './journey/stored-data';
import { answerUntilKilled } from './mirror/answer-until-killed';

/** `KILLS=300 npx playwright test tests/e2e/mirror-kills.spec.ts` for the long run. */
const KILLS = Number(process.env['KILLS'] ?? 20);

test(`${KILLS} kills while answering: no acknowledged answer is missing at the next start, nor at the one after it`, async ({
  extension,
}) => {
  test.setTimeout(60_000 + KILLS * 20_000);
  const given = new Set<string>();
  let wipes = 0;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const panel = await openPanel(extension);
    // From right after an answer to some answers later, never twice at the same moment.
    const acknowledged = await answerUntilKilled(extension, panel, 150 + ((kill * 377) % 1900));
    for (const { sessionId, itemId } of acknowledged) given.add(`${sessionId} ${itemId}`);
    for (const start of ['next', 'second']) {
      await extension.restart();
      const errors = new ErrorWatch();
      await errors.attach(extension.profileDir);
      const page = await openPanel(extension);
      wipes += await restoreIfLost(page);
      const stored = (await readTable(page, 'reviews')).map((each) => `${each.sessionId} ${each.itemId}`);
      const missing = [...given].filter((each) => !stored.includes(each));
      expect(missing, `missing after kill ${kill}, ${start} start`).toEqual([]);
      expect(stored, 'no answer twice').toHaveLength(new Set(stored).size);
      await expectCardsOfLog(page);
      await errors.detach();
      expect(errors.errors, `errors after kill ${kill}, ${start} start`).toEqual([]);
      // What was stored but not acknowledged yet when the browser died is known from now on.
      for (const each of stored) given.add(each);
      await page.close();
    }
  }
  console.log(
    `${KILLS} kills, ${given.size} answers, ${wipes} databases deleted by the browser and restored.`,
  );
  expect(given.size).toBeGreaterThan(KILLS);
});

async function openPanel(extension: LaunchedExtension): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('sidepanel.html'));
  const ready = page.getByRole('button', { name: /^(Start a quiz of ten|Resume quiz|Restore)/ });
  await expect(ready).toBeVisible({ timeout: 20_000 });
  return page;
}

/** The way back that the product offers; 1 when it was needed. */
async function restoreIfLost(page: Page): Promise<number> {
  const restore = page.getByRole('button', { name: 'Restore' });
  if (!(await restore.isVisible())) return 0;
  await restore.click();
  await page.getByRole('button', { name: 'Continue' }).click();
  return 1;
}
