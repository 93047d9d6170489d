import type { Page } from '@playwright/test';
import type { LaunchedExtension } from '../harness/launch-extension';
import type { TestPages } from '../harness/test-pages';
import { answer, responseTo } from '../journey/answer-question';
import { openPopupOverPage, openQuiz } from '../journey/open-surfaces';
import { shownQuestion } from '../journey/shown-question';

/** Answers questions `from` to `to` of the running quiz, right and wrong in turn, and goes on to the next one. */
export async function answerSome(panel: Page, from: number, to: number): Promise<void> {
  for (let number = from; number <= to; number += 1) {
    const question = await shownQuestion(panel, number);
    await answer(panel, question, responseTo(question.item, number % 2 === 0));
    await panel.keyboard.press('Enter');
  }
  await shownQuestion(panel, to + 1);
}

/** Opens the quiz of the real side panel from the real popup. */
export async function openRunningQuiz(extension: LaunchedExtension, pages: TestPages): Promise<Page> {
  return openQuiz(extension, await openPopupOverPage(extension, pages));
}
