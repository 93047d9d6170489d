import { expect, type Page } from '@playwright/test';
import { scoreResponse } from '@/lib/quiz/score';
import { readTable } from './stored-data';
import { plain, type ShownQuestion } from './shown-question';

/** Checks all that stands around an answered question: verdict, every rationale, rule, notes, when it comes again. */
export async function expectFeedback(
  panel: Page,
  { item, entry }: ShownQuestion,
  response: readonly string[],
): Promise<void> {
  const { isCorrect, partial } = scoreResponse(item.key, response);
  const part = item.type === 'multiple' ? ` · ${Math.round(partial * 100)} % of the choice` : '';
  await expect(panel.getByRole('status').filter({ hasText: /Right|Not right/ })).toContainText(
    isCorrect ? '✓ Right' : `✗ Not right${part}`,
  );
  const rationales = panel.getByRole('group', { name: /^Choose/ }).locator('details');
  await expect(rationales).toHaveCount(item.options.length);
  for (const [at, id] of entry.optionOrder.entries()) {
    const option = item.options.find((each) => each.id === id);
    const [isKey, isChosen] = [item.key.includes(id), response.includes(id)];
    const words = isKey ? '✓ Right' : isChosen ? '✗ Not right, your choice' : 'Why not';
    await expect(rationales.nth(at)).toContainText(`${words}${isKey && isChosen ? ', your choice' : ''}`);
    await expect(rationales.nth(at)).toContainText(plain(option?.rationale ?? '-'));
    if (isKey || isChosen) await expect(rationales.nth(at)).toHaveAttribute('open');
  }

  const why = panel.getByRole('region', { name: 'Why' });
  const rules = item.references.map(({ source, section }) => `${source}, ${section}`);
  await expect(why.getByRole('list', { name: 'Rules' }).getByRole('listitem')).toHaveText(rules);
  const notes = new Map((await readTable(panel, 'notes')).map((note) => [note.id, note.title]));
  const titles = item.notes.map((id) => notes.get(id) ?? `no note ${id}`);
  await expect(why.getByRole('group', { name: 'Notes' }).getByRole('button')).toHaveText(titles);
  await expect(why).toContainText(/Comes again in about \d+ (minute|hour|day)s?, because/);
}
