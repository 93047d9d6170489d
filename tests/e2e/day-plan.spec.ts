import type { Page } from '@playwright/test';
import { addDays } from '@/lib/std/calendar-day';
import type { LaunchedExtension } from './harness/launch-extension';
import { expect, test } from './harness/error-free-test';
import { answer, responseTo } from './journey/answer-question';
import { browserDay } from './journey/browser-day';
import { expectAccessible } from './journey/expect-accessible';
import { expectCardsOfLog } from './journey/expect-cards-of-log';
import { openOptions } from './journey/open-surfaces';
import { shownQuestion } from './journey/shown-question';
import { readTable, replaceTables } from './journey/stored-data';
import { readLocalStorage, saveExamDate } from './journey/stored-settings';

const LINE = /^\d+ new today: .*\.$/;
const NO_DATE = /^\d+ new today: reviews come when what you know is down to 90 %/;

test('the line of the day, and a quiz of exactly its questions in their order', async ({ extension }) => {
  const panel = await openPanel(extension, 40);
  const line = panel.getByTestId('day-plan');
  await expect(line).toHaveText(LINE);
  const { itemIds } = await keptPlan(panel);
  expect(itemIds.length).toBeGreaterThan(5);
  expect(new Set(itemIds).size).toBe(itemIds.length);
  await expectAccessible(panel, 'panel with the questions of the day');

  await panel.getByRole('button', { name: `Study today’s plan · ${itemIds.length} left` }).click();
  await expect(panel.getByText(`1 of ${itemIds.length}`)).toBeVisible();
  const [quiz] = await readTable(panel, 'sessions');
  expect(quiz?.entries.map(({ itemId }) => itemId)).toEqual(itemIds);

  // What is answered is left out from then on, and the plan stays.
  const question = await shownQuestion(panel, 1, itemIds.length);
  await answer(panel, question, responseTo(question.item, true));
  await panel.getByRole('button', { name: 'Today', exact: true }).click();
  await expect(
    panel.getByRole('button', { name: `Study today’s plan · ${itemIds.length - 1} left` }),
  ).toBeVisible();
  expect((await keptPlan(panel)).itemIds).toEqual(itemIds);
  await expectCardsOfLog(panel);
});

test('one button leads: the plan while something is left of it, then the quiz of ten; nothing moves', async ({
  extension,
}) => {
  const panel = await openPanel(extension, 40);
  const line = panel.getByTestId('day-plan');
  await expect(line).toHaveText(LINE);
  const { key, itemIds } = await keptPlan(panel);
  const plan = `Study today’s plan · ${itemIds.length} left`;
  await expectLeading(panel, [plan]);
  await expect(panel.getByRole('button', { name: 'Start a quiz of ten' })).toBeVisible();

  // Made anew: the plan comes long after everything else.
  await panel.addInitScript(() => {
    globalThis.Worker = class extends Worker {
      override postMessage(message: unknown): void {
        setTimeout(() => super.postMessage(message, []), 3_000);
      }
    };
  });
  await panel.evaluate(() => chrome.storage.local.remove('day-plan'));
  await panel.reload();
  await expect(line).toHaveText('Today’s questions are being chosen…');
  await expect(panel.getByRole('heading', { name: 'CEUs' })).toBeVisible();
  await expectLeading(panel, ['Study today’s plan']);
  const before = await places(panel);
  await expect(panel.getByRole('button', { name: plan })).toBeVisible();
  expect(await places(panel), 'where everything stands after the plan came').toEqual(before);
  await expectLeading(panel, [plan]);

  // The plan page leads with it too, until its form is open.
  const options = await openOptions(extension, 'plan');
  await expect(options.getByRole('button', { name: plan })).toBeVisible();
  await expectLeading(options, [plan]);
  await options.getByRole('button', { name: 'Change timeline or minutes' }).click();
  await expectLeading(options, ['Save']);
  await options.close();

  await panel.evaluate((kept) => chrome.storage.local.set({ 'day-plan': kept }), {
    ...((await readLocalStorage(panel))['day-plan'] as object),
    key,
    itemIds: [],
  });
  await expect(panel.getByRole('button', { name: 'Study today’s plan' })).toBeHidden();
  await expectLeading(panel, ['Start a quiz of ten']);
  expect((await places(panel)).slice(0, 2), 'the ways into a quiz keep their room').toEqual(
    before.slice(0, 2),
  );
});

test('the date moved or removed: the day is planned anew', async ({ extension }) => {
  const panel = await openPanel(extension, 40);
  const line = panel.getByTestId('day-plan');
  await expect(line).toHaveText(LINE);
  const before = await keptPlan(panel);

  const options = await openOptions(extension, 'exam');
  await saveExamDate(options, await browserDay(options, 4));
  await expect.poll(async () => (await keptPlan(panel)).key).not.toBe(before.key);
  await expect(line).toHaveText(LINE);

  await saveExamDate(options, '');
  await expect(line).toHaveText(NO_DATE);
});

