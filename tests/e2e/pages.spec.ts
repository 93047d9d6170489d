import type { Page } from '@playwright/test';
import { pointAtTerm } from '@/scripts/demo/point-at-term';
import { attachSurface } from './harness/attach-surface';
import { closedCardText } from './harness/closed-card';
import { expect, test } from './harness/error-free-test';
import { openRealSidePanel } from './harness/real-side-panel';
import { pressCommand } from './harness/press-command';
import { stopWorker } from './harness/stop-worker';
import { withPopup } from './pages/with-popup';
import { CardView } from './page-engine/card-view';
import { chartPage, FLAGGED_IN_CHART } from './pages/chart-page';
import { flagOnce, openFlagged, stopFlagging } from './pages/flag-page';
import { extensionScripts, flagNames, flagsOn, pageState } from './pages/page-flags';

const DEFINITION = /Condition found, after study, to be chiefly responsible/;
const NOTE = 'Choosing the principal diagnosis';

test('off at first: nothing of ours on a page before the user asks', async ({ extension, testPages }) => {
  const page = await extension.context.newPage();
  await page.goto(testPages.add('/chart', chartPage()));
  const before = await pageState(page);
  await withPopup(extension, page.url(), async (popup) => {
    await expect(popup.getByRole('status')).toHaveText('Off on this page.');
    await expect(popup.getByLabel('When to flag terms')).toHaveValue('off');
  });
  expect(await flagNames(page)).toEqual([]);
  expect(await extensionScripts(page)).toEqual([]);
  expect(await pageState(page)).toEqual(before);
  const scripts = await extension.worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
  expect(scripts).toEqual([]);
  const granted = await extension.worker.evaluate(() => chrome.permissions.getAll());
  expect(granted.origins).toEqual([]);
});

test('terms are flagged when asked for, outside of fields and code, and the page stays as it is', async ({
  extension,
  testPages,
}) => {
  const page = await extension.context.newPage();
  await page.goto(testPages.add('/chart', chartPage()));
  await page.getByLabel('Comment').fill('present on admission? MCC of the DRG?');
  await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector('#link') ?? document.body);
    scrollTo(0, 120);
  });
  const before = await pageState(page);
  expect(before.scroll).toEqual([0, 120]);
  await withPopup(extension, page.url(), async (popup) => {
    await popup.getByRole('button', { name: 'Flag terms on this page' }).click();
    const count = FLAGGED_IN_CHART.length;
    await expect(popup.getByRole('status')).toHaveText(`${count} terms flagged on this page.`);
    await expect(popup.getByLabel('When to flag terms')).toHaveValue('off');
  });
  expect(await flagsOn(page)).toEqual(FLAGGED_IN_CHART);
  expect(await pageState(page)).toEqual(before);
  expect(await extensionScripts(page)).toEqual(['/content-scripts/page-terms.js']);
  const names = await flagNames(page);
  expect(names).toHaveLength(1);
  expect(names[0]).not.toMatch(/ccs|companion|cod(e|ing)|term|exam|ahima/i);
});

test('text that comes later is flagged too; stopping leaves nothing', async ({ extension, testPages }) => {
  const page = await openFlagged(extension, testPages.add('/chart', chartPage()));
  await page.evaluate(() => document.querySelector('#plain')?.append(' A case of sepsis.'));
  await expect.poll(() => flagsOn(page)).toContainEqual(['plain', 'sepsis']);
  await page.evaluate(() => document.querySelector('#prose')?.remove());
  await expect.poll(async () => (await flagsOn(page)).map(([place]) => place)).not.toContain('prose');

  const before = await pageState(page);
  await stopFlagging(extension, page);
  expect(await flagNames(page)).toEqual([]);
  expect(await pageState(page)).toEqual(before);
  // A second time, with what has been added in the meantime: as if it were the first.
  await page.evaluate(() => document.querySelector('#plain')?.append(' And pneumonia.'));
  await pressCommand(extension, 'next-page-term');
  await flagOnce(extension, page);
  expect((await flagsOn(page)).filter(([place]) => place === 'plain')).toEqual([
    ['plain', 'sepsis'],
    ['plain', 'pneumonia'],
  ]);
  expect(
    await closedCardText(page),
    'a card of the command that came while nothing was flagged',
  ).toBeUndefined();
  expect(await pageState(page)).toEqual({ ...before, html: expect.any(String), text: expect.any(String) });
});

test('the card explains a term, and its note opens in the side panel', async ({ extension, testPages }) => {
  const page = await openFlagged(extension, testPages.add('/chart', chartPage()));
  const card = await CardView.of(page);
  expect(await card.text()).toBeNull();
  await pointAtTerm(page, 'principal diagnosis');
  expect(await card.text()).toMatch(DEFINITION);
  const panel = await openRealSidePanel(extension, () => card.press('Open note'));
  await expect(panel.page.getByRole('heading', { name: NOTE, level: 1 })).toBeVisible();
  await expect.poll(() => card.text()).toBeNull();
  await panel.detach();
});

