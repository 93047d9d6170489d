import type { Page } from '@playwright/test';
import type { Term } from '@/lib/terms/term';
import { CardView, type CardBox } from './page-engine/card-view';
import { attach, expect, pointOf, restOn, test } from './page-engine/engine-test';

const opened = (page: Page) => page.evaluate(() => pageEngine.opened.length);
const next = (page: Page) => page.evaluate(() => pageEngine.page().showNext());

/** The part of the page that is on the screen, in CSS pixels from the corner of the layout viewport. */
const visibleView = (page: Page) =>
  page.evaluate(() => {
    const { offsetLeft, offsetTop, width, height } = visualViewport ?? new VisualViewport();
    return { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height };
  });

/** Expects the card to be inside what can be seen, and near its term without covering it. */
async function expectBeside(page: Page, card: CardView, words: string): Promise<CardBox> {
  const [box, view, term] = [await card.box(), await visibleView(page), await pointOf(page, words)];
  expect(box.left).toBeGreaterThanOrEqual(view.left);
  expect(box.top).toBeGreaterThanOrEqual(view.top);
  expect(box.right).toBeLessThanOrEqual(view.right);
  expect(box.bottom).toBeLessThanOrEqual(view.bottom);
  const isOver = term.x > box.left && term.x < box.right && term.y > box.top && term.y < box.bottom;
  expect(isOver, `${words} is under the card`).toBe(false);
  const gap = Math.max(box.top - term.y, term.y - box.bottom, box.left - term.x, term.x - box.right);
  expect(gap, 'pixels from the middle of the term to its card').toBeLessThan(120);
  return box;
}

const PAGE = `<p>First.</p><p style="margin-left: 30%">The principal diagnosis.</p><div style="height: 2000px"></div>`;

test('on a page that is written from right to left the card is not', async ({ open }) => {
  const page = await open(`<p>الطبيب يسأل: principal diagnosis هنا.</p>`, {
    head: '<script>document.documentElement.dir = "rtl"; document.documentElement.lang = "ar"</script>',
  });
  await attach(page);
  const card = await restOn(page, 'principal diagnosis');
  await expectBeside(page, card, 'principal diagnosis');
  expect(await card.style('direction')).toBe('ltr');
  expect(await card.style('text-align')).toBe('start');
  const [name, close] = [await card.box('Open note'), await card.box('×')];
  expect(close.left).toBeGreaterThan(name.left);
  await page.screenshot({ path: test.info().outputPath('rtl.png') });
});

for (const [name, head] of [
  ['the root', '<style>html { zoom: 1.6 }</style>'],
  ['the root, out', '<style>html { zoom: 0.5 }</style>'],
  ['the body', '<style>body { zoom: 1.6 }</style>'],
  [
    'large type',
    '<style>html { font: 30px/3 serif; letter-spacing: 2px; white-space: nowrap; text-transform: uppercase }</style>',
  ],
]) {
  test(`keeps its size and its place on a page with zoom: ${name}`, async ({ open }) => {
    const page = await open(PAGE, { head: head ?? '' });
    await attach(page);
    const card = await restOn(page, 'principal diagnosis');
    const box = await expectBeside(page, card, 'principal diagnosis');
    expect(box.right - box.left).toBeGreaterThanOrEqual(264);
    expect(box.right - box.left).toBeLessThanOrEqual(336);
    const button = await card.box('Open note');
    expect(button.bottom - button.top).toBeCloseTo(32, 0);
    await card.press('Open note');
    expect(await opened(page)).toBe(1);
  });
}

test('stays in the part that can be seen when the page is pinched', async ({ open }) => {
  const page = await open(PAGE);
  await attach(page);
  await next(page);
  const card = await CardView.of(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2.5 });
  await expect.poll(() => page.evaluate(() => visualViewport?.scale)).toBe(2.5);
  await expect
    .poll(async () => (await card.box()).right - (await visibleView(page)).right)
    .toBeLessThanOrEqual(0);
  const [box, view] = [await card.box(), await visibleView(page)];
  expect(view.right - view.left).toBe(360);
  expect(box.left).toBeGreaterThanOrEqual(view.left);
  expect(box.bottom).toBeLessThanOrEqual(view.bottom);
});

