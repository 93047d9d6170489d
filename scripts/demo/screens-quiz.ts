import { expect, type Page } from '@playwright/test';
import type { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import { skipSetUp } from '@/tests/e2e/journey/open-surfaces';
import { readTable } from '@/tests/e2e/journey/stored-data';
import { answerWithKeys } from './answer-with-keys';
import type { Camera } from './camera';

const NARROW = { width: 360, height: 720 };

/** The quiz builder and everything a question can carry: strikes, flag, note, dispute, the exam style, the summary. */
export async function photographQuizBuilder(extension: LaunchedExtension, camera: Camera): Promise<void> {
  const panel = await extension.context.newPage();
  await panel.goto(extension.url('popup.html'));
  await skipSetUp(panel);
  await panel.setViewportSize(NARROW);
  await panel.goto(extension.url('sidepanel.html'));
  await panel.getByRole('navigation').getByRole('button', { name: 'Quiz' }).click();
  await photographBuilder(panel, camera);
  await photographTutor(panel, camera);
  await photographExam(panel, camera);
  await panel.close();
}

async function photographBuilder(panel: Page, camera: Camera): Promise<void> {
  await panel.getByRole('button', { name: 'Build a quiz' }).click();
  await expect(panel.getByTestId('matching')).toHaveText(/match/);
  await camera.takeWidths(panel, 'quiz', 'builder', 'The builder, with the number that matches');
  await panel.getByText('Narrow down').click();
  await camera.takeWidths(panel, 'quiz', 'builder-filters', 'The builder narrowed down');
  await panel.getByRole('checkbox', { name: /^Provider queries/ }).check();
  await panel.getByText('Narrow down').click();
  await panel.getByRole('checkbox', { name: /^Due/ }).uncheck();
  await panel.getByRole('checkbox', { name: /^New/ }).uncheck();
  await panel.getByRole('checkbox', { name: /^Disputed/ }).check();
  await expect(panel.getByRole('region', { name: 'No question matches' })).toBeVisible();
  await camera.takeWidths(panel, 'quiz', 'no-match', 'Nothing matches: why, and what to change');
  await panel.getByRole('button', { name: /^Ask every question/ }).click();
  await panel.getByRole('button', { name: 'Keep' }).click();
  await panel.getByLabel('Name').fill('Provider queries');
  await camera.takeWidths(panel, 'quiz', 'keep', 'A quiz is kept under a name', { fullPage: false });
  await panel.getByRole('dialog').getByRole('button', { name: 'Keep' }).click();
  await panel.getByRole('button', { name: 'Back' }).click();
  await expect(panel.getByRole('region', { name: 'Your quizzes' })).toBeVisible();
  await camera.takeWidths(panel, 'quiz', 'start', 'The ways into a quiz, with a kept one');
}

async function photographTutor(panel: Page, camera: Camera): Promise<void> {
  await panel.getByRole('button', { name: /^Provider queries/ }).click();
  await expect(panel.getByRole('heading', { name: /^Question 1 of/ })).toBeVisible();
  await panel.keyboard.press('2');
  await panel.keyboard.press('Shift+Digit3');
  await panel.keyboard.press('Shift+Digit4');
  await panel.keyboard.press('f');
  await expect(panel.getByRole('button', { name: 'Flagged' })).toBeVisible();
  await camera.takeWidths(panel, 'quiz', 'strike-flag', 'A question with strikes and a flag');
  await panel.keyboard.press('m');
  await panel
    .getByLabel('Private note on this question')
    .fill('A query must **not** lead: no “would you agree”.');
  await expect(panel.getByText('Saved.')).toBeVisible();
  await camera.takeWidths(panel, 'quiz', 'note', 'A private note, saved as it is typed', { fullPage: false });
  await panel.keyboard.press('Escape');
  await panel.keyboard.press('d');
  await expect(panel.getByLabel('What is wrong with it?')).toBeVisible();
  await camera.takeWidths(panel, 'quiz', 'dispute', 'A dispute', { fullPage: false });
  await panel.keyboard.press('Escape');
  await panel.keyboard.press('?');
  await expect(panel.getByRole('heading', { name: 'Keys' })).toBeVisible();
  await camera.takeWidths(panel, 'quiz', 'keys', 'All keys', { fullPage: false });
  await panel.keyboard.press('Escape');
  await panel.keyboard.press('n');
  await answerWithKeys(panel);
  await panel.getByRole('group', { name: 'Notes' }).getByRole('button').first().click();
  await expect(panel.getByRole('button', { name: 'Open in Look up' })).toBeVisible();
  await camera.takeWidths(
    panel,
    'quiz',
    'feedback',
    'Feedback: reasons, rule, a note opened in place, the own past',
  );
  await panel.getByRole('button', { name: 'End quiz' }).click();
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(/of 1 right/);
}

async function photographExam(panel: Page, camera: Camera): Promise<void> {
  await panel.getByRole('button', { name: 'Build a quiz' }).click();
  await panel.getByText(/^Narrow down/).click();
  await panel.getByRole('button', { name: 'Clear all of these' }).click();
  await panel.getByText(/^Narrow down/).click();
  await panel.getByRole('radio', { name: 'Exam: at the end' }).check();
  await panel
    .getByRole('group', { name: /^Clock/ })
    .getByRole('radio', { name: '2', exact: true })
    .check();
  await camera.takeWidths(panel, 'quiz', 'builder-exam', 'The builder: exam style with a clock');
  await panel.getByRole('button', { name: /^Start quiz of/ }).click();
  await expect(panel.getByRole('heading', { name: 'Question 1 of 10' })).toBeVisible();
  for (let number = 1; number <= 6; number += 1) {
    await expect(panel.getByRole('heading', { name: `Question ${number} of 10` })).toBeVisible();
    await expect(panel.getByRole('radio').or(panel.getByRole('checkbox')).first()).toBeEnabled();
    if (number !== 3) for (const key of ['1', '3']) await panel.keyboard.press(key);
    if (number === 3) await panel.keyboard.press('f');
    if (number < 6) await panel.keyboard.press('Enter');
  }
  await camera.takeWidths(panel, 'quiz', 'exam', 'Exam style: no verdict, and the way back');
  await panel.keyboard.press('g');
  await camera.takeWidths(panel, 'quiz', 'exam-places', 'Exam style: all questions', { fullPage: false });
  await panel.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'Finish', exact: true }).click();
  await camera.takeWidths(panel, 'quiz', 'exam-finish', 'Exam style: before it is finished', {
    fullPage: false,
  });
  await panel.getByRole('button', { name: 'Finish and see the results' }).click();
  await expect(panel.getByRole('table')).toBeVisible();
  await camera.takeWidths(panel, 'quiz', 'summary', 'Summary: by topic, missed, not answered, right');
  const missed = panel
    .getByRole('region', { name: /Missed|Questions/ })
    .locator('details')
    .first();
  await missed.locator('summary').first().click();
  await expect(missed.getByRole('region', { name: 'Why' })).toBeVisible();
  await camera.takeWidths(panel, 'quiz', 'review', 'A question read again after the quiz');
  expect(await readTable(panel, 'reviews')).not.toHaveLength(0);
}
