import type { Page } from '@playwright/test';
import { expect, test } from './harness/error-free-test';
import type { LaunchedExtension } from './harness/launch-extension';
import { stopWorker } from './harness/stop-worker';
import { answer, chooseWithNumbers, expectVerdict, responseTo } from './journey/answer-question';
import { leaveAsDue, someItems } from './journey/answered-before';
import { expectBadge } from './journey/badge-text';
import { expectCardsOfLog } from './journey/expect-cards-of-log';
import { expectFeedback } from './journey/expect-feedback';
import {
  closeSurface,
  openOptions,
  openPopupOver,
  openPopupOverPage,
  openQuiz,
  skipSetUp,
} from './journey/open-surfaces';
import { expectedOptions, shownOptions, shownQuestion, type ShownQuestion } from './journey/shown-question';
import { holdTables, readTable, replaceTables } from './journey/stored-data';

const KILLS = 3;
const DUELS = 4;

test('a panel closed or loaded again in the middle comes back to the same question as it was', async ({
  extension,
  testPages,
}) => {
  const popup = await openPopupOverPage(extension, testPages);
  await skipSetUp(popup);
  let panel = await openQuiz(extension, popup);
  const first = await shownQuestion(panel, 1);
  const response = responseTo(first.item, false);
  await answer(panel, first, response);

  await closeSurface(extension, panel);
  const again = await openPopupOver(extension, frontPage(extension));
  await expect(again.getByRole('button', { name: 'Resume quiz · 1 of 10 answered' })).toBeVisible();
  panel = await openQuiz(extension, again);
  await expectSame(panel, first, 1);
  await expectFeedback(panel, first, response);
  await panel.keyboard.press('Enter');

  const second = await shownQuestion(panel, 2);
  await closeSurface(extension, panel);
  panel = await openQuiz(extension, await openPopupOver(extension, frontPage(extension)));
  await expectSame(panel, second, 2);
  await expect(panel.getByRole('button', { name: /^Choose/ })).toBeDisabled();

  await panel.reload();
  await panel.getByRole('button', { name: 'Resume quiz · 1 of 10 answered' }).click();
  await expectSame(panel, second, 2);
  await answer(panel, second, responseTo(second.item, true));
  await panel.reload();
  await panel.getByRole('button', { name: 'Resume quiz · 2 of 10 answered' }).click();
  await expectSame(panel, second, 2);
  await expectFeedback(panel, second, second.item.key);
  expect(await readTable(panel, 'reviews')).toHaveLength(2);
});

test('a browser killed right after a verdict has the answer, at the first start and at the second', async ({
  extension,
  testPages,
  errors,
}) => {
  test.setTimeout(180_000);
  const popup = await openPopupOverPage(extension, testPages);
  await skipSetUp(popup);
  let panel = await openQuiz(extension, popup);
  const given: { itemId: string; response: string[] }[] = [];
  for (let number = 1; number <= KILLS; number += 1) {
    const question = await shownQuestion(panel, number);
    const response = responseTo(question.item, number % 2 === 0);
    await answer(panel, question, response);
    await extension.kill();
    given.push({ itemId: question.item.id, response });

    // A torn end of the database's log shows at the second start: only then the browser meets it again.
    for (const start of ['first', 'second']) {
      await extension.restart();
      await errors.attach(extension.profileDir);
      panel = await openQuiz(extension, await openPopupOverPage(extension, testPages));
      await expectSame(panel, question, number);
      await expectFeedback(panel, question, response);
      const reviews = await readTable(panel, 'reviews');
      const stored = reviews.map(({ itemId, response }) => ({ itemId, response }));
      expect(stored, `answers after kill ${number}, ${start} start`).toEqual(given);
      await expectCardsOfLog(panel);
    }
    await panel.keyboard.press('Enter');
  }
  await shownQuestion(panel, KILLS + 1);
});

test('a worker stopped at every step of a quiz changes nothing', async ({ extension, testPages }) => {
  test.setTimeout(120_000);
  const popup = await openPopupOverPage(extension, testPages);
  await skipSetUp(popup);
  await leaveAsDue(popup, await someItems(popup, 7, 3));
  const panel = await openQuiz(extension, popup);
  await shownQuestion(panel, 1);
  const start = await studyState(panel);

  await answerThree(panel, async () => undefined);
  const undisturbed = await studyState(panel);
  expect(undisturbed.reviews).toHaveLength(start.reviews.length + 3);

  await replaceTables(panel, start);
  await panel.reload();
  await panel.getByRole('button', { name: /^Resume quiz/ }).click();
  await answerThree(panel, () => stopWorker(extension));
  expect(withoutInstants(await studyState(panel))).toEqual(withoutInstants(undisturbed));

  // The panel wrote the number, as the worker was gone; the worker that starts again finds the same.
  await expect.poll(() => panel.evaluate(() => chrome.action.getBadgeText({}))).toBe('7');
  const options = await openOptions(extension, 'exam');
  const choice = options.getByLabel('Number on the icon');
  await choice.selectOption({ label: 'None' });
  await expectBadge(extension, '');
  await choice.selectOption({ label: 'Questions due' });
  await expectBadge(extension, '7');
});