test('stands above a modal dialog and can be used there; Escape closes one after the other', async ({
  open,
}) => {
  const page = await open(`
    <p>A query behind.</p>
    <dialog style="overflow: hidden; width: 300px; height: 90px"><p>The principal diagnosis.</p></dialog>`);
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await attach(page);
  const card = await restOn(page, 'principal diagnosis');
  await expectBeside(page, card, 'principal diagnosis');
  await card.press('Open note');
  expect(await opened(page)).toBe(1);
  const isOpen = () => page.evaluate(() => document.querySelector('dialog')?.open);
  // The term behind the dialog is passed over: its card would be as inert as all that is there.
  await next(page);
  expect(await card.text()).toMatch(/^principal diagnosis/);
  await next(page);
  expect(await card.text()).toMatch(/^principal diagnosis/);
  await page.keyboard.press('Escape');
  expect(await card.text()).toBeNull();
  expect(await isOpen()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await isOpen()).toBe(false);
  await next(page);
  expect(await card.text()).toMatch(/^query/);
});

test('using it does not close the popover that its term stands in', async ({ open }) => {
  const page = await open('<div popover id="tip" style="margin: 100px">The principal diagnosis.</div>');
  await page.evaluate(() => document.querySelector<HTMLElement>('#tip')?.showPopover());
  await attach(page);
  const card = await restOn(page, 'principal diagnosis');
  await card.press('Quiz me on this');
  expect(await opened(page)).toBe(1);
  expect(await page.evaluate(() => document.querySelector('#tip')?.matches(':popover-open'))).toBe(true);
});

for (const [where, shadow, light] of [
  ['in', '<dialog><p>The principal diagnosis.</p></dialog>', ''],
  ['slotted into', '<dialog><slot></slot></dialog>', '<div>The <b>principal diagnosis</b>.</div>'],
] as const) {
  test(`can be used for a term ${where} the modal dialog of a web component`, async ({ open }) => {
    const page = await open(`<p>First.</p><x-dialog>${light}</x-dialog>`);
    await page.evaluate((shadow) => {
      const root = document.querySelector('x-dialog')?.attachShadow({ mode: 'open' });
      root?.setHTMLUnsafe(shadow);
      root?.querySelector('dialog')?.showModal();
    }, shadow);
    await attach(page);
    await next(page);
    const card = await CardView.of(page);
    expect(await card.text()).toMatch(/^principal diagnosis/);
    await card.press('Open note');
    expect(await opened(page)).toBe(1);
  });
}

test('goes with its dialog', async ({ open }) => {
  const page = await open('<dialog><p>The principal diagnosis.</p></dialog>');
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await attach(page);
  const card = await restOn(page, 'principal diagnosis');
  await page.evaluate(() => document.querySelector('dialog')?.close());
  await expect.poll(() => card.text()).toBeNull();
});

test('is not printed', async ({ open }) => {
  const page = await open(PAGE);
  await page.emulateMedia({ media: 'print' });
  const before = await page.screenshot();
  await page.emulateMedia({ media: 'screen' });
  await attach(page);
  await restOn(page, 'principal diagnosis');
  expect((await page.screenshot()).equals(before)).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect((await page.screenshot()).equals(before)).toBe(true);
});

