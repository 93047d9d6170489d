import type { Page } from '@playwright/test';
import { expect, test } from './harness/error-free-test';
import type { LaunchedExtension } from './harness/launch-extension';
import { expectAccessible } from './journey/expect-accessible';
import { expectBadge } from './journey/badge-text';
import { expectCardsOfLog } from './journey/expect-cards-of-log';
import { openPopupOverPage, openQuiz, skipSetUp } from './journey/open-surfaces';
import { shownQuestion } from './journey/shown-question';
import { readTable, replaceTables } from './journey/stored-data';
import { answerSome, openRunningQuiz } from './mirror/answer-some';
import { deleteDatabaseFolder, tearLog } from './mirror/damage-database';

const LOST = 'Problem: the browser has deleted your records. There is a copy.';
const BEHIND = 'Problem: the database has lost some of your records. The copy has them.';

test('a database that the browser deletes after a torn write is noticed and restored to the last answer', async ({
  extension,
  testPages,
  errors,
}) => {
  test.setTimeout(120_000);
  const popup = await openPopupOverPage(extension, testPages);
  await skipSetUp(popup);
  await answerSome(await openQuiz(extension, popup), 1, 3);

  await extension.shutDown();
  await tearLog(extension);
  await extension.restart();
  await errors.attach(extension.profileDir);
  const panel = await openRunningQuiz(extension, testPages);
  // The first start after it tolerates the torn end, and writes on behind it.
  await answerSome(panel, 4, 5);
  const before = await state(panel);
  expect(before.reviews).toHaveLength(5);

  await extension.restart();
  await errors.attach(extension.profileDir);
  const lost = await openPopupOverPage(extension, testPages);
  await expect(lost.getByRole('heading', { name: LOST })).toBeVisible();
  await expect(lost.getByText(/The copy on this device has 5 answers, up to/)).toBeVisible();
  expect(await readTable(lost, 'reviews')).toEqual([]);
  await expectAccessible(lost, 'lost database');
  await expectBadge(extension, '!');
  await lost.getByRole('button', { name: 'Restore' }).click();
  await expect(lost.getByText(/^Restored: 5 answers/)).toBeVisible();
  await lost.getByRole('button', { name: 'Continue' }).click();
  const again = await openQuiz(extension, lost);
  await shownQuestion(again, 6);
  expect(await state(again)).toEqual(before);
  await expectCardsOfLog(again);

  // The mirror goes on where it was: lost a second time, it comes back a second time.
  await answerSome(again, 6, 6);
  await loseAll(extension);
  await errors.attach(extension.profileDir);
  const second = await openPopupOverPage(extension, testPages);
  await second.getByRole('button', { name: 'Restore' }).click();
  await expect(second.getByText(/^Restored: 6 answers/)).toBeVisible();
  expect(await readTable(second, 'reviews')).toHaveLength(6);
});

