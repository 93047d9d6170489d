import { expect, type Page } from '@playwright/test';
import { expectedOptions, plain, shownOptions, type ShownQuestion } from './shown-question';

/** Checks a question before its answer: stem, whether it is new or comes again, every option, in the drawn order. */
export async function expectQuestion(panel: Page, question: ShownQuestion, wasDue: boolean): Promise<void> {
  const { item, entry } = question;
  await expect(panel.getByRole('article')).toContainText(plain(item.stem), { useInnerText: true });
  await expect(panel.getByText(wasDue ? / · review$/ : / · new$/)).toBeVisible();
  expect(entry.optionOrder.toSorted()).toEqual(item.options.map(({ id }) => id).toSorted());
  expect(await shownOptions(panel)).toEqual(expectedOptions(question));
  const role = item.type === 'single' ? 'radio' : 'checkbox';
  await expect(panel.getByRole(role)).toHaveCount(item.options.length);
}