test('two pages with the plan of the day have one plan, and neither makes it again without end', async ({
  extension,
}) => {
  const panel = await openPanel(extension, 40);
  await expect(panel.getByTestId('day-plan')).toHaveText(LINE);
  const other = await extension.context.newPage();
  await other.goto(extension.url('sidepanel.html'));
  await expect(other.getByTestId('day-plan')).toHaveText(LINE);
  const before = await keptPlan(panel);

  const plans = await panel.evaluateHandle(() => {
    const counted = { made: 0 };
    chrome.storage.local.onChanged.addListener((changes) => {
      if ('day-plan' in changes) counted.made += 1;
    });
    return counted;
  });
  await saveExamDate(await openOptions(extension, 'exam'), await browserDay(panel, 9));
  await expect.poll(async () => (await keptPlan(panel)).key).not.toBe(before.key);
  const total = (await keptPlan(panel)).itemIds.length;
  for (const page of [panel, other])
    await expect(page.getByRole('button', { name: `Study today’s plan · ${total} left` })).toBeVisible();
  // Longer than a plan takes. Each page that noticed the new date may have begun one.
  await panel.waitForTimeout(3_000);
  expect(await plans.evaluate(({ made }) => made)).toBeLessThanOrEqual(3);
  const now = await keptPlan(panel);
  expect(now.itemIds).toHaveLength(total);

  await panel.bringToFront();
  await panel.getByRole('button', { name: `Study today’s plan · ${total} left` }).click();
  const question = await shownQuestion(panel, 1, total);
  await answer(panel, question, responseTo(question.item, true));
  await expect(
    other.getByRole('button', { name: /^Study today’s plan · \d+ left/ }),
    'the page behind follows the answer',
  ).toHaveText(`Study today’s plan · ${total - 1} left`);
  expect((await keptPlan(other)).key).toBe(now.key);
});

test('study data: found wrong, rebuilt; another desired retention moves the due days', async ({
  extension,
}) => {
  const options = await openOptions(extension, 'backup');
  await expect.poll(async () => (await readTable(options, 'items')).length).toBeGreaterThan(0);
  const check = options.getByRole('button', { name: 'Check my study data' });
  await check.click();
  await expect(options.getByText('There are no answers yet.')).toBeVisible();

  const [item] = await readTable(options, 'items');
  if (!item) throw new Error('No item.');
  const review = {
    id: '01936000-0000-7000-8000-000000000000',
    itemId: item.id,
    itemRevision: item.revision,
    itemType: item.type,
    at: Date.now() - 60_000,
    response: item.key,
    isCorrect: true,
    elapsedMs: 9000,
    grade: 'good',
    mode: 'quiz',
    sessionId: 'earlier',
  } as const;
  await replaceTables(options, { reviews: [review] });
  await check.click();
  await expect(options.getByText('1 answer to 1 question read. 1 card missing.')).toBeVisible();
  await options.getByRole('button', { name: 'Rebuild from my answers' }).click();
  await expect(options.getByText('Put right: 1 card missing. Your answers were not changed.')).toBeVisible();
  await expectCardsOfLog(options);
  await expectAccessible(options, 'backup with a check of the study data');

  const [card] = await readTable(options, 'cards');
  await options.goto(extension.url('options.html#exam'));
  await options.getByLabel('Desired retention').selectOption('80');
  await expect(options.getByText('1 answer to 1 question read. Put right: 1 card')).toBeVisible();
  const [moved] = await readTable(options, 'cards');
  expect(moved?.dueAt).toBeGreaterThan(card?.dueAt ?? Infinity);
  expect((await readLocalStorage(options))['settings']).toEqual({ desiredRetention: 0.8 });
  await expectAccessible(options, 'settings of study');
});

/** The panel's page in a tab, with an hour a day until an exam in `days` days. */
async function openPanel(extension: LaunchedExtension, days: number): Promise<Page> {
  const panel = await extension.context.newPage();
  await panel.setViewportSize({ width: 360, height: 720 });
  await panel.goto(extension.url('sidepanel.html'));
  const startsOn = await browserDay(panel, 0);
  const minutes = [60, 60, 60, 60, 60, 60, 60];
  const plan = {
    startsOn,
    versions: [{ from: startsOn, preset: 'three-months', minutes }],
    daysOff: [],
    mockMinutes: {},
  };
  await panel.evaluate((stored) => chrome.storage.local.set(stored), {
    plan,
    settings: { isSetUp: true, examOn: addDays(startsOn, days) },
  });
  await panel.reload();
  return panel;
}

/** What the buttons say that have the colour of the one to press; colours change by and by. */
async function expectLeading(page: Page, wanted: readonly string[]): Promise<void> {
  await expect.poll(() => leading(page)).toEqual(wanted);
}

async function leading(page: Page): Promise<string[]> {
  return page.getByRole('button').evaluateAll((buttons) => {
    const probe = document.body.appendChild(document.createElement('p'));
    probe.style.background = 'var(--accent)';
    const accent = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return buttons
      .filter((button) => getComputedStyle(button).backgroundColor === accent)
      .map(({ textContent }) => textContent ?? '');
  });
}

/** From the top: the figures, the links below the buttons, the plan, the CEUs. */
async function places(panel: Page): Promise<(number | undefined)[]> {
  const boxes = await Promise.all(
    [
      panel.locator('dl').first(),
      panel.getByRole('navigation', { name: 'Exam' }),
      panel.getByRole('region', { name: 'Plan' }),
      panel.getByRole('region', { name: 'CEUs' }),
    ].map(async (each) => each.boundingBox()),
  );
  return boxes.map((box) => box?.y);
}

async function keptPlan(panel: Page): Promise<{ key: string; itemIds: string[] }> {
  return (await readLocalStorage(panel))['day-plan'] as { key: string; itemIds: string[] };
}