test('a deleted database: every surface says so, one click brings it back, and all of them go on', async ({
  extension,
  testPages,
  errors,
}) => {
  test.setTimeout(120_000);
  const popup = await openPopupOverPage(extension, testPages);
  await skipSetUp(popup);
  const panel = await openQuiz(extension, popup);
  await answerSome(panel, 1, 2);
  const before = await state(panel);

  await loseAll(extension);
  await errors.attach(extension.profileDir);
  const surfaces: Page[] = [];
  for (const path of ['options.html', 'sidepanel.html', 'exam.html']) {
    const page = await extension.context.newPage();
    await page.goto(extension.url(path));
    await expect(page.getByRole('heading', { name: LOST })).toBeVisible();
    surfaces.push(page);
  }
  const [options, side, exam] = surfaces;
  if (!options || !side || !exam) throw new Error('No surfaces.');
  // The content comes in meanwhile, as after an installation.
  await expect.poll(async () => (await readTable(options, 'items')).length).toBeGreaterThan(0);
  await options.getByRole('button', { name: 'Restore' }).click();
  await expect(options.getByText(/^Restored: 2 answers/)).toBeVisible();
  // The others hear of it.
  await expect(side.getByRole('button', { name: 'Resume quiz · 2 of 10 answered' })).toBeVisible();
  await expect(exam.getByRole('heading', { name: LOST })).toBeHidden();
  await options.getByRole('button', { name: 'Continue' }).click();
  await expect(options.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  expect(await state(options)).toEqual(before);
});

test('answers that the database has lost are found at the next start, and come back from the copy', async ({
  extension,
  testPages,
  errors,
}) => {
  test.setTimeout(120_000);
  const popup = await openPopupOverPage(extension, testPages);
  await skipSetUp(popup);
  const panel = await openQuiz(extension, popup);
  await answerSome(panel, 1, 4);
  const before = await state(panel);
  // Past the product, so that the copy does not hear of it.
  await replaceTables(panel, { reviews: before.reviews.slice(0, 2) });
  expect(await readTable(panel, 'reviews')).toHaveLength(2);

  await extension.restart();
  await errors.attach(extension.profileDir);
  const page = await extension.context.newPage();
  await page.goto(extension.url('sidepanel.html'));
  // The comparison at the start runs beside the page, which asks when it is opened.
  const notice = page.getByRole('heading', { name: BEHIND });
  await expect(async () => {
    await page.reload();
    await expect(notice).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(page.getByText(/The copy on this device has 4 answers, up to/)).toBeVisible();
  // Asking changed nothing.
  expect(await readTable(page, 'reviews')).toEqual(before.reviews.slice(0, 2));
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText(/^Restored: 4 answers/)).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('button', { name: 'Resume quiz · 4 of 10 answered' })).toBeVisible();
  expect(await state(page)).toEqual(before);
  await expectCardsOfLog(page);
});

test('going on without the copy takes a second click, and starts with nothing', async ({
  extension,
  testPages,
  errors,
}) => {
  const popup = await openPopupOverPage(extension, testPages);
  await skipSetUp(popup);
  await answerSome(await openQuiz(extension, popup), 1, 1);
  await loseAll(extension);
  await errors.attach(extension.profileDir);
  const page = await extension.context.newPage();
  await page.goto(extension.url('sidepanel.html'));
  await page.getByRole('button', { name: 'Start without it' }).click();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Start without it' }).click();
  await page.getByRole('button', { name: 'Start without it' }).click();
  await expect(page.getByRole('button', { name: 'Start a quiz of ten' })).toBeVisible();
  expect(await readTable(page, 'reviews')).toEqual([]);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Start a quiz of ten' })).toBeVisible();

  // The copy is kept, until it is deleted in the settings.
  await page.goto(extension.url('options.html#backup'));
  const kept = page.getByRole('listitem').filter({ hasText: /^Copy up to .* · 1 answer/ });
  await expect(kept).toBeVisible();
  await expectAccessible(page, 'copies set aside');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    kept.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  const file = await page.evaluate(async (url) => (await fetch(url)).text(), download.url());
  expect(JSON.parse(file)).toMatchObject({ contents: { reviews: { rows: 1 } } });
  await kept.getByRole('button', { name: 'Delete' }).click();
  await kept.getByRole('button', { name: 'Delete for good' }).click();
  await expect(kept).toBeHidden();
  await expect(page.getByText(/^Deleted: Copy up to/)).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'The copy on this device' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Copies you started without' })).toBeHidden();
});

/** The browser closed, its IndexedDB deleted, and opened again. */
async function loseAll(extension: LaunchedExtension): Promise<void> {
  await extension.shutDown();
  await deleteDatabaseFolder(extension);
  await extension.restart();
}

async function state(page: Page) {
  const [reviews, cards, sessions] = await Promise.all([
    readTable(page, 'reviews'),
    readTable(page, 'cards'),
    readTable(page, 'sessions'),
  ]);
  return { reviews, cards, sessions };
}
