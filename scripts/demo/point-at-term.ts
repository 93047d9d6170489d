import { expect, type Page } from '@playwright/test';
import { closedCardText } from '@/tests/e2e/harness/closed-card';

/**
 * Moves the pointer over the first place where `text` stands on the page and waits for the card.
 * @returns the text of the card
 */
export async function pointAtTerm(page: Page, text: string): Promise<string> {
  const box = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').toLowerCase().indexOf(wanted);
      if (at < 0 || node.parentElement?.closest('code, textarea, [contenteditable]')) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { x, y, width, height } = range.getClientRects()[0] ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    return undefined;
  }, text);
  if (!box) throw new Error(`"${text}" does not stand on the page.`);
  await page.mouse.move(box.x - 3, box.y);
  await page.mouse.move(box.x, box.y, { steps: 3 });
  let card = '';
  await expect
    .poll(async () => (card = (await closedCardText(page)) ?? ''), { message: `a card for "${text}"` })
    .toMatch(new RegExp(text, 'i'));
  return card.replace(/\s+/g, ' ').slice(0, 80);
}
