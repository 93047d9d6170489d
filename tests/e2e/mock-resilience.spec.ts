import type { Page } from '@playwright/test';
import { expect, test } from './harness/error-free-test';
import { responseTo } from './journey/answer-question';
import { expectCardsOfLog } from './journey/expect-cards-of-log';
import { holdTables, readTable } from './journey/stored-data';
import { chooseWithKeys, expectPlace, openMockStart, startQuarter } from './mock/open-mock';
import { askedItems, changeMock, readMock } from './mock/stored-mock';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Answers the place on screen with the keyboard, rightly or not; resolves when the answer is on the disk. */
async function answerPlace(page: Page, place: number, isRight: boolean): Promise<string[]> {
  await expectPlace(page, place);
  const question = (await askedItems(page))[place];
  if (!question) throw new Error(`No item at place ${place}.`);
  const response = responseTo(question.item, isRight);
  await chooseWithKeys(page, question.entry.optionOrder, response);
  return response;
}

async function responses(page: Page): Promise<string[][]> {
  const { entries } = await readMock(page);
  return entries.map((entry) => (entry.kind === 'item' ? entry.response.toSorted() : []));
}

/** Opens the exam tab anew on the running exam. */
async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Go on with the exam' }).click();
}

test('a browser killed right after an answer has it, at the first start and at the second', async ({
  extension,
  errors,
}) => {
  test.setTimeout(180_000);
  let page = await openMockStart(extension);
  await startQuarter(page);
  const { deadlineAt, id } = await readMock(page);
  const given: string[][] = [];
  for (const kill of [0, 1, 2]) {
    given.push((await answerPlace(page, kill, kill % 2 === 0)).toSorted());
    await extension.kill();
    for (const start of ['first', 'second']) {
      await extension.restart();
      await errors.attach(extension.profileDir);
      page = await openMockStart(extension);
      await goOn(page);
      await expectPlace(page, kill);
      const chosen = page.locator('input[name="option"]:checked');
      await expect(chosen).toHaveCount(given[kill]?.length ?? 0);
      expect(
        (await responses(page)).slice(0, kill + 1),
        `answers, ${start} start after kill ${kill}`,
      ).toEqual(given);
      expect(await readMock(page)).toMatchObject({ id, deadlineAt });
    }
    await page.keyboard.press('n');
  }
  await expectPlace(page, 3);
  // Where one is counts from here on, as an answer does.
  await expect(page.getByTestId('saved')).toHaveText('Saved');
  await page.reload();
  await expectPlace(page, 3);
});

test('a clock set back by an hour makes the exam no longer: it is said, and all answers count', async ({
  extension,
}) => {
  const page = await openMockStart(extension);
  await startQuarter(page);
  const first = await answerPlace(page, 0, true);
  const before = await readMock(page);

  // The clock of the page and of the worker; every later load of the page has it too.
  const setBack = `(() => { const real = Date.now; Date.now = () => real() - ${HOUR}; })()`;
  await page.context().addInitScript(setBack);
  await extension.worker.evaluate(setBack);
  await page.evaluate(setBack);
  await expect(page.getByRole('status').filter({ hasText: 'set back by 1 h' })).toBeVisible();
  await expect(page.getByRole('timer')).toHaveText(/^29:\d\d$/);
  await page.getByRole('button', { name: 'Understood' }).click();
  await page.reload();
  await expect(page.getByRole('timer')).toHaveText(/^29:\d\d$/);

  const { clockSetBackMs, deadlineAt, lastSeenAt } = await readMock(page);
  expect(deadlineAt).toBe(before.deadlineAt);
  expect(Math.abs(clockSetBackMs - HOUR)).toBeLessThan(5_000);
  expect(lastSeenAt).toBeGreaterThanOrEqual(before.lastSeenAt);

  await page.keyboard.press('n');
  const second = await answerPlace(page, 1, false);
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'End the exam' }).click();
  await page.getByRole('button', { name: 'Submit the exam' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /right$/ })).toBeVisible();
  expect((await readTable(page, 'reviews')).map((review) => review.response)).toEqual([first, second]);
  await expectCardsOfLog(page);
});

test('after a clock set forward by an hour, or as much sleep, the exam ends as of its deadline', async ({
  extension,
}) => {
  const page = await openMockStart(extension);
  await startQuarter(page);
  const given = await answerPlace(page, 0, true);
  // As if it had begun an hour and a minute ago: what a clock set forward looks like.
  const { clockStartedAt = 0, deadlineAt = 0, lastSeenAt } = await readMock(page);
  const earlier = HOUR + MINUTE;
  await changeMock(page, {
    clockStartedAt: clockStartedAt - earlier,
    deadlineAt: deadlineAt - earlier,
    lastSeenAt: lastSeenAt - earlier,
  });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: /right$/ })).toBeVisible();
  const exam = await readMock(page);
  expect(exam).toMatchObject({ status: 'finished', finishedAt: deadlineAt - earlier });
  expect((await readTable(page, 'reviews')).map(({ response, at }) => ({ response, at }))).toEqual([
    { response: given, at: deadlineAt - earlier },
  ]);
});