test('a term that a fixed header lies over is scrolled out from under it', async ({ open }) => {
  const page = await open(`
    <header style="position: fixed; inset: 0 0 auto 0; height: 250px; background: navy"></header>
    <div style="height: 700px"></div><p>The principal diagnosis.</p><div style="height: 2000px"></div>`);
  await page.evaluate(() => scrollTo(0, 550));
  expect((await pointOf(page, 'principal')).y).toBeGreaterThan(120);
  await attach(page);
  await next(page);
  const { x, y } = await pointOf(page, 'principal');
  expect(await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.localName, [x, y] as const)).toBe(
    'p',
  );
  await expectBeside(page, await CardView.of(page), 'principal diagnosis');
});

test('follows its term in a scrolling box, and closes when the box has swallowed it', async ({ open }) => {
  const page = await open(`
    <div id="box" style="height: 200px; overflow: auto; margin-top: 150px">
      <p style="margin-top: 100px">The principal diagnosis.</p><div style="height: 900px"></div></div>`);
  await attach(page);
  const card = await restOn(page, 'principal diagnosis');
  const before = await card.box();
  const scroll = (by: number) => page.evaluate((by) => document.querySelector('#box')?.scrollBy(0, by), by);
  await scroll(30);
  await expect.poll(async () => (await card.box()).top).toBe(before.top - 30);
  await scroll(120);
  await expect.poll(() => card.text()).toBeNull();
});

const LONG: Term = {
  id: 'long',
  name: 'electroencephalographic documentation-improvement-and-clarification query',
  aliases: [],
  definition:
    'A written question to a provider about documentation that is conflicting, imprecise, incomplete, illegible or inconsistent, asked in neutral words, with the clinical indicators from the record, and kept as policy of the hospital says it.',
  topic: 'query-practice',
  note: 'queries',
};

for (const height of [640, 300]) {
  test(`a long term with all its actions fits into a window of 320 by ${height}`, async ({ open }) => {
    const page = await open(`<div style="height: 120px"></div><p>An ${LONG.name}.</p>`, {
      context: { viewport: { width: 320, height } },
    });
    await attach(page, [LONG]);
    const card = await restOn(page, 'electroencephalographic');
    const box = await card.box();
    expect(box.left).toBeGreaterThanOrEqual(8);
    expect(box.right).toBeLessThanOrEqual(312);
    expect(box.bottom).toBeLessThanOrEqual(height - 8);
    for (const label of ['×', 'Open note', 'Quiz me on this', 'Hide this term', 'Not on this site']) {
      const button = await card.box(label);
      expect(button.left, label).toBeGreaterThanOrEqual(box.left);
      expect(button.right, label).toBeLessThanOrEqual(box.right);
      expect(button.top, label).toBeGreaterThanOrEqual(box.top);
      expect(button.bottom, label).toBeLessThanOrEqual(box.bottom);
      expect(button.bottom - button.top, label).toBeGreaterThan(31.99);
    }
    await page.screenshot({ path: test.info().outputPath(`long-${height}.png`) });
  });
}

test('buttons are large enough for fingers on a touch screen', async ({ open }) => {
  const page = await open(PAGE, {
    context: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
  });
  await attach(page);
  const { x, y } = await pointOf(page, 'principal diagnosis');
  await page.touchscreen.tap(x, y);
  const card = await CardView.of(page);
  await expect.poll(() => card.text()).not.toBeNull();
  for (const label of ['×', 'Open note', 'Quiz me on this', 'Hide this term', 'Not on this site']) {
    const { left, right, top, bottom } = await card.box(label);
    expect(Math.min(right - left, bottom - top), label).toBeGreaterThan(43.99);
  }
  await page.screenshot({ path: test.info().outputPath('touch.png') });
});

test('keeps an edge and its buttons where the reader forces colours', async ({ open }) => {
  const page = await open(PAGE, { context: { forcedColors: 'active' } });
  await attach(page);
  const card = await restOn(page, 'principal diagnosis');
  const [edge, surface] = [await card.style('border-top-color'), await card.style('background-color')];
  expect(edge).not.toBe(surface);
  expect(await card.style('border-top-color', 'Open note')).toBe(edge);
  await page.screenshot({ path: test.info().outputPath('forced.png') });
});