test('two panels that answer the same question: one answer counts, and both show that one', async ({
  extension,
  testPages,
}) => {
  const popup = await openPopupOverPage(extension, testPages);
  await skipSetUp(popup);
  const panel = await openQuiz(extension, popup);
  await shownQuestion(panel, 1);
  const tab = await extension.context.newPage();
  await tab.goto(extension.url('sidepanel.html'));
  await tab.getByRole('button', { name: 'Resume quiz · 0 of 10 answered' }).click();

  for (let number = 1; number <= DUELS; number += 1) {
    const question = await shownQuestion(panel, number);
    await expectSame(tab, question, number);
    await chooseWithNumbers(panel, question, responseTo(question.item, true));
    await chooseWithNumbers(tab, question, responseTo(question.item, false));
    const order = number % 2 === 0 ? [panel, tab] : [tab, panel];
    await pressAtOnce(extension, order, 'Enter');
    await Promise.all([expectVerdict(panel), expectVerdict(tab)]);

    const reviews = await readTable(panel, 'reviews');
    expect(reviews).toHaveLength(number);
    expect(reviews.at(-1)?.itemId).toBe(question.item.id);
    const stored = reviews.at(-1)?.response ?? [];
    await expectFeedback(panel, question, stored);
    await expectFeedback(tab, question, stored);
    await expectCardsOfLog(panel);
    await pressAtOnce(extension, order, 'Enter');
  }
  const next = await shownQuestion(panel, DUELS + 1);
  await expectSame(tab, next, DUELS + 1);

  // One that only follows: it shows what was answered in the other.
  await answer(panel, next, responseTo(next.item, false));
  await expectFeedback(tab, next, responseTo(next.item, false));
  expect(await readTable(panel, 'reviews')).toHaveLength(DUELS + 1);
  expect(await readTable(panel, 'sessions')).toHaveLength(1);
});

/** Presses a key in all pages while none of them can write: what they write then meets. */
async function pressAtOnce(extension: LaunchedExtension, pages: readonly Page[], key: string): Promise<void> {
  const letGo = await holdTables(extension.worker, ['sessions', 'items', 'reviews', 'cards']);
  for (const page of pages) await page.keyboard.press(key);
  await letGo();
}

function frontPage(extension: LaunchedExtension): Page {
  const page = extension.context.pages().at(-1);
  if (!page) throw new Error('No tab is open.');
  return page;
}

async function expectSame(panel: Page, before: ShownQuestion, number: number): Promise<void> {
  const now = await shownQuestion(panel, number);
  expect(now.session.id).toBe(before.session.id);
  expect(now.item.id).toBe(before.item.id);
  expect(now.entry.optionOrder).toEqual(before.entry.optionOrder);
  expect(await shownOptions(panel)).toEqual(expectedOptions(before));
}

/** Right, wrong, right; `disturb` before the choice, between choice and answer, and between answer and next. */
async function answerThree(panel: Page, disturb: () => Promise<void>): Promise<void> {
  for (let number = 1; number <= 3; number += 1) {
    const question = await shownQuestion(panel, number);
    await disturb();
    await chooseWithNumbers(panel, question, responseTo(question.item, number !== 2));
    await disturb();
    await panel.keyboard.press('Enter');
    await expectVerdict(panel);
    await disturb();
    await panel.keyboard.press('Enter');
  }
  await shownQuestion(panel, 4);
}

async function studyState(panel: Page) {
  const [reviews, cards, sessions] = await Promise.all([
    readTable(panel, 'reviews'),
    readTable(panel, 'cards'),
    readTable(panel, 'sessions'),
  ]);
  return { reviews, cards, sessions };
}

/** What must be equal in two runs: everything but the instants, and the ids that are made from them. */
function withoutInstants(state: Awaited<ReturnType<typeof studyState>>) {
  return {
    reviews: state.reviews.map(({ id: _id, at: _at, elapsedMs: _elapsed, ...rest }) => rest),
    cards: state.cards.map(({ dueAt: _due, lastReviewAt: _last, ...rest }) => rest),
    sessions: state.sessions.map((session) => ({
      ...session,
      entries: session.entries.map(({ answer, ...entry }) => ({
        ...entry,
        answer: answer && { response: answer.response, isCorrect: answer.isCorrect },
      })),
    })),
  };
}
