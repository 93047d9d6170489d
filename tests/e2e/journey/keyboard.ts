import { expect, type Locator, type Page } from '@playwright/test';
import { actionThatCloses } from './action-that-closes';

const FARTHEST = 40;

/** A keyboard and nothing else: no pointer, no focus set from outside. It counts what is pressed. */
export class Keyboard {
  presses = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(key: string): Promise<void> {
    this.presses += 1;
    await this.#page.keyboard.press(key);
  }

  /** Presses a key that closes the page: it may be gone before the key is up again. */
  async pressToLeave(key: string): Promise<void> {
    await actionThatCloses(this.press(key));
  }

  /** Types text key by key. */
  async type(text: string): Promise<void> {
    for (const key of text) await this.press(key);
  }

  /** Presses `key` (Tab or Shift+Tab) until `target` has the focus. Throws when it never gets it. */
  async moveTo(target: Locator, key = 'Tab'): Promise<void> {
    await expect(target).toBeVisible();
    for (let step = 0; step < FARTHEST; step += 1) {
      if (await hasFocus(target)) return;
      await this.press(key);
    }
    throw new Error(`${key} does not lead to ${String(target)}.`);
  }

  /** Moves to a date field and types `day` (`YYYY-MM-DD`) in the order of the browser's own language. */
  async typeDay(field: Locator, day: string): Promise<void> {
    await this.moveTo(field);
    const order = await field.evaluate(() =>
      new Intl.DateTimeFormat().formatToParts(new Date(0)).map((part) => part.type),
    );
    const [year = '', month = '', date = ''] = day.split('-');
    for (const part of order) {
      if (part === 'year') await this.type(year);
      if (part === 'month') await this.type(month);
      if (part === 'day') await this.type(date);
    }
    await expect(field).toHaveValue(day);
  }
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
