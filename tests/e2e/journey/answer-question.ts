import { expect, type Page } from '@playwright/test';
import type { ItemRow } from '@/lib/db/schema';
import { Keyboard } from './keyboard';
import { optionLabels, type ShownQuestion } from './shown-question';

/** A response to the item that is right, or wrong by one option. */
export function responseTo(item: ItemRow, isRight: boolean): string[] {
  if (isRight) return item.key;
  const distractor = item.options.find((option) => !item.key.includes(option.id));
  if (!distractor) throw new Error(`${item.id} has no distractor.`);
  return [...item.key.slice(1), distractor.id];
}

/** Chooses the options of `response` with their number keys, and waits until the screen has them. */
export async function chooseWithNumbers(
  panel: Page,
  { entry }: Pick<ShownQuestion, 'entry'>,
  response: readonly string[],
): Promise<void> {
  for (const id of response) {
    const at = entry.optionOrder.indexOf(id);
    await panel.keyboard.press(String(at + 1));
    await expect(optionLabels(panel).nth(at).locator('input')).toBeChecked();
  }
}

/** Answers the question on screen with the keyboard, and waits until its verdict is shown. */
export async function answer(
  panel: Page,
  question: ShownQuestion,
  response: readonly string[],
): Promise<void> {
  await chooseWithNumbers(panel, question, response);
  await new Keyboard(panel).press('Enter');
  await expectVerdict(panel);
}

/** Waits for a verdict: from here on the answer counts as given. */
export async function expectVerdict(panel: Page): Promise<void> {
  await expect(panel.getByRole('status').filter({ hasText: /^(✓ Right|✗ Not right)/ })).toBeVisible();
}
