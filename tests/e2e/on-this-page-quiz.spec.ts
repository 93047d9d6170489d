import type { Page } from '@playwright/test';
import type { PanelWish } from '@/lib/settings/panel-target';
import { expect, test } from './harness/error-free-test';
import type { LaunchedExtension } from './harness/launch-extension';
import { expectAccessible } from './journey/expect-accessible';
import { openBuilder, openQuizTab } from './journey/open-quiz-tab';
import { readTable } from './journey/stored-data';
import { chartPage } from './pages/chart-page';
import { flagOnce } from './pages/flag-page';
import { questionsOn } from './pages/questions-on';

const DIAGNOSIS = chartPage({ body: '<p>The principal diagnosis comes first.</p>' });
const POA = chartPage({ body: '<p>Was it present on admission?</p>' });

/** The panel's page in a tab, with the page at `url` as the one in front before it. */
async function openOver(extension: LaunchedExtension, url: string, isFlagged: boolean) {
  const page = await extension.context.newPage();
  await page.goto(url);
  if (isFlagged) await flagOnce(extension, page);
  return page;
}

function wish(panel: Page, wanted: PanelWish): Promise<void> {
  return panel.evaluate(
    (value) => chrome.storage.session.set({ 'panel-target': { wish: value, for: 'any', at: Date.now() } }),
    wanted,
  );
}

test('the builder asks what teaches the page in front, and says why when it cannot', async ({
  extension,
  testPages,
}) => {
  test.setTimeout(90_000);
  const panel = await openQuizTab(extension);
  const page = await openOver(extension, testPages.add('/diagnosis', DIAGNOSIS), false);
  await panel.bringToFront();
  await openBuilder(panel);
  for (const name of [/^Due/, /^New/]) await panel.getByRole('checkbox', { name }).uncheck();
  const source = panel.getByRole('checkbox', { name: /^On this page/ });
  await source.check();
  const noMatch = panel.getByRole('region', { name: 'No question matches' });
  await expect(noMatch).toContainText('Nothing is flagged on the page in front.');
  await expectAccessible(panel, 'the builder without a flagged page');

  await page.bringToFront();
  await flagOnce(extension, page);
  await panel.bringToFront();
  const onDiagnosis = await questionsOn(panel, ['principal diagnosis']);
  await expect(panel.getByTestId('matching')).toContainText(String(onDiagnosis.length));
  await panel.getByRole('button', { name: 'Keep', exact: true }).click();
  await panel.getByLabel('Name').fill('What I read');
  await panel.getByRole('dialog').getByRole('button', { name: 'Keep' }).click();
  await panel.getByRole('button', { name: 'Back' }).click();

  // Kept, it means the page of the moment it is started.
  await openOver(extension, testPages.add('/poa', POA), true);
  await panel.bringToFront();
  await panel.getByRole('button', { name: /^What I read/ }).click();
  await expect(panel.getByRole('heading', { name: /^Question 1 of/ })).toBeVisible();
  const onPoa = await questionsOn(panel, ['present on admission']);
  const [session] = await readTable(panel, 'sessions');
  expect(session?.title).toBe('What I read');
  const asked = session?.entries.map(({ itemId }) => itemId) ?? [];
  expect(asked).toHaveLength(Math.min(10, onPoa.length));
  expect(asked.filter((id) => !onPoa.includes(id))).toEqual([]);
});

test('what the card on a page asks for is shown, and done only by a button of the panel', async ({
  extension,
}) => {
  const panel = await openQuizTab(extension);
  await wish(panel, { kind: 'quiz-on', keys: ['term:pressure-ulcer'] });
  await expect(panel.getByRole('heading', { name: 'Quiz on “pressure ulcer”' })).toBeFocused();
  expect(await readTable(panel, 'sessions')).toEqual([]);

  await wish(panel, { kind: 'hide-term', termId: 'pressure-ulcer' });
  await expect(panel.getByRole('heading', { name: 'Hide “pressure ulcer”?' })).toBeFocused();
  await expectAccessible(panel, 'the question before a term is hidden');
  const hidden = async () => {
    const { settings } = await panel.evaluate(() => chrome.storage.local.get('settings'));
    return (settings as { hiddenTerms?: string[] }).hiddenTerms ?? [];
  };
  expect(await hidden()).toEqual([]);
  await panel.getByRole('button', { name: 'Hide this term' }).click();
  await expect(panel.getByRole('button', { name: 'Undo' })).toBeFocused();
  expect(await hidden()).toEqual(['pressure-ulcer']);
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { name: 'Hide “pressure ulcer”?' })).toBeFocused();
  expect(await hidden()).toEqual([]);
});

test('a quiz on a page waits for the one that is running, and is none where nothing asks about it', async ({
  extension,
}) => {
  const panel = await openQuizTab(extension);
  await wish(panel, { kind: 'quiz-on', keys: ['code:icd10cm:Z9989', 'term:pressure-ulcer'] });
  await expect(panel.getByText('No question yet · 1')).toBeVisible();
  await panel.getByRole('button', { name: /^Start quiz of/ }).click();
  await expect(panel.getByRole('heading', { name: /^Question 1 of/ })).toBeVisible();

  await wish(panel, { kind: 'quiz-on', keys: ['code:icd10cm:Z9989'] });
  await expect(panel.getByRole('heading', { name: 'A quiz is running' })).toBeVisible();
  await panel.getByRole('button', { name: 'Resume quiz' }).click();
  await expect(panel.getByRole('heading', { name: /^Question 1 of/ })).toBeVisible();
  expect(await readTable(panel, 'sessions')).toHaveLength(1);

  await wish(panel, { kind: 'quiz-on', keys: ['code:icd10cm:Z9989'] });
  await panel.getByRole('button', { name: 'Look up Z99.89' }).click();
  await expect(panel.getByRole('button', { name: 'Look up', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
});
