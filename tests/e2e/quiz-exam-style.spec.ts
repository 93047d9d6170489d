import type { Page } from '@playwright/test';
import { expect, test } from './harness/error-free-test';
import type { LaunchedExtension } from './harness/launch-extension';
import { chooseWithNumbers, responseTo } from './journey/answer-question';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { expectCardsOfLog } from './journey/expect-cards-of-log';
import { openQuizTab, showQuizTab, startExamStyle } from './journey/open-quiz-tab';
import { optionLabels, shownQuestion, type ShownQuestion } from './journey/shown-question';
import { readTable, replaceTables } from './journey/stored-data';

test('exam style: no verdict before the end, choices survive a kill, and are scored once', async ({
  extension,
  errors,
}) => {
  test.setTimeout(180_000);
  let panel = await openQuizTab(extension);
  await startExamStyle(panel);
  const first = await shownQuestion(panel, 1);
  await chooseInExam(panel, first, responseTo(first.item, false));
  await panel.keyboard.press('Enter');
  const second = await shownQuestion(panel, 2);
  await chooseInExam(panel, second, responseTo(second.item, false));
  await expect(panel.getByRole('region', { name: 'Why' })).toBeHidden();
  expect(await readTable(panel, 'reviews')).toEqual([]);

  await extension.kill();
  // A torn end of the database's log shows at the second start.
  for (let start = 1; start <= 2; start += 1) {
    await extension.restart();
    await errors.attach(extension.profileDir);
    panel = await reopened(extension);
    const resumed = await shownQuestion(panel, 2);
    expect(resumed.entry).toEqual({ ...second.entry, draft: resumed.entry.draft });
    await expectChosen(panel, resumed, responseTo(second.item, false));
  }

  // Back to the first one, another answer; the third is left open.
  await panel.keyboard.press('b');
  const again = await shownQuestion(panel, 1);
  await expectChosen(panel, again, responseTo(first.item, false));
  await clear(panel, again);
  await chooseInExam(panel, again, responseTo(first.item, true));
  await panel.keyboard.press('g');
  await panel.getByRole('dialog').getByRole('button', { name: 'Question 3, open' }).click();
  await shownQuestion(panel, 3);
  await panel.getByRole('button', { name: 'Finish', exact: true }).click();
  await expect(panel.getByRole('dialog')).toContainText('8 questions of 10 have no answer');
  await panel.getByRole('button', { name: 'Finish and see the results' }).click();

  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('1 of 2 right');
  const reviews = await readTable(panel, 'reviews');
  expect(reviews.map(({ itemId, isCorrect }) => [itemId, isCorrect])).toEqual([
    [first.item.id, true],
    [second.item.id, false],
  ]);
  await expectCardsOfLog(panel);
  const [session] = await readTable(panel, 'sessions');
  expect(session?.leftOpen).toContain((await readTable(panel, 'sessions'))[0]?.entries[2]?.itemId);
  const open = panel.getByRole('region', { name: 'Questions without an answer' }).locator('details').first();
  await open.locator('summary').first().click();
  await expect(open.getByRole('region', { name: 'Why' })).toBeVisible();
});

