import { expect, type Page } from '@playwright/test';
import type { LaunchedExtension } from '../harness/launch-extension';
import { waitFor } from '../harness/wait-for';
import { answer, responseTo } from '../journey/answer-question';
import { shownQuestion } from '../journey/shown-question';
import { readTable } from '../journey/stored-data';

/** An answer whose verdict was on screen. */
export type Acknowledged = { sessionId: string; itemId: string };

/**
 * Answers question after question in the panel, and kills the browser `afterMs` after the first verdict was on screen,
 * whatever is going on at that moment. So something is at stake on a slow machine too.
 */
export async function answerUntilKilled(
  extension: LaunchedExtension,
  panel: Page,
  afterMs: number,
): Promise<Acknowledged[]> {
  const acknowledged: Acknowledged[] = [];
  await panel.getByRole('button', { name: /^(Start a quiz of ten|Resume quiz)/ }).click();
  await expect(panel.getByRole('heading', { name: /^Question \d+ of 10$/ })).toBeVisible();
  let isKilled = false;
  const answering = answerOn(panel, acknowledged).catch((error: unknown) => {
    // The page is gone with the browser; anything before that is a failure.
    if (!isKilled) throw error;
  });
  const killing = waitFor('the first verdict', () => acknowledged.length > 0 || undefined)
    .then(() => new Promise((resolve) => setTimeout(resolve, afterMs)))
    .then(() => {
      isKilled = true;
      return extension.kill();
    });
  await Promise.all([answering, killing]);
  return acknowledged;
}

async function answerOn(panel: Page, acknowledged: Acknowledged[]): Promise<never> {
  for (;;) {
    const session = (await readTable(panel, 'sessions')).find(({ status }) => status === 'running');
    if (!session) {
      await panel.getByRole('button', { name: 'Start another quiz' }).click();
      await expect(panel.getByRole('heading', { name: 'Question 1 of 10' })).toBeVisible();
      continue;
    }
    const question = await shownQuestion(panel, session.position + 1);
    if (!question.entry.answer) {
      await answer(panel, question, responseTo(question.item, session.position % 2 === 0));
      acknowledged.push({ sessionId: session.id, itemId: question.item.id });
    }
    await panel.keyboard.press('Enter');
    // The next question, or the summary.
    await expect(
      panel
        .getByRole('heading', { name: `Question ${session.position + 2} of 10` })
        .or(panel.getByRole('button', { name: 'Start another quiz' })),
    ).toBeVisible();
  }
}