test('at its deadline the exam submits itself: on screen, with its tab closed, in a killed browser', async ({
  extension,
  errors,
}) => {
  test.setTimeout(120_000);
  let page = await openMockStart(extension);

  await startQuarter(page);
  await answerPlace(page, 0, true);
  await endIn(page, 5_000);
  await expect(page.getByText(/^At most 5 minutes are left/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: /right$/ })).toBeVisible({ timeout: 15_000 });
  await expectEnded(page, 1);

  await page.getByRole('button', { name: 'To the mock exams' }).click();
  await startQuarter(page);
  await answerPlace(page, 0, false);
  await endIn(page, 4_000);
  await expectPlace(page, 0);
  await page.close();
  // Nothing of the product is open now but its worker.
  await expect
    .poll(async () => (await readMock(extension.worker)).status, { timeout: 20_000 })
    .toBe('finished');
  page = await openMockStart(extension);
  await expectEnded(page, 2);

  await startQuarter(page);
  await answerPlace(page, 0, true);
  await endIn(page, 3_000);
  await expectPlace(page, 0);
  const { deadlineAt = 0 } = await readMock(page);
  await extension.kill();
  await expect.poll(() => Date.now(), { timeout: 10_000 }).toBeGreaterThan(deadlineAt);
  await extension.restart();
  await errors.attach(extension.profileDir);
  page = await openMockStart(extension);
  await expect(page.getByRole('region', { name: 'Earlier exams' }).last()).toContainText('of');
  await expect.poll(async () => (await readMock(page)).status).toBe('finished');
  await expectEnded(page, 3);
});

/** Moves the end of the running exam to so many ms from now, as if the time had passed. */
async function endIn(page: Page, ms: number): Promise<void> {
  await changeMock(page, { deadlineAt: Date.now() + ms });
  await page.reload();
}

/** The latest exam ended at its deadline, with its one answer in the log. */
async function expectEnded(page: Page, reviews: number): Promise<void> {
  const exam = await readMock(page);
  expect(exam).toMatchObject({ status: 'finished', finishedAt: exam.deadlineAt });
  const log = await readTable(page, 'reviews');
  expect(log).toHaveLength(reviews);
  expect(log.at(-1)).toMatchObject({ sessionId: exam.id, at: exam.deadlineAt, mode: 'mock' });
  await expectCardsOfLog(page);
}

test('two tabs of one exam lose no answer, and submit it once', async ({ extension }) => {
  test.setTimeout(120_000);
  const one = await openMockStart(extension);
  await startQuarter(one);
  const { id } = await readMock(one);
  const two = await extension.context.newPage();
  await two.goto(extension.url(`exam.html#mock/${id}`));
  await expectPlace(two, 0);
  await two.keyboard.press('n');
  await expectPlace(two, 1);

  const letGo = await holdTables(extension.worker, ['sessions']);
  await one.keyboard.press('1');
  await two.keyboard.press('2');
  // Shown at once, and not yet called saved.
  await expect(one.getByTestId('saved')).toHaveText('Saving…');
  await expect(two.getByTestId('saved')).toHaveText('Saving…');
  await letGo();
  await expect(one.getByTestId('saved')).toHaveText('Saved');
  await expect(two.getByTestId('saved')).toHaveText('Saved');
  const asked = await askedItems(one);
  expect((await responses(one)).slice(0, 2)).toEqual([
    [asked[0]?.entry.optionOrder[0]],
    [asked[1]?.entry.optionOrder[1]],
  ]);

  // The same place in both: the last writer's answer, in both tabs.
  await two.keyboard.press('p');
  await expect(two.locator('input[name="option"]').nth(0)).toBeChecked();
  const flags = [one, two].map((page) => page.getByRole('button', { name: 'Flagged' }));
  await two.keyboard.press('f');
  await expect(flags[0] ?? one.locator('body')).toBeVisible();
  await expect(flags[1] ?? two.locator('body')).toBeVisible();

  for (const page of [one, two]) {
    await page.keyboard.press('r');
    await page.getByRole('button', { name: 'End the exam' }).click();
  }
  const release = await holdTables(extension.worker, ['sessions', 'items', 'reviews', 'cards']);
  for (const page of [one, two]) await page.getByRole('button', { name: 'Submit the exam' }).click();
  await release();
  for (const page of [one, two])
    await expect(page.getByRole('heading', { level: 1, name: /right$/ })).toBeVisible();
  expect(await readTable(one, 'reviews')).toHaveLength(2);
  await expectCardsOfLog(one);
});

test('the links of the popup and of Today lead to one exam tab', async ({ extension }) => {
  const panel = await extension.context.newPage();
  await panel.goto(extension.url('sidepanel.html'));
  const opened = extension.context.waitForEvent('page');
  await panel.getByRole('link', { name: 'Mock exam' }).click({ timeout: 15_000 });
  const exam = await opened;
  await expect(exam.getByRole('heading', { level: 1, name: 'Mock exam' })).toBeVisible();
  await startQuarter(exam);
  await panel.bringToFront();
  await panel.getByRole('link', { name: 'Mock exam' }).click();
  // The same tab, in front again, with the exam as it was.
  await expect.poll(() => exam.evaluate(() => document.visibilityState)).toBe('visible');
  await expectPlace(exam, 0);
  const tabs = extension.context.pages().filter((page) => page.url().includes('exam.html'));
  expect(tabs).toHaveLength(1);
});
