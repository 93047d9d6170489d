import { expect, type Page } from '@playwright/test';
import type { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import { leaveAnswered } from '@/tests/e2e/journey/answered-before';
import { readTable } from '@/tests/e2e/journey/stored-data';
import { flagOnce } from '@/tests/e2e/pages/flag-page';
import type { Camera } from './camera';
import { storeSettings } from './stored-state';

const GROUP = 'on this page';
const NARROW = { width: 360, height: 720 };

/** The tab "On this page" over the sample page: the list, a quiz on it, what the card asks for, and its empty states. */
export async function photographOnPage(
  extension: LaunchedExtension,
  camera: Camera,
  samplePage: string,
): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto(samplePage);
  const panel = await extension.context.newPage();
  await panel.setViewportSize(NARROW);
  await openList(panel, extension);
  await expect(panel.getByRole('heading', { name: 'Nothing is flagged on this page' })).toBeVisible();
  await camera.takeWidths(panel, GROUP, 'unflagged', 'A page that is not flagged');
  await page.bringToFront();
  await flagOnce(extension, page);
  await answerSome(panel);
  await photographList(panel, extension, camera);
  await photographConfirmations(panel, camera);
  await storeSettings(panel, { isFlaggingPaused: true });
  await page.bringToFront();
  await page.reload();
  await openList(panel, extension);
  await expect(panel.getByRole('heading', { name: 'Flagging is paused' })).toBeVisible();
  await camera.takeWidths(panel, GROUP, 'paused', 'While flagging is paused');
}

async function openList(panel: Page, extension: LaunchedExtension): Promise<void> {
  await panel.bringToFront();
  await panel.goto(extension.url('sidepanel.html'));
  await panel.getByRole('button', { name: 'On this page' }).click();
}

/** A quarter of the questions, a few days ago. */
async function answerSome(panel: Page): Promise<void> {
  const items = await readTable(panel, 'items');
  await leaveAnswered(
    panel,
    items.filter((_, at) => at % 4 === 0),
    3,
  );
}

async function photographList(panel: Page, extension: LaunchedExtension, camera: Camera): Promise<void> {
  await openList(panel, extension);
  const rows = panel.getByRole('checkbox');
  await expect(rows.first()).toBeVisible();
  await camera.takeWidths(panel, GROUP, 'list', 'What is flagged on the page, grouped and counted', {
    fullPage: false,
  });
  await rows.first().focus();
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('Space');
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('Space');
  await camera.takeWidths(panel, GROUP, 'selected', 'Two rows are selected by keyboard', { fullPage: false });
  await panel.keyboard.press('q');
  await expect(panel.getByRole('heading', { name: 'Quiz on 2 terms and codes' })).toBeVisible();
  await camera.takeWidths(panel, GROUP, 'quiz', 'A quiz on the two, proposed');
  await panel.getByRole('button', { name: 'Back' }).click();
  await panel.getByRole('button', { name: 'None', exact: true }).click();
  await panel.keyboard.press('q');
  await expect(panel.getByRole('heading', { name: /^Quiz on \d+ terms and codes/ })).toBeVisible();
  await camera.takeWidths(panel, GROUP, 'quiz-all', 'A quiz on all of the page, proposed');
  await panel.getByRole('button', { name: 'Back' }).click();
  await panel.getByRole('searchbox').fill('nothing like it');
  await camera.takeWidths(panel, GROUP, 'no-match', 'Nothing matches the filter', { fullPage: false });
  await panel.getByRole('searchbox').fill('');
  await panel.getByRole('button', { name: 'Keys' }).click();
  await camera.takeWidths(panel, GROUP, 'keys', 'The keys', { fullPage: false });
  await panel.getByRole('button', { name: 'Close' }).click();
}

async function photographConfirmations(panel: Page, camera: Camera): Promise<void> {
  const wish = (value: object) =>
    panel.evaluate(
      (wanted) =>
        chrome.storage.session.set({ 'panel-target': { wish: wanted, for: 'any', at: Date.now() } }),
      value,
    );
  const [term] = await readTable(panel, 'terms');
  await wish({ kind: 'hide-term', termId: term?.id });
  await expect(panel.getByRole('heading', { name: /^Hide / })).toBeVisible();
  await camera.takeWidths(panel, GROUP, 'hide', 'The card asked to hide a term');
  await panel.getByRole('button', { name: 'Hide this term' }).click();
  await expect(panel.getByRole('button', { name: 'Undo' })).toBeVisible();
  await camera.takeWidths(panel, GROUP, 'hidden', 'A term was hidden');
  await panel.getByRole('button', { name: 'Undo' }).click();
  await wish({ kind: 'site', host: 'intranet.example-hospital.org' });
  await expect(panel.getByRole('heading', { level: 1 }).filter({ visible: true })).toContainText(
    'example-hospital',
  );
  await camera.takeWidths(panel, GROUP, 'never', 'The card asked not to flag a site');
  await wish({ kind: 'quiz-on', keys: ['code:icd10cm:Z9989'] });
  await expect(panel.getByRole('heading', { name: 'Quiz on “Z99.89”' })).toBeVisible();
  await camera.takeWidths(panel, GROUP, 'quiz-none', 'No question on a code');
  await wish({ kind: 'on-page' });
  await expect(panel.getByRole('heading', { name: 'On this page' })).toBeVisible();
}
