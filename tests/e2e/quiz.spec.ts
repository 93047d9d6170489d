import type { Page } from '@playwright/test';
import type { AnswerConfidence } from '@/lib/schedule/grade';
import { attachSurface } from './harness/attach-surface';
import { expect, test } from './harness/error-free-test';
import {
  answer,
  chooseWithArrows,
  chooseWithNumbers,
  expectVerdict,
  responseTo,
} from './journey/answer-question';
import { leaveAnswered, leaveAsDue, someItems } from './journey/answered-before';
import { expectBadge } from './journey/badge-text';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { expectCardsOfLog } from './journey/expect-cards-of-log';
import { expectFeedback } from './journey/expect-feedback';
import { expectQuestion } from './journey/expect-question';
import { Keyboard } from './journey/keyboard';
import { openOptions, openPopupOver, openPopupOverPage, openQuiz, skipSetUp } from './journey/open-surfaces';
import { expectedOptions, optionLabels, shownOptions, shownQuestion } from './journey/shown-question';
import { holdTables, readTable, replaceTables } from './journey/stored-data';
import { switchBank } from './journey/stored-settings';

type Given = { itemId: string; response: string[]; isCorrect: boolean; confidence?: AnswerConfidence };

test('a whole quiz of ten by keyboard alone, and the database has what was answered', async ({
  extension,
  testPages,
}) => {
  test.setTimeout(120_000);
  const first = await openPopupOverPage(extension, testPages);
  await skipSetUp(first);
  const due = await someItems(first, 3, 3);
  await leaveAsDue(first, due);
  const popup = await openPopupOver(extension, await openOptions(extension, 'about'));
  const start = popup.getByRole('button', { name: 'Start quiz · 6 due' });
  await expect(start).toBeEnabled();
  const popupKeys = new Keyboard(popup);
  await popupKeys.moveTo(start);
  await popupKeys.pressToLeave('Enter');
  const panel = (await attachSurface(extension, 'sidepanel.html')).page;

  const keyboard = new Keyboard(panel);
  const given: Given[] = [];
  const arrowsTried = new Set<string>();
  for (let number = 1; number <= 10; number += 1) {
    const question = await shownQuestion(panel, number);
    await expectQuestion(
      panel,
      question,
      due.some((item) => item.id === question.item.id),
    );
    const isRight = number % 3 !== 0;
    const response = responseTo(question.item, isRight);
    if (arrowsTried.has(question.item.type)) await chooseWithNumbers(panel, question, response);
    else await chooseWithArrows(panel, question, response);
    arrowsTried.add(question.item.type);
    const confidence = await sayHowSure(panel, keyboard, number);
    await keyboard.press('Enter');
    await expectVerdict(panel);
    await expectFeedback(panel, question, response);
    if (number === 1) await openRationales(panel, keyboard);
    given.push({ itemId: question.item.id, response, isCorrect: isRight, ...(confidence && { confidence }) });
    await expect(panel.getByText(new RegExp(`^${number} of 10 answered`))).toBeVisible();
    await goOn(panel, keyboard);
  }
  expect([...arrowsTried].toSorted()).toEqual(['multiple', 'single']);

  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('7 of 10 right');
  await expect(panel.getByText('not answered')).toBeHidden();
  await expect(panel.getByText(/^About \d+ s a question\.$/)).toBeVisible();
  await expect(panel.getByRole('region', { name: 'Missed questions' }).locator('details')).toHaveCount(3);
  await expectStored(panel, given, due.length);
  await expectBadge(extension, '');
});

test('a note opened from the feedback leads back to the same question as it was', async ({
  extension,
  testPages,
}) => {
  const popup = await openPopupOverPage(extension, testPages);
  await skipSetUp(popup);
  const panel = await openQuiz(extension, popup);
  const question = await shownQuestion(panel, 1);
  const response = responseTo(question.item, false);
  await answer(panel, question, response);

  const keyboard = new Keyboard(panel);
  const chip = panel.getByRole('group', { name: 'Notes' }).getByRole('button').first();
  const title = await chip.innerText();
  await keyboard.moveTo(chip);
  await keyboard.press('Enter');
  // In place first, with the question still there; from there on to the look-up.
  const inPlace = panel.getByRole('region', { name: title, exact: true });
  await expect(inPlace.getByRole('list', { name: 'Sources' }).getByRole('listitem').first()).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Question 1 of 10' })).toBeVisible();
  await keyboard.moveTo(inPlace.getByRole('button', { name: 'Open in Look up' }));
  await keyboard.press('Enter');
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(panel.getByRole('list', { name: 'Sources' }).getByRole('listitem').first()).toBeVisible();
  await keyboard.moveTo(panel.getByRole('button', { name: 'Quiz', exact: true }), 'Shift+Tab');
  await keyboard.press('Enter');

  await shownQuestion(panel, 1);
  expect(await shownOptions(panel)).toEqual(expectedOptions(question));
  await expectFeedback(panel, question, response);
  await goOn(panel, keyboard);
  const next = await shownQuestion(panel, 2);

  // Before the answer too: the choice waits while one looks elsewhere.
  const choice = responseTo(next.item, true).slice(0, 1);
  await chooseWithNumbers(panel, next, choice);
  await panel.getByRole('button', { name: 'Today', exact: true }).click();
  await expect(panel.getByRole('heading', { name: 'Question 2 of 10' })).toBeHidden();
  await panel.getByRole('button', { name: 'Quiz', exact: true }).click();
  await shownQuestion(panel, 2);
  await expect(optionLabels(panel).locator('input:checked')).toHaveCount(1);
  await expect(
    optionLabels(panel)
      .nth(next.entry.optionOrder.indexOf(choice[0] ?? ''))
      .locator('input'),
  ).toBeChecked();
});