test('a timed quiz ends at its deadline, with what was chosen, in sight or not', async ({ extension }) => {
  test.setTimeout(120_000);
  const panel = await openQuizTab(extension);
  await startExamStyle(panel, '1');
  const question = await shownQuestion(panel, 1);
  await expect(panel.getByRole('timer')).toHaveText(/(10:00|9:\d\d) left$/);
  await chooseInExam(panel, question, responseTo(question.item, true));

  // As if the ten minutes were nearly over: the deadline is what the clock goes by, also after a reload.
  const soon = Date.now() + 4000;
  await moveDeadline(panel, soon);
  await showQuizTab(panel, extension);
  await expect(panel.getByRole('timer')).toHaveText(/0:0\d left/);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('1 of 1 right', { timeout: 15_000 });
  await expect(panel.getByText(/The time was up\. 9 not answered\./)).toBeVisible();
  expect((await readTable(panel, 'reviews')).map(({ itemId, at }) => [itemId, at])).toEqual([
    [question.item.id, soon],
  ]);

  // Over while nobody looked: the answers count as given at the deadline.
  await panel.getByRole('button', { name: 'Build a quiz' }).click();
  await panel.getByRole('button', { name: 'Start quiz of 10' }).click();
  const next = await shownQuestion(panel, 1);
  await chooseInExam(panel, next, responseTo(next.item, false));
  await panel.goto('about:blank');
  const past = Date.now() - 60_000;
  const options = await extension.context.newPage();
  await options.goto(extension.url('options.html'));
  await moveDeadline(options, past);
  await options.close();
  await showQuizTab(panel, extension);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('0 of 1 right');
  const reviews = await readTable(panel, 'reviews');
  expect(reviews.at(-1)).toMatchObject({ itemId: next.item.id, at: past, isCorrect: false });
  expect((await readTable(panel, 'sessions')).map(({ status }) => status)).toEqual(['finished', 'finished']);
});

for (const width of [320, 360]) {
  test(`exam style and its summary pass axe and fit ${width} px, light and dark`, async ({ extension }) => {
    test.setTimeout(120_000);
    const panel = await openQuizTab(extension, width);
    await startExamStyle(panel, '2');
    const question = await shownQuestion(panel, 1);
    await chooseInExam(panel, question, responseTo(question.item, false));
    await expectGood(panel, 'exam style');
    await panel.keyboard.press('g');
    await expect(panel.getByRole('dialog', { name: 'Questions' })).toBeVisible();
    await expectGood(panel, 'all questions');
    await panel.keyboard.press('Escape');
    await panel.getByRole('button', { name: 'Finish', exact: true }).click();
    await expectGood(panel, 'before it is finished');
    await panel.getByRole('button', { name: 'Finish and see the results' }).click();
    const missed = panel.getByRole('region', { name: 'Missed questions' }).locator('details').first();
    await missed.locator('summary').first().click();
    await expect(missed.getByRole('region', { name: 'Why' })).toBeVisible();
    await expectGood(panel, 'summary with a question read again');
  });
}

async function expectGood(panel: Page, screen: string): Promise<void> {
  await expectFitsWidth(panel, screen);
  await expectAccessible(panel, screen);
}

async function reopened(extension: LaunchedExtension): Promise<Page> {
  const panel = await extension.context.newPage();
  await showQuizTab(panel, extension);
  return panel;
}

/** Chooses, and waits until the choice is in the database: from here on it counts. */
async function chooseInExam(
  panel: Page,
  question: ShownQuestion,
  response: readonly string[],
): Promise<void> {
  await chooseWithNumbers(panel, question, response);
  await expect
    .poll(async () => {
      const running = (await readTable(panel, 'sessions')).find(({ status }) => status === 'running');
      const entry = running?.entries.find(({ itemId }) => itemId === question.item.id);
      return entry?.draft?.response.toSorted();
    })
    .toEqual(response.toSorted());
}

/** Takes the choices of a question with several back; a single one is replaced by the next. */
async function clear(panel: Page, { item, entry }: ShownQuestion): Promise<void> {
  if (item.type === 'single') return;
  for (const id of entry.draft?.response ?? [])
    await panel.keyboard.press(String(entry.optionOrder.indexOf(id) + 1));
  await expect(optionLabels(panel).locator('input:checked')).toHaveCount(0);
}

async function expectChosen(
  panel: Page,
  { entry }: ShownQuestion,
  response: readonly string[],
): Promise<void> {
  for (const [at, id] of entry.optionOrder.entries())
    await expect(optionLabels(panel).nth(at).locator('input')).toBeChecked({
      checked: response.includes(id),
    });
}

async function moveDeadline(page: Page, deadlineAt: number): Promise<void> {
  const sessions = await readTable(page, 'sessions');
  await replaceTables(page, {
    sessions: sessions.map((each) => (each.status === 'running' ? { ...each, deadlineAt } : each)),
  });
}
