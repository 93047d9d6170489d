import type { Page } from '@playwright/test';
import { cardsFromReviews } from '@/lib/db/rebuild-cards';
import { testReview } from '@/lib/db/testing/test-review';
import { TOPICS } from '@/lib/exam/topic';
import { expect, test } from './harness/error-free-test';
import type { LaunchedExtension } from './harness/launch-extension';
import { chooseWithNumbers, expectVerdict, responseTo } from './journey/answer-question';
import { browserDay } from './journey/browser-day';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { Keyboard } from './journey/keyboard';
import { shownQuestion } from './journey/shown-question';
import { readTable, replaceTables } from './journey/stored-data';
import { studyHistory } from './journey/study-history';

const DAY_MS = 86_400_000;
const TOPIC = 'cm-chapters';

test('answers given a moment ago are counted, and the weakest topic is one click from its quiz', async ({
  extension,
}) => {
  const panel = await openPanel(extension);
  await goTo(panel, 'Progress');
  await expect(panel.getByRole('heading', { name: 'No answers yet' })).toBeVisible();
  await expect(panel.getByText('No answers in the last 26 weeks.')).toBeVisible();
  await panel.getByRole('button', { name: 'By day' }).click();
  await expect(panel.getByText('No answers in the last 30 days.')).toBeVisible();
  const items = (await readTable(panel, 'items')).filter(
    ({ topics, bankId }) => topics[0] === TOPIC && bankId === 'core',
  );
  const missed = items
    .slice(0, 10)
    .map((item, at) => testReview(item.id, Date.now() - DAY_MS + at, { isCorrect: false, grade: 'again' }));
  await replaceTables(panel, { reviews: missed, cards: cardsFromReviews(missed) });
  await panel.reload();
  // All ten are due, so that they are what is asked.
  await panel.getByRole('button', { name: 'Start a quiz of ten' }).click();
  for (const [number, isRight, key] of [
    [1, true, 's'],
    [2, false, 's'],
    [3, true, undefined],
  ] as const) {
    const question = await shownQuestion(panel, number);
    await chooseWithNumbers(panel, question, responseTo(question.item, isRight));
    if (key) await panel.keyboard.press(key);
    await panel.keyboard.press('Enter');
    await expectVerdict(panel);
    await panel.getByRole('button', { name: 'Next question' }).click();
  }
  await panel.getByRole('button', { name: 'End quiz' }).click();

  await goTo(panel, 'Progress');
  const weak = panel.getByRole('region', { name: 'Weakest topics' });
  await expect(weak.getByRole('listitem')).toHaveText([/2 of 13 right, 15 %/]);
  const sure = panel.getByRole('region', { name: 'How sure, how right' });
  await expect(sure.getByText('1 right, 1 wrong')).toBeVisible();
  await expect(sure.getByText('1 right, 10 wrong')).toBeVisible();
  const trend = panel.getByRole('region', { name: 'Accuracy and time' });
  await trend.getByRole('button', { name: 'By day' }).click();
  await trend.getByText('Show as table').click();
  await expect(trend.getByRole('row')).toHaveText([/Answers/, /^.*367 %/, /^.*100 %/]);
  const known = panel.getByRole('region', { name: 'What you know' });
  await expect(known.getByText(/10 of \d+ seen · 0 % right at first/).first()).toBeVisible();

  const keyboard = new Keyboard(panel);
  await keyboard.moveTo(panel.getByRole('listbox', { name: /^Minutes of study/ }));
  const days = panel.getByRole('region', { name: 'Days of study' });
  await expect(days.getByText(/: \d+ min, 3 answers, 67 % right$/)).toBeVisible();
  await keyboard.press('ArrowUp');
  await expect(days.getByText(/: \d+ min, 10 answers, 0 % right$/)).toBeVisible();

  await weak.getByRole('button', { name: `Quiz on ${TOPICS[TOPIC]}` }).click();
  await shownQuestion(panel, 1);
  await expect(panel.getByText(TOPICS[TOPIC]).first()).toBeVisible();
  const running = (await readTable(panel, 'sessions')).find(({ status }) => status === 'running');
  const ofTopic = new Set(items.map(({ id }) => id));
  expect(running?.entries.map(({ itemId }) => ofTopic.has(itemId))).toEqual(
    Array.from({ length: 10 }, () => true),
  );
});

test('two months of study pass axe and fit 320 px; the tab has it wide', async ({ extension }) => {
  test.setTimeout(120_000);
  const panel = await openPanel(extension);
  const items = (await readTable(panel, 'items')).filter(({ bankId }) => bankId === 'core');
  const history = studyHistory(items, { days: 60, perDay: 20, now: Date.now() });
  await replaceTables(panel, history);
  const examOn = await browserDay(panel, 38);
  await panel.evaluate((settings) => chrome.storage.local.set({ settings }), { isSetUp: true, examOn });
  await panel.setViewportSize({ width: 320, height: 800 });
  await goTo(panel, 'Progress');
  await expect(panel.getByText(/^exam, /)).toBeVisible();
  await panel.getByRole('region', { name: 'What you know' }).getByText('Coding Knowledge and Skills').click();
  for (const fold of await panel.getByText('Show as table').all()) await fold.click();
  await expectFitsWidth(panel, 'progress at 320 px');
  await expectAccessible(panel, 'progress at 320 px');
  // Kept once it was counted: another opening adds what came since.
  const kept = (await readTable(panel, 'meta')).find(({ key }) => key === 'progressTally');
  expect(kept).toMatchObject({ value: { tally: { answers: history.reviews.length } } });

  await panel.getByRole('link', { name: 'Progress in a tab' }).click();
  const tab =
    extension.context.pages().find((page) => page.url().includes('exam.html')) ??
    (await extension.context.waitForEvent('page'));
  await expect(tab.getByRole('heading', { name: 'Coming due' })).toBeVisible();
  await tab.setViewportSize({ width: 1280, height: 800 });
  await expectAccessible(tab, 'progress in a tab');
});

async function openPanel(extension: LaunchedExtension): Promise<Page> {
  const panel = await extension.context.newPage();
  await panel.goto(extension.url('sidepanel.html'));
  await expect(panel.getByRole('button', { name: 'Start a quiz of ten' })).toBeVisible({ timeout: 15_000 });
  return panel;
}

async function goTo(panel: Page, tab: string): Promise<void> {
  await panel.getByRole('navigation', { name: 'Side panel' }).getByRole('button', { name: tab }).click();
}