test('an Enter too many answers nothing: pressed in the moment between two questions', async ({
  extension,
  testPages,
}) => {
  const popup = await openPopupOverPage(extension, testPages);
  await skipSetUp(popup);
  const panel = await openQuiz(extension, popup);
  const question = await shownQuestion(panel, 1);
  await answer(panel, question, question.item.key);
  // The question is read from the database in that moment: here it takes as long as it is held.
  const letGo = await holdTables(extension.worker, ['items']);
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { name: /^Question/ })).toBeHidden();
  await panel.keyboard.press('Enter');
  await letGo();
  const next = await shownQuestion(panel, 2);
  await answer(panel, next, next.item.key);
  await expect(panel.getByText(/^2 of 10 answered · 2 right$/)).toBeVisible();
  const reviews = await readTable(panel, 'reviews');
  expect(reviews.map(({ response }) => response.toSorted())).toEqual(
    [question, next].map(({ item }) => item.key.toSorted()),
  );
});

test('a quiz ended early counts what was answered; one ended at once counts nothing', async ({
  extension,
  testPages,
}) => {
  const popup = await openPopupOverPage(extension, testPages);
  await skipSetUp(popup);
  const panel = await openQuiz(extension, popup);
  const keyboard = new Keyboard(panel);
  for (const [at, isRight] of [true, false, true].entries()) {
    const question = await shownQuestion(panel, at + 1);
    await answer(panel, question, responseTo(question.item, isRight));
    await goOn(panel, keyboard);
  }
  await shownQuestion(panel, 4);
  await keyboard.moveTo(panel.getByRole('button', { name: 'End quiz' }), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('2 of 3 right');
  await expect(panel.getByText(/^7 not answered\. About \d+ s a question\.$/)).toBeVisible();
  await expect(panel.getByRole('region', { name: 'Missed questions' }).locator('details')).toHaveCount(1);

  const again = panel.getByRole('button', { name: 'Start another quiz' });
  await keyboard.moveTo(again);
  await keyboard.press('Enter');
  await shownQuestion(panel, 1);
  await keyboard.moveTo(panel.getByRole('button', { name: 'End quiz' }), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Quiz ended');
  await expect(panel.getByText('10 not answered.')).toBeVisible();

  expect(await readTable(panel, 'reviews')).toHaveLength(3);
  expect(await readTable(panel, 'cards')).toHaveLength(3);
  const sessions = await readTable(panel, 'sessions');
  expect(sessions.map(({ status }) => status)).toEqual(['finished', 'finished']);
});

test('with nothing to ask every surface says so, and why', async ({ extension, testPages }) => {
  const first = await openPopupOverPage(extension, testPages);
  await skipSetUp(first);
  await leaveAnswered(first, await readTable(first, 'items'), 0);
  const options = await openOptions(extension, 'banks');
  const allAnswered = await openPopupOver(extension, options);
  await expect(allAnswered.getByTestId('due')).toHaveText('0 due · 0 new');
  await expect(allAnswered.getByText(/^All questions of your banks have been answered/)).toBeVisible();

  await options.bringToFront();
  for (const name of [/CCS core bank/, /CPT/]) await switchBank(options.getByRole('checkbox', { name }));
  const popup = await openPopupOver(extension, options);
  await expect(
    popup.getByText('No question bank is switched on. Switch one on under Settings.'),
  ).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Start quiz' })).toBeDisabled();

  // The quiz cannot be opened from here any more, the panel can.
  await popup.getByRole('searchbox').fill('POA');
  await new Keyboard(popup).pressToLeave('Enter');
  const panel = (await attachSurface(extension, 'sidepanel.html')).page;
  await panel.getByRole('button', { name: 'Today', exact: true }).click();
  await expect(panel.getByRole('heading', { name: 'Nothing to ask now' })).toBeVisible();
  await expect(panel.getByText(/^No question bank is switched on/)).toBeVisible();
  await panel.getByRole('button', { name: 'Quiz', exact: true }).click();
  await panel.getByRole('button', { name: 'Start a quiz of ten' }).click();
  const alert = panel.getByRole('alert');
  await expect(alert).toContainText('Nothing to ask right now.');
  await expectAccessible(panel, 'nothing to ask');

  await replaceTables(panel, { reviews: [], cards: [] });
  await switchBank(options.getByRole('checkbox', { name: /CCS core bank/ }));
  await alert.getByRole('button').click();
  await shownQuestion(panel, 1);
});

test('today, question, feedback and summary pass axe and fit 320 px, light and dark', async ({
  extension,
  testPages,
}) => {
  test.setTimeout(120_000);
  const popup = await openPopupOverPage(extension, testPages);
  await skipSetUp(popup);
  // Six options with their rationales are the most that a question shows.
  await leaveAsDue(
    popup,
    (await readTable(popup, 'items')).filter((item) => item.options.length === 6),
  );
  const panel = await openQuiz(extension, popup);
  await panel.setViewportSize({ width: 320, height: 760 });
  await expect.poll(() => panel.evaluate(() => innerWidth)).toBe(320);
  const question = await shownQuestion(panel, 1);
  await expectGood(panel, 'question');
  await chooseWithNumbers(panel, question, responseTo(question.item, false));
  await expectGood(panel, 'question with a choice');
  await panel.keyboard.press('Enter');
  await expectVerdict(panel);
  await panel.getByRole('region', { name: 'Why' }).scrollIntoViewIfNeeded();
  await expectGood(panel, 'feedback');

  await panel.getByRole('button', { name: 'Today', exact: true }).click();
  await expect(panel.getByRole('button', { name: 'Resume quiz · 1 of 10 answered' })).toBeVisible();
  await expectGood(panel, 'today');
  await panel.getByRole('button', { name: /^Resume quiz/ }).click();
  await panel.getByRole('button', { name: 'End quiz' }).click();
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('0 of 1 right');
  await expectGood(panel, 'summary');
});

async function expectGood(panel: Page, screen: string): Promise<void> {
  await expectFitsWidth(panel, screen);
  await expectAccessible(panel, screen);
}

async function sayHowSure(panel: Page, keyboard: Keyboard, number: number) {
  if (number % 3 === 2) return undefined;
  const [key, name, confidence] =
    number % 3 === 0 ? (['s', 'Sure', 'sure'] as const) : (['n', 'Not sure', 'not-sure'] as const);
  await keyboard.press(key);
  await expect(panel.getByRole('button', { name, exact: true })).toHaveAttribute('aria-pressed', 'true');
  return confidence;
}

/** Opens, one by one, the rationales of the options that were neither right nor chosen. */
async function openRationales(panel: Page, keyboard: Keyboard): Promise<void> {
  for (const details of await panel
    .getByRole('group', { name: /^Choose/ })
    .locator('details')
    .all()) {
    if ((await details.getAttribute('open')) !== null) continue;
    await keyboard.moveTo(details.locator('summary'));
    await keyboard.press('Enter');
    await expect(details.locator('p').first()).toBeVisible();
  }
}

/** Goes on with the button: the focus may be on a disclosure, which keeps its own Enter. */
async function goOn(panel: Page, keyboard: Keyboard): Promise<void> {
  await keyboard.moveTo(panel.getByRole('button', { name: /^(Next question|See the summary)$/ }));
  await keyboard.press('Enter');
}

async function expectStored(panel: Page, given: readonly Given[], dueBefore: number): Promise<void> {
  const reviews = await readTable(panel, 'reviews');
  const ofQuiz = reviews.slice(dueBefore);
  expect(reviews).toHaveLength(dueBefore + given.length);
  expect(
    ofQuiz.map(({ itemId, response, isCorrect, confidence }) => ({
      itemId,
      response: response.toSorted(),
      isCorrect,
      ...(confidence && { confidence }),
    })),
  ).toEqual(given.map((each) => ({ ...each, response: each.response.toSorted() })));

  expect(await readTable(panel, 'cards')).toHaveLength(given.length);
  await expectCardsOfLog(panel);

  const [session, ...others] = await readTable(panel, 'sessions');
  expect(others).toEqual([]);
  expect(session).toMatchObject({ status: 'finished', position: 9 });
  expect(session?.entries.map((entry) => entry.answer?.reviewId)).toEqual(ofQuiz.map(({ id }) => id));
}
