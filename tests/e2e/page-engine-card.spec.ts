import type { Page } from '@playwright/test';
import { CardView } from './page-engine/card-view';
import { attach, expect, moveTo, pointOf, restOn, test } from './page-engine/engine-test';

const NOTE = { kind: 'note', noteId: 'choosing-the-principal-diagnosis' };
const TWO_TERMS = `
  <p>First <input id="field"> field.</p>
  <p>The principal diagnosis.</p>
  <div style="height: 3000px"></div>
  <p>A query at the end.</p>`;

const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);
const isCardFocused = (page: Page) =>
  page.evaluate(() => document.activeElement === document.documentElement.lastElementChild);

test.describe('with a mouse', () => {
  test('resting on a term opens its card, which stays while the pointer is on it', async ({ open }) => {
    const page = await open(TWO_TERMS);
    await attach(page);
    await page.focus('#field');
    const card = await restOn(page, 'principal diagnosis');
    expect(await card.text()).toBe(
      'principal diagnosis The condition established after study to be chiefly responsible for the admission. Open note Quiz me on this Hide this term Not on this site ×',
    );
    expect(await card.attribute('aria-label')).toBe('principal diagnosis');
    expect(await focusedId(page)).toBe('field');
    const { left, bottom } = await card.box();
    await moveTo(page, { x: left + 40, y: bottom - 10 });
    await page.waitForTimeout(500);
    expect(await card.text()).not.toBeNull();
    await moveTo(page, { x: 800, y: 500 });
    await expect.poll(() => card.text()).toBeNull();
  });

  test('passing over a term, or the space after its line, opens nothing', async ({ open }) => {
    const page = await open(TWO_TERMS);
    await attach(page);
    const card = await CardView.of(page);
    const term = await pointOf(page, 'principal diagnosis');
    await moveTo(page, term);
    await moveTo(page, { x: 800, y: 400 });
    await page.waitForTimeout(400);
    expect(await card.text()).toBeNull();
    await moveTo(page, { x: 600, y: term.y });
    await page.waitForTimeout(400);
    expect(await card.text()).toBeNull();
  });

  test('a card closed with Escape stays closed until the pointer has left', async ({ open }) => {
    const page = await open(TWO_TERMS);
    await attach(page);
    const card = await restOn(page, 'principal diagnosis');
    await page.keyboard.press('Escape');
    expect(await card.text()).toBeNull();
    const { x, y } = await pointOf(page, 'principal diagnosis');
    await moveTo(page, { x: x + 3, y });
    await page.waitForTimeout(400);
    expect(await card.text()).toBeNull();
    await moveTo(page, { x: 800, y: 400 });
    await restOn(page, 'principal diagnosis');
  });

  test('a press elsewhere, the close button and scrolling away close it', async ({ open }) => {
    const page = await open(TWO_TERMS);
    await attach(page);
    const card = await restOn(page, 'principal diagnosis');
    await page.mouse.click(800, 400);
    await expect.poll(() => card.text()).toBeNull();
    await restOn(page, 'principal diagnosis');
    await card.click('×');
    await expect.poll(() => card.text()).toBeNull();
    await moveTo(page, { x: 800, y: 400 });
    await restOn(page, 'principal diagnosis');
    const before = await card.box();
    await page.mouse.wheel(0, 20);
    await expect.poll(async () => (await card.box()).top).toBe(before.top - 20);
    await page.mouse.wheel(0, 600);
    await expect.poll(() => card.text()).toBeNull();
  });

  test('it goes where its term goes, and with it', async ({ open }) => {
    const page = await open(TWO_TERMS);
    await attach(page);
    const card = await restOn(page, 'principal diagnosis');
    const before = await card.box();
    await page.evaluate(() =>
      document.querySelector('p')?.append('query', document.createElement('br'), 'x'),
    );
    await expect.poll(async () => (await card.box()).top).toBeGreaterThan(before.top);
    await page.evaluate(() => document.querySelectorAll('p')[1]?.remove());
    await expect.poll(() => card.text()).toBeNull();
  });

  test('only a real click opens the note, and the page hears nothing of it', async ({ open }) => {
    const page = await open(TWO_TERMS);
    await attach(page);
    const clicks = await page.evaluateHandle(() => {
      const heard: string[] = [];
      for (const type of ['click', 'pointerdown', 'keydown'])
        document.body.parentNode?.addEventListener(type, () => heard.push(type));
      return heard;
    });
    const card = await restOn(page, 'principal diagnosis');
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      host.click();
      host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      host.shadowRoot?.querySelector('button')?.click();
    });
    expect(await page.evaluate(() => pageEngine.opened)).toEqual([]);
    expect(await card.text()).not.toBeNull();
    await clicks.evaluate((heard) => heard.splice(0));
    await card.press('Open note');
    expect(await page.evaluate(() => pageEngine.opened)).toEqual([NOTE]);
    expect(await card.text()).toBeNull();
    expect(await clicks.jsonValue()).toEqual([]);
  });

  test('stands beside the term and inside the window, wherever the term is', async ({ open }) => {
    for (const place of [
      'left:0;top:0',
      'right:0;top:0',
      'left:0;bottom:0',
      'right:0;bottom:0',
      'left:40%;top:45%',
    ]) {
      const page = await open(`<p style="position:fixed;margin:0;${place}">principal diagnosis</p>`, {
        context: { viewport: { width: 320, height: 400 } },
      });
      await attach(page);
      const card = await restOn(page, 'principal diagnosis');
      const box = await card.box();
      const term = (await page.locator('p').boundingBox()) ?? { y: 0, height: 0 };
      expect(box.left).toBeGreaterThanOrEqual(8);
      expect(box.right).toBeLessThanOrEqual(312);
      expect(box.top).toBeGreaterThanOrEqual(8);
      expect(box.bottom).toBeLessThanOrEqual(392);
      expect(box.top >= term.y + term.height || box.bottom <= term.y).toBe(true);
    }
  });

  test('keeps its looks on a page that styles everything, in light and dark', async ({ open }) => {
    for (const [colorScheme, surface] of [
      ['light', 'rgb(255, 255, 255)'],
      ['dark', 'rgb(28, 32, 36)'],
    ] as const) {
      const page = await open(TWO_TERMS, {
        head: `<meta http-equiv="Content-Security-Policy" content="style-src 'unsafe-inline'">
          <style>html { transform: translateX(50px) } * , div { display: none !important; color: red !important }
          html, body, p { display: block !important } html > div { top: 900px !important; opacity: 0 !important }</style>`,
        context: { colorScheme },
      });
      await attach(page);
      const card = await restOn(page, 'principal diagnosis');
      expect(await card.style('background-color')).toBe(surface);
      expect((await card.box()).left).toBeCloseTo((await pointOf(page, 'principal')).x - 28, -2);
      await page.screenshot({ path: test.info().outputPath(`card-${colorScheme}.png`) });
    }
  });

  test('does not move where less motion is asked for', async ({ open }) => {
    for (const [reducedMotion, name] of [
      ['reduce', 'none'],
      ['no-preference', 'appear'],
    ] as const) {
      const page = await open(TWO_TERMS, { context: { reducedMotion } });
      await attach(page);
      const card = await restOn(page, 'principal diagnosis');
      expect(await card.style('animation-name')).toBe(name);
    }
  });
});

