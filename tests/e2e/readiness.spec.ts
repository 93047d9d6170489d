import type { Locator, Page } from '@playwright/test';
import { cardsFromReviews } from '@/lib/db/rebuild-cards';
import type { ItemRow, ReviewRow } from '@/lib/db/schema';
import { testReview } from '@/lib/db/testing/test-review';
import { blueprint } from '@/lib/exam/blueprint';
import { expect, test } from './harness/error-free-test';
import { browserDay } from './journey/browser-day';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { Keyboard } from './journey/keyboard';
import { shownQuestion } from './journey/shown-question';
import { readTable, replaceTables } from './journey/stored-data';
import { readLocalStorage } from './journey/stored-settings';

const DAY_MS = 86_400_000;
const EXAM = blueprint('ccs-2026');

test('from not enough answers to a chance, which follows the mark', async ({ extension }) => {
  test.setTimeout(90_000);
  const panel = await extension.context.newPage();
  await panel.goto(extension.url('sidepanel.html'));
  await expect(panel.getByRole('button', { name: 'Start a quiz of ten' })).toBeVisible({ timeout: 15_000 });
  await panel.setViewportSize({ width: 360, height: 800 });
  const items = (await readTable(panel, 'items')).filter(({ bankId }) => bankId === 'core');

  // Twenty of one domain: what is missing is said by domain, and a quiz of just that is one click away.
  await leaveFirstAnswers(panel, itemsOf(items, 'coding-knowledge').slice(0, 20));
  const card = await openReadiness(panel);
  await expect(card.getByText('Not enough data yet')).toBeVisible();
  await expect(card.getByText(/^Your chance needs 16 more first answers/)).toBeVisible();
  await expect(card.getByRole('listitem')).toHaveText(
    EXAM.domains.slice(1).map(({ title }) => `4 in ${title}`),
  );
  await expectAccessible(panel, 'readiness without enough answers');
  await card.getByRole('button', { name: 'Quiz with new questions' }).click();
  await shownQuestion(panel, 1);
  const running = (await readTable(panel, 'sessions')).find(({ status }) => status === 'running');
  const coding = new Set(itemsOf(items, 'coding-knowledge').map(({ id }) => id));
  expect(running?.entries.map(({ itemId }) => coding.has(itemId))).toEqual(
    Array.from({ length: 10 }, () => false),
  );

  // Eighty, over all domains, three of four right.
  const enough = EXAM.domains.flatMap(({ id, weight }) => itemsOf(items, id).slice(0, weight * 0.8));
  await leaveFirstAnswers(panel, enough);
  const examOn = await browserDay(panel, 20);
  await panel.evaluate((settings) => chrome.storage.local.set({ settings }), { isSetUp: true, examOn });
  await openReadiness(panel);
  const chance = card.getByTestId('chance');
  await expect(chance).toHaveText(/^\d+ %.*(between \d+ % and \d+ %|from .* to .*)$/);
  const before = await chance.innerText();
  await expect(card.getByText(/^Your chance to get at least 70 % right on /)).toBeVisible();
  await card.getByText('Show as table').click();
  await expect(card.getByRole('row')).toHaveCount(EXAM.domains.length + 2);
  await expectAccessible(panel, 'readiness');
  await expectFitsWidth(panel, 'readiness at 360 px');

  // Another mark, by keyboard.
  const keyboard = new Keyboard(panel);
  await keyboard.moveTo(card.getByText('Mark: 70 % right. Our assumption, not AHIMA’s'));
  await keyboard.press('Enter');
  await keyboard.moveTo(card.getByLabel('Percent correct to reach, %'));
  await keyboard.press('Control+a');
  await keyboard.type('95');
  await keyboard.press('Enter');
  await expect(chance).toHaveText(/^under 5 %Very unlikely/);
  await expect(card.getByText('Mark: 95 % right. Your assumption, not AHIMA’s')).toBeVisible();
  expect(await readLocalStorage(panel)).toMatchObject({ editedFacts: { 'exam.passingMark': { value: 95 } } });
  await expectAccessible(panel, 'readiness with another mark');
  await card.getByRole('button', { name: 'Percent correct to reach: back to 70 %' }).click();
  await expect(chance).toHaveText(before.replaceAll('\n', ''));
});

function itemsOf(items: readonly ItemRow[], domainId: string): ItemRow[] {
  const topics = new Set<string>(EXAM.domains.find(({ id }) => id === domainId)?.topics);
  return items.filter((item) => topics.has(item.topics[0]));
}

/** Leaves each item answered once, yesterday; every fourth wrongly. Nothing else is answered. */
async function leaveFirstAnswers(page: Page, items: readonly ItemRow[]): Promise<void> {
  const reviews = items.map((item, at): ReviewRow => {
    const isCorrect = at % 4 > 0;
    const grade = isCorrect ? 'good' : 'again';
    return testReview(item.id, Date.now() - DAY_MS + at, { itemType: item.type, isCorrect, grade });
  });
  await replaceTables(page, { reviews, cards: cardsFromReviews(reviews), sessions: [] });
}

async function openReadiness(panel: Page): Promise<Locator> {
  await panel.reload();
  await panel
    .getByRole('navigation', { name: 'Side panel' })
    .getByRole('button', { name: 'Progress' })
    .click();
  return panel.getByRole('region', { name: 'Readiness' });
}
