import type { Locator, Page } from '@playwright/test';
import type { ItemRow } from '@/lib/db/schema';
import { TOPIC_IDS, TOPICS } from '@/lib/exam/topic';
import { expect, test } from './harness/error-free-test';
import { answer, chooseWithNumbers, responseTo } from './journey/answer-question';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { Keyboard } from './journey/keyboard';
import { openBuilder, openQuizTab, showQuizTab } from './journey/open-quiz-tab';
import { optionLabels, shownQuestion } from './journey/shown-question';
import { readTable } from './journey/stored-data';

const TOTAL = 5;

test('a quiz is built and run by keyboard alone, with strikes, flag, note and dispute', async ({
  extension,
}) => {
  test.setTimeout(120_000);
  const panel = await openQuizTab(extension);
  const keyboard = new Keyboard(panel);
  await keyboard.moveTo(panel.getByRole('button', { name: 'Build a quiz' }));
  await keyboard.press('Enter');
  await expect(panel.getByTestId('matching')).toHaveText(/^\d+ questions match\.$/);
  await keyboard.moveTo(panel.getByRole('checkbox', { name: /^Due/ }));
  await keyboard.press('Space');
  await keyboard.moveTo(panel.getByRole('radio', { name: '10', exact: true }));
  await keyboard.press('ArrowLeft');
  await expect(panel.getByRole('radio', { name: '5', exact: true })).toBeChecked();
  await keyboard.moveTo(panel.getByRole('button', { name: 'Start quiz of 5' }));
  await keyboard.press('Enter');

  const question = await shownQuestion(panel, 1, TOTAL);
  const { item, entry } = question;
  const [right, wrong] = [responseTo(item, true), responseTo(item, false)];
  // Struck out two ways; one of them is taken back by choosing it.
  await keyboard.press('Shift+Digit1');
  await keyboard.press('x');
  await expect(panel.getByText(/strike out which number/)).toBeVisible();
  await keyboard.press('2');
  await expect(panel.getByRole('button', { name: /^Strike out option/, pressed: true })).toHaveCount(2);
  await keyboard.press('f');
  await expect(panel.getByRole('button', { name: 'Flagged' })).toBeVisible();
  await keyboard.press('m');
  await keyboard.type('Mind 5 s');
  await expect(panel.getByText('Saved.')).toBeVisible();
  await keyboard.press('Escape');
  await keyboard.press('d');
  await keyboard.type('Out of date');
  await keyboard.moveTo(panel.getByRole('dialog').getByRole('button', { name: 'Dispute', exact: true }));
  await keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'Disputed' })).toBeVisible();
  await keyboard.press('?');
  await expect(panel.getByRole('dialog').getByText('strike an option out, or take it back')).toBeVisible();
  await keyboard.press('Escape');
  await expect(panel.getByRole('dialog')).toBeHidden();

  const [mark, ...others] = await readTable(panel, 'itemMarks');
  expect(others).toEqual([]);
  expect(mark).toMatchObject({
    itemId: item.id,
    isFlagged: true,
    note: 'Mind 5 s',
    dispute: { reason: 'Out of date', isLeftOut: true },
  });
  await showQuizTab(panel, extension);
  const again = await shownQuestion(panel, 1, TOTAL);
  expect(again.entry.optionOrder).toEqual(entry.optionOrder);
  expect(again.entry.strikes).toEqual(entry.optionOrder.slice(0, 2));
  await expect(panel.getByRole('button', { name: 'Flagged' })).toBeVisible();

  await answer(panel, question, wrong);
  await expect(panel.getByRole('group', { name: 'Your note' })).toContainText('Mind 5 s');
  await expect(panel.getByText('This was your first answer to this question.')).toBeVisible();
  const closed = panel.getByRole('group', { name: /^Choose/ }).locator('details:not([open])');
  await expect(closed).toHaveCount(item.options.length - new Set([...right, ...wrong]).size);
  await keyboard.press('a');
  await expect(closed).toHaveCount(0);
  await keyboard.press('Enter');
  for (let number = 2; number <= TOTAL; number += 1) {
    const next = await shownQuestion(panel, number, TOTAL);
    await answer(panel, next, responseTo(next.item, true));
    await keyboard.press('Enter');
  }

  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('4 of 5 right');
  const missed = panel.getByRole('region', { name: 'Missed questions' }).locator('details').first();
  await keyboard.moveTo(missed.locator('summary').first());
  await keyboard.press('Enter');
  await expect(missed.getByRole('region', { name: 'Why' })).toBeVisible();
  await expect(missed.getByRole('checkbox').or(missed.getByRole('radio'))).toHaveCount(item.options.length);
});

