import type { Page } from '@playwright/test';
import { expect, test } from '../harness/fixtures';
import { chooseWithNumbers, expectVerdict, responseTo } from './answer-question';
import { openPopupOverPage, openQuiz, skipSetUp } from './open-surfaces';
import { shownQuestion } from './shown-question';

async function record(page: Page) {
  await page.evaluate(() => {
    const log: string[] = [];
    (globalThis as unknown as { log: string[] }).log = log;
    let last: Element | null = null;
    const note = () => {
      const h = document.querySelector('h1');
      const checked = [...document.querySelectorAll('input:checked')].length;
      const line = `${h === last ? 'same' : 'NEW'} ${h?.textContent ?? '—'} checked=${checked} ${document.querySelector('[role=status]')?.textContent ?? ''}`;
      last = h;
      if (log.at(-1)?.split('@')[0] !== line) log.push(`${line}@${Math.round(performance.now())}`);
    };
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    document.addEventListener('keydown', (e) => log.push(`key ${e.key} on ${(e.target as Element).tagName}@${Math.round(performance.now())}`), true);
    document.addEventListener('change', () => note());
  });
}

test('stress', async ({ extension, testPages }) => {
  test.setTimeout(300_000);
  const popup = await openPopupOverPage(extension, testPages);
  await skipSetUp(popup);
  const panel = await openQuiz(extension, popup);
  await shownQuestion(panel, 1);
  const tab = await extension.context.newPage();
  await tab.goto(extension.url('sidepanel.html'));
  await tab.getByRole('button', { name: 'Resume quiz · 0 of 10 answered' }).click();
  await record(panel);
  await record(tab);
  try {
    for (let number = 1; number <= 9; number += 1) {
      const question = await shownQuestion(panel, number);
      await shownQuestion(tab, number);
      await chooseWithNumbers(panel, question, responseTo(question.item, true));
      await chooseWithNumbers(tab, question, responseTo(question.item, false));
      const order = number % 2 === 0 ? [panel, tab] : [tab, panel];
      await Promise.all(order.map((page) => page.keyboard.press('Enter')));
      await Promise.all([expectVerdict(panel), expectVerdict(tab)]);
      await Promise.all(order.map((page) => page.keyboard.press('Enter')));
    }
  } catch (error) {
    console.log('PANEL\n' + (await panel.evaluate(() => (globalThis as unknown as { log: string[] }).log)).slice(-30).join('\n'));
    console.log('TAB\n' + (await tab.evaluate(() => (globalThis as unknown as { log: string[] }).log)).slice(-30).join('\n'));
    throw error;
  }
});
