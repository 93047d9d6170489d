import { expect, type Page } from '@playwright/test';
import { readTable } from '../journey/stored-data';

/** The ids of the questions that name these terms or their notes, in order, read past the product's code. */
export async function questionsOn(panel: Page, names: readonly string[]): Promise<string[]> {
  const terms = (await readTable(panel, 'terms')).filter(({ name }) => names.includes(name.toLowerCase()));
  expect(terms).toHaveLength(names.length);
  const [ids, notes] = [terms.map(({ id }) => id), terms.map(({ note }) => note)];
  const items = await readTable(panel, 'items');
  return items
    .filter(
      (item) => item.terms.some((id) => ids.includes(id)) || item.notes.some((id) => notes.includes(id)),
    )
    .map(({ id }) => id)
    .toSorted();
}