test('a disputed question is left out until it is withdrawn, and can be exported', async ({ extension }) => {
  const panel = await openQuizTab(extension);
  await panel.getByRole('button', { name: 'Start a quiz of ten' }).click();
  const { item } = await shownQuestion(panel, 1);
  const newBefore = await countNew(panel);
  await panel.keyboard.press('d');
  await panel.getByLabel('What is wrong with it?').fill('Two options are right.');
  await panel.keyboard.press('Escape');
  expect(await readTable(panel, 'itemMarks')).toEqual([]);
  await panel.keyboard.press('d');
  await panel.getByRole('dialog').getByRole('button', { name: 'Dispute', exact: true }).click();
  await expect(panel.getByText('Say what is wrong, so that it can be checked.')).toBeVisible();
  await panel.getByLabel('What is wrong with it?').fill('Two options are right.');
  await panel.getByRole('dialog').getByRole('button', { name: 'Dispute', exact: true }).click();
  await expect(panel.getByRole('button', { name: 'Disputed' })).toBeVisible();
  await expectNew(panel, newBefore - 1);

  const options = await extension.context.newPage();
  await options.goto(extension.url('options.html#banks'));
  await expect(options.getByText('Two options are right.')).toBeVisible();
  await expectAccessible(options, 'disputes in the settings');
  const downloading = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Export disputes' }).click();
  const file = await (await downloading).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of file) chunks.push(chunk as Buffer);
  expect(JSON.parse(Buffer.concat(chunks).toString())).toMatchObject({
    format: 'ccs-companion-disputes',
    disputes: [
      { item: item.id, revision: item.revision, bank: item.bankId, reason: 'Two options are right.' },
    ],
  });
  await options.getByRole('button', { name: `Withdraw the dispute of ${item.id}` }).click();
  await expect(options.getByText('Two options are right.')).toBeHidden();
  await options.close();
  expect(await readTable(panel, 'itemMarks')).toEqual([]);
  await expectNew(panel, newBefore);
});

test('an empty quiz says why, and each way out leads out', async ({ extension }) => {
  const panel = await openQuizTab(extension);
  await openBuilder(panel);
  const reason = panel.getByRole('region', { name: 'No question matches' });
  await panel.getByRole('checkbox', { name: /^New/ }).uncheck();
  await expect(reason).toContainText(
    /questions match the other choices, but none is of what is ticked above\./,
  );
  await expect(panel.getByRole('button', { name: 'Start quiz', exact: true })).toBeDisabled();
  await expectAccessible(panel, 'no question matches');
  const remedy = reason.getByRole('button', { name: /^Ask every question · \d+$/ });
  const matching = Number(/\d+$/.exec(await remedy.innerText())?.[0]);
  await remedy.click();
  await expect(reason).toBeHidden();
  await expect(panel.getByTestId('matching')).toHaveText(`${matching} questions match.`);
  await expect(panel.getByRole('checkbox', { name: /^Due/ })).not.toBeChecked();

  // Two filters that together leave nothing: the one that took the last can be lifted.
  const items = (await readTable(panel, 'items')).filter(({ status }) => status === 'active');
  const { topic, level, count } = topicWithoutLevel(items);
  await panel.getByText('Narrow down').click();
  await panel.getByRole('checkbox', { name: new RegExp(`^${TOPICS[topic]}\\s*${count}$`) }).check();
  await expect(panel.getByTestId('matching')).toHaveText(new RegExp(`^${count} question`));
  const levels = panel.getByRole('group', { name: /^Difficulty/ });
  await levels.getByRole('checkbox', { name: String(level) }).check();
  await expect(reason).toContainText('but none has the chosen difficulty.');
  await reason.getByRole('button', { name: `Any difficulty · ${count}` }).click();
  await panel.getByRole('button', { name: /^Start quiz of/ }).click();
  const { item } = await shownQuestion(panel, 1, Math.min(10, count));
  expect(item.topics[0]).toBe(topic);
});

