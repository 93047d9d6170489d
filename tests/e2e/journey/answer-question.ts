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

/** From the heading: the first arrow goes to the first option, further ones on; the space bar chooses. */
export async function chooseWithArrows(
  panel: Page,
  { item, entry }: ShownQuestion,
  response: readonly string[],
) {
  const keyboard = new Keyboard(panel);
  const inputs = panel.getByRole(item.type === 'single' ? 'radio' : 'checkbox');
  await keyboard.press('ArrowDown');
  for (const [at, id] of entry.optionOrder.entries()) {
    const input = inputs.nth(at);
    await expect(input).toBeFocused();
    if (response.includes(id)) await keyboard.press('Space');
    if (response.includes(id)) await expect(input).toBeChecked();
    // In a radio group an arrow also chooses.
    if (item.type === 'single' && response.includes(id)) return;
    if (at < entry.optionOrder.length - 1) await keyboard.press('ArrowDown');
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
