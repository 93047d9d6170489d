import { expect, type Page } from '@playwright/test';
import type { LaunchedExtension } from '../harness/launch-extension';
import { skipSetUp } from './open-surfaces';

/** The panel's page in a tab, `width` px wide, on the quiz, in a profile where nothing was answered yet. */
export async function openQuizTab(extension: LaunchedExtension, width = 360): Promise<Page> {
  const panel = await extension.context.newPage();
  await panel.setViewportSize({ width, height: 720 });
  await panel.goto(extension.url('popup.html'));
  await skipSetUp(panel);
  await showQuizTab(panel, extension);
  return panel;
}

/** Loads the panel's page anew and goes to the quiz: a running one, or the ways to start. */
export async function showQuizTab(panel: Page, extension: LaunchedExtension): Promise<void> {
  await panel.goto(extension.url('sidepanel.html'));
  await panel.getByRole('navigation').getByRole('button', { name: 'Quiz', exact: true }).click();
}

/** From the start screen into the builder, with the number that matches in sight. */
export async function openBuilder(panel: Page): Promise<void> {
  await panel.getByRole('button', { name: 'Build a quiz' }).click();
  await expect(panel.getByTestId('matching')).toHaveText(/match/);
}

/** Builds a quiz of ten in exam style, with `minutes` a question if given, and starts it. */
export async function startExamStyle(panel: Page, minutes?: string): Promise<void> {
  await openBuilder(panel);
  await panel.getByRole('radio', { name: 'Exam: at the end' }).check();
  if (minutes !== undefined)
    await panel
      .getByRole('group', { name: /^Clock/ })
      .getByRole('radio', { name: minutes, exact: true })
      .check();
  await panel.getByRole('button', { name: 'Start quiz of 10' }).click();
}