test('a kept quiz starts with one click, is changed by its name, and its deletion can be undone', async ({
  extension,
}) => {
  const panel = await openQuizTab(extension);
  await openBuilder(panel);
  await panel.getByRole('group', { name: 'How many questions' }).getByRole('radio', { name: 'Own' }).check();
  await panel.getByLabel('Number of questions').fill('0');
  await expect(panel.getByText('A number from 1 to 200. Until then: 10.')).toBeVisible();
  await panel.getByLabel('Number of questions').fill('3');
  await keep(panel, 'Three');
  await panel.getByRole('radio', { name: 'Topic after topic' }).check();
  await keep(panel, 'three');
  await panel.getByRole('button', { name: 'Back' }).click();
  const mine = panel.getByRole('region', { name: 'Your quizzes' });
  await expect(mine.getByRole('listitem')).toHaveCount(1);
  await expect(mine).toContainText('Due, New · 3 questions · tutor style · topic after topic');
  await mine.getByRole('button', { name: 'Delete three' }).click();
  await expect(mine.getByRole('listitem')).toHaveCount(0);
  expect(await readTable(panel, 'quizPresets')).toEqual([]);
  await mine.getByRole('button', { name: 'Undo' }).click();
  await expect(mine.getByRole('listitem')).toHaveCount(1);

  await showQuizTab(panel, extension);
  await panel.getByRole('button', { name: /^three/ }).click();
  const question = await shownQuestion(panel, 1, 3);
  await expect(panel.getByText('three', { exact: true })).toBeVisible();
  await answer(panel, question, responseTo(question.item, false));
  await panel.getByRole('button', { name: 'End quiz' }).click();
  await panel.getByRole('button', { name: 'Quiz me on what I missed' }).click();
  const repeated = await shownQuestion(panel, 1, 1);
  expect(repeated.item.id).toBe(question.item.id);
  await chooseWithNumbers(panel, repeated, responseTo(repeated.item, true));
  await panel.keyboard.press('Enter');
  await expect(panel.getByText(/^Answered 2 times, 1 right; before this on /)).toBeVisible();
  const dots = panel.getByRole('list', { name: /^Your last answers/ }).getByRole('listitem');
  await expect(dots).toHaveText([/not right/, /right/]);
  await panel.getByRole('button', { name: 'End quiz' }).click();

  // The recipe used last is what the builder opens with.
  await panel.getByRole('button', { name: 'Build a quiz' }).click();
  await expect(panel.getByLabel('Number of questions')).toHaveValue('3');
  await expect(panel.getByRole('radio', { name: 'Topic after topic' })).toBeChecked();
});

for (const width of [320, 360]) {
  test(`builder, sheets and kept quizzes pass axe and fit ${width} px, light and dark`, async ({
    extension,
  }) => {
    test.setTimeout(120_000);
    const panel = await openQuizTab(extension, width);
    await expectGood(panel, 'start of a quiz');
    await openBuilder(panel);
    await panel.getByText('Narrow down').click();
    await panel
      .getByRole('group', { name: /^Clock/ })
      .getByRole('radio', { name: 'Own' })
      .check();
    await expectGood(panel, 'builder');
    await panel.getByRole('button', { name: 'Keep' }).click();
    await expectGood(panel, 'keep a quiz');
    await panel.keyboard.press('Escape');
    await keep(panel, 'A long name of a quiz that goes on and on');
    await panel.getByRole('button', { name: 'Back' }).click();
    await panel.getByRole('button', { name: /^Delete/ }).click();
    await expectGood(panel, 'a deleted quiz');
    await panel.getByRole('button', { name: 'Start a quiz of ten' }).click();
    await shownQuestion(panel, 1);
    for (const key of ['Shift+Digit2', 'f']) await panel.keyboard.press(key);
    await expect(panel.getByRole('button', { name: 'Flagged' })).toBeVisible();
    await expect(optionLabels(panel).nth(1)).toContainText('Struck out');
    await expectGood(panel, 'struck out and flagged');
    for (const [key, name] of [
      ['m', 'Your note'],
      ['d', 'Dispute this question'],
      ['?', 'Keys'],
    ] as const) {
      await panel.keyboard.press(key);
      await expect(panel.getByRole('dialog', { name })).toBeVisible();
      await expectGood(panel, name);
      await panel.keyboard.press('Escape');
    }
  });
}

/** A topic, and a difficulty that none of its questions has. */
function topicWithoutLevel(items: readonly ItemRow[]) {
  for (const topic of TOPIC_IDS) {
    const of = items.filter(({ topics }) => topics[0] === topic);
    const level = [1, 2, 3, 4, 5].find((each) => of.every(({ difficulty }) => difficulty !== each));
    if (of.length > 0 && level !== undefined) return { topic, level, count: of.length };
  }
  throw new Error('Every topic has questions of every difficulty.');
}

async function expectGood(panel: Page, screen: string): Promise<void> {
  await expectFitsWidth(panel, screen);
  await expectAccessible(panel, screen);
}

async function keep(panel: Page, name: string): Promise<void> {
  await panel.getByRole('button', { name: 'Keep', exact: true }).click();
  await panel.getByLabel('Name', { exact: true }).fill(name);
  await panel.getByLabel('Name', { exact: true }).press('Enter');
  await expect(panel.getByRole('dialog')).toBeHidden();
}

/** How many questions are new, as Today says. */
async function countNew(panel: Page): Promise<number> {
  const figure = await showNew(panel);
  await expect(figure).toBeVisible();
  const count = Number(await figure.innerText());
  await panel.getByRole('navigation').getByRole('button', { name: 'Quiz', exact: true }).click();
  return count;
}

/** Waits until Today says that `count` questions are new: what another page wrote comes a moment later. */
async function expectNew(panel: Page, count: number): Promise<void> {
  await expect(await showNew(panel)).toHaveText(String(count));
  await panel.getByRole('navigation').getByRole('button', { name: 'Quiz', exact: true }).click();
}

async function showNew(panel: Page): Promise<Locator> {
  await panel.getByRole('button', { name: 'Today', exact: true }).click();
  return panel.locator('dl div').filter({ hasText: 'new' }).locator('dd');
}
