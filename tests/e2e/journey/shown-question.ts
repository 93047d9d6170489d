import { expect, type Locator, type Page } from '@playwright/test';
import type { ItemRow } from '@/lib/db/schema';
import type { QuizEntry, QuizSession } from '@/lib/quiz/quiz-session';
import { readTable } from './stored-data';

/** The question that a quiz is at, as the database has it: what the screen must show. */
export type ShownQuestion = {
  readonly session: QuizSession;
  readonly entry: QuizEntry;
  readonly item: ItemRow;
};

/** Waits for question `number` (from 1) on screen, and gives it with its item. Throws when no quiz is running. */
export async function shownQuestion(panel: Page, number: number, total = 10): Promise<ShownQuestion> {
  await expect(panel.getByRole('heading', { name: `Question ${number} of ${total}` })).toBeVisible();
  const session = (await readTable(panel, 'sessions')).find((each) => each.status === 'running');
  const entry = session?.entries[number - 1];
  const item = (await readTable(panel, 'items')).find((each) => each.id === entry?.itemId);
  if (!session || !entry || !item)
    throw new Error(`The database has no running quiz with question ${number}.`);
  expect(session.position, 'position in the stored quiz').toBe(number - 1);
  return { session, entry, item };
}

/** The options as rows, in the order of the screen. */
export function optionLabels(panel: Page): Locator {
  return panel.getByRole('group', { name: /^Choose/ }).locator('label');
}

/** The texts of the options on screen, in order, without their numbers. */
export async function shownOptions(panel: Page): Promise<string[]> {
  const texts = await optionLabels(panel).allInnerTexts();
  return texts.map((text) => text.replace(/^\s*\d\s*/, '').trim());
}

/** The options in the order that was drawn for this quiz, as they read on screen. */
export function expectedOptions({ item, entry }: ShownQuestion): string[] {
  return entry.optionOrder.map((id) => plain(item.options.find((option) => option.id === id)?.text ?? ''));
}

/** Our Markdown as it reads: without the signs of emphasis, code and lists, and with single spaces. */
export function plain(markdown: string): string {
  const unmarked = markdown.replace(/^- /gm, '').replace(/[*`]/g, '');
  return unmarked.replace(/\s+/g, ' ').trim();
}