test('the keyboard reaches every term: card, note, Escape', async ({ extension, testPages }) => {
  const page = await openFlagged(extension, testPages.add('/chart', chartPage()));
  await page.getByLabel('Reason').focus();
  const before = await pageState(page);
  const card = await CardView.of(page);
  await pressCommand(extension, 'next-page-term');
  await expect.poll(() => card.text()).toMatch(DEFINITION);
  expect(await accessibleCard(page)).toEqual({
    dialog: 'principal diagnosis',
    description: expect.stringMatching(DEFINITION),
    buttons: ['Open note', 'Quiz me on this', 'Hide this term', 'Not on this site', 'Close'],
    isFocused: true,
  });
  await pressCommand(extension, 'next-page-term');
  await expect.poll(() => card.attribute('aria-label')).toBe('present on admission');
  await page.keyboard.press('Escape');
  expect(await card.text()).toBeNull();
  expect(await pageState(page)).toEqual(before);

  await pressCommand(extension, 'next-page-term');
  await expect.poll(() => card.attribute('aria-label')).toBe('provider query');
  await page.keyboard.press('Tab');
  const panel = await openRealSidePanel(extension, () => card.pressKey('Enter'));
  await expect(panel.page.getByRole('heading', { level: 1 })).toHaveText(/query/i);
  await panel.detach();
});

test('a page with the strictest content security policy: flags are painted, the card has its style', async ({
  extension,
  testPages,
}) => {
  const head = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
  const page = await extension.context.newPage();
  await page.goto(
    testPages.add('/strict', chartPage({ head, body: '<h1>Principal diagnosis</h1><p>Nothing.</p>' })),
  );
  const [heading, text] = [page.getByRole('heading'), page.getByText('Nothing.')];
  const before = [await heading.screenshot(), await text.screenshot()];
  await flagOnce(extension, page);
  await expect.poll(async () => (await heading.screenshot()).equals(before[0] ?? Buffer.of())).toBe(false);
  expect((await text.screenshot()).equals(before[1] ?? Buffer.of())).toBe(true);
  await pointAtTerm(page, 'principal diagnosis');
  const card = await CardView.of(page);
  expect(await card.style('background-color')).toBe('rgb(255, 255, 255)');
  expect(await card.style('border-top-left-radius')).toBe('10px');
  expect(await card.style('background-color', 'Open note')).toBe('rgb(11, 110, 105)');
});

test('a page that keeps clearing the highlights has its way, without a fight', async ({
  extension,
  testPages,
}) => {
  // Scrolling gives the flags an occasion to come back; every time they are there, the page clears them.
  const body = `<h1>Principal diagnosis</h1><div style="height: 3000px"></div><script>
    var seen = 0, rounds = 0, calm = 0;
    setInterval(() => {
      rounds += 1;
      calm = CSS.highlights.size > 0 ? 0 : calm + 1;
      if (CSS.highlights.size > 0) { seen += 1; CSS.highlights.clear(); }
      if (seen > 0 && calm <= 100) scrollTo(0, rounds % 2000);
    }, 20);
  </script>`;
  const page = await openFlagged(extension, testPages.add('/clears', chartPage({ body })));
  // Two seconds without a flag, in which there were a hundred occasions.
  await page.waitForFunction(() => (globalThis as unknown as { calm: number }).calm > 100);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: number }).seen);
  expect(seen).toBeGreaterThan(0);
  expect(seen).toBeLessThanOrEqual(6);
  expect(await flagNames(page)).toEqual([]);
  // The terms are still known: the keyboard shows them.
  await pressCommand(extension, 'next-page-term');
  const card = await CardView.of(page);
  await expect.poll(() => card.text()).toMatch(DEFINITION);
});

test('"Open note" works although the service worker has been stopped', async ({ extension, testPages }) => {
  const page = await openFlagged(extension, testPages.add('/chart', chartPage()));
  await pointAtTerm(page, 'principal diagnosis');
  await stopWorker(extension);
  await (await CardView.of(page)).press('Open note');
  const panel = await attachSurface(extension, 'sidepanel.html');
  await expect(panel.page.getByRole('heading', { name: NOTE, level: 1 })).toBeVisible();
  expect(await flagsOn(page)).toEqual(FLAGGED_IN_CHART);
  await panel.detach();
});

for (const [name, address] of [
  ['a page of the extension', 'options.html'],
  ['a page of the browser', 'chrome://version/'],
] as const) {
  test(`${name}: the popup says that terms cannot be flagged there`, async ({ extension }) => {
    const page = await extension.context.newPage();
    await page.goto(address.includes(':') ? address : extension.url(address));
    await withPopup(extension, page.url(), async (popup) => {
      await expect(popup.getByText('Terms cannot be flagged here.')).toBeVisible();
      await expect(popup.getByRole('button', { name: 'Flag terms on this page' })).toHaveCount(0);
    });
  });
}

/** The card as assistive technology meets it. */
async function accessibleCard(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const card = nodes.find((node) => node.role?.value === 'dialog');
  const inside = (node: (typeof nodes)[number]): boolean => {
    const parent = nodes.find(({ nodeId }) => nodeId === node.parentId);
    return parent !== undefined && (parent === card || inside(parent));
  };
  return {
    dialog: card?.name?.value as unknown,
    description: card?.description?.value as unknown,
    buttons: nodes
      .filter((node) => node.role?.value === 'button' && inside(node))
      .map((node) => node.name?.value as unknown),
    isFocused: card?.properties?.find(({ name }) => name === 'focused')?.value.value as unknown,
  };
}