test.describe('with the keyboard', () => {
  const next = (page: Page) => page.evaluate(() => pageEngine.page().showNext());

  test('the next term is scrolled to, shown and focused, round the end', async ({ open }) => {
    const page = await open(TWO_TERMS);
    await attach(page);
    await page.focus('#field');
    const card = await CardView.of(page);
    await next(page);
    expect(await card.text()).toMatch(/^principal diagnosis/);
    expect(await isCardFocused(page)).toBe(true);
    await next(page);
    expect(await card.text()).toMatch(/^query/);
    const { y } = await pointOf(page, 'query');
    expect(y).toBeGreaterThan(100);
    expect(y).toBeLessThan(600);
    const { top, bottom } = await card.box();
    expect(top > y || bottom < y).toBe(true);
    await next(page);
    expect(await card.text()).toMatch(/^principal diagnosis/);
    await page.evaluate(() => pageEngine.page().showPrevious());
    expect(await card.text()).toMatch(/^query/);
    await page.keyboard.press('Escape');
    expect(await card.text()).toBeNull();
    expect(await focusedId(page)).toBe('field');
  });

  test('Tab stays in the card, Enter opens the note', async ({ open }) => {
    const page = await open(`${TWO_TERMS}<button>after</button>`);
    await attach(page);
    await next(page);
    const card = await CardView.of(page);
    const outline = (label: string) => card.style('outline-style', label);
    for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('Tab');
    expect(await isCardFocused(page)).toBe(true);
    expect(await outline('×')).toBe('solid');
    await page.keyboard.press('Tab');
    expect(await outline('Open note')).toBe('solid');
    await page.keyboard.press('Shift+Tab');
    expect(await outline('×')).toBe('solid');
    await page.keyboard.press('Tab');
    await card.pressKey('Enter');
    expect(await page.evaluate(() => pageEngine.opened)).toEqual([NOTE]);
  });

  test('terms that are not shown are passed over, in scrolling boxes they are found', async ({ open }) => {
    const page = await open(`
      <div id="menu">query</div>
      <div style="position:absolute;width:1px;height:1px;overflow:hidden">query</div>
      <div id="box" style="height:100px;overflow:auto"><div style="height:900px"></div>The principal diagnosis.</div>`);
    await attach(page);
    await page.evaluate(() => document.querySelector('#menu')?.setAttribute('hidden', ''));
    await next(page);
    expect(await (await CardView.of(page)).text()).toMatch(/^principal diagnosis/);
    const { y } = await pointOf(page, 'principal');
    const box = (await page.locator('#box').boundingBox()) ?? { y: 0, height: 0 };
    expect(y).toBeGreaterThan(box.y);
    expect(y).toBeLessThan(box.y + box.height);
  });
});

test.describe('with a finger', () => {
  test('a tap on a term opens its card, a tap on a link only follows it', async ({ open }) => {
    const page = await open('<p>The principal diagnosis.</p><p><a href="#there">A query</a></p>', {
      context: { hasTouch: true },
    });
    await attach(page);
    const card = await CardView.of(page);
    const link = await pointOf(page, 'query');
    await page.touchscreen.tap(link.x, link.y);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#there');
    expect(await card.text()).toBeNull();
    const term = await pointOf(page, 'principal diagnosis');
    await page.touchscreen.tap(term.x, term.y);
    await expect.poll(() => card.text()).toMatch(/^principal diagnosis/);
    await page.touchscreen.tap(700, 500);
    await expect.poll(() => card.text()).toBeNull();
  });

  test("a mouse click on a term is the page's own business", async ({ open }) => {
    const page = await open('<p>The principal diagnosis.</p>');
    await attach(page);
    const { x, y } = await pointOf(page, 'principal diagnosis');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForTimeout(500);
    expect(await (await CardView.of(page)).text()).toBeNull();
  });
});
