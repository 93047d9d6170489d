import type { Page } from '@playwright/test';
import { HIGHLIGHT_NAMES } from '@/lib/page/highlight-name';
import { CardView } from './page-engine/card-view';
import { attach, expect, test } from './page-engine/engine-test';

const count = (page: Page) => page.evaluate(() => pageEngine.page().count());

/** The flagged words in the document of each frame, in the order of the frames. */
function flaggedInFrames(page: Page): Promise<number[]> {
  return page.evaluate(
    (name) =>
      [...document.querySelectorAll('iframe')].map(({ contentWindow, contentDocument }) => {
        const view = contentWindow as (Window & typeof globalThis) | null;
        return contentDocument ? (view?.CSS.highlights.get(name)?.size ?? 0) : 0;
      }),
    HIGHLIGHT_NAMES.term,
  );
}

test('flags stand in open shadow trees, in the order of the page, and follow their changes', async ({
  open,
}) => {
  const page = await open(`
    <p>A query.</p>
    <div id="host"></div>
    <x-late></x-late>
    <p>The principal diagnosis.</p>
    <script>
      host.attachShadow({ mode: 'open' }).setHTMLUnsafe('<p>The POA <b>indicator</b></p><div id="inner"></div>');
      host.shadowRoot.querySelector('#inner').attachShadow({ mode: 'open' }).append('query');
    </script>`);
  await attach(page);
  await expect.poll(() => count(page)).toBe(4);
  const order = () =>
    page.evaluate(() =>
      pageEngine
        .page()
        .findings()
        .findings.map(({ key, count }) => `${key} ${count}`),
    );
  expect(await order()).toEqual(['term:query 2', 'term:poa-indicator 1', 'term:principal-diagnosis 1']);
  await page.evaluate(() => {
    const root = document.querySelector('#host')?.shadowRoot;
    root?.querySelector('p')?.append(', a query');
    root?.append('principal diagnosis');
  });
  await expect.poll(() => count(page)).toBe(6);
  await page.evaluate(() =>
    customElements.define(
      'x-late',
      class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: 'open' }).setHTMLUnsafe('<p>One more query</p>');
        }
      },
    ),
  );
  await page.evaluate(() => document.body.append('.'));
  await expect.poll(() => count(page)).toBe(7);
  await page.evaluate(() => document.querySelector('#host')?.remove());
  await expect.poll(() => count(page)).toBe(3);
});

test('is painted in a shadow tree', async ({ open }) => {
  const page = await open(
    '<div id="host"></div><script>host.attachShadow({ mode: "open" }).append("A query.")</script>',
  );
  const before = await page.screenshot();
  await attach(page);
  await expect.poll(() => count(page)).toBe(1);
  expect((await page.screenshot()).equals(before)).toBe(false);
});

test('flags stand in frames of the same origin, each in its own document, and go with them', async ({
  open,
}) => {
  const page = await open(`
    <iframe srcdoc="<p>A query.</p>"></iframe>
    <iframe id="blank"></iframe>
    <iframe src="data:text/html,<p>A query of another origin.</p>"></iframe>
    <iframe srcdoc="<p>A query nobody sees.</p>" style="display: none"></iframe>
    <p>A query.</p>
    <script>blank.contentDocument.body.append('A query, the principal diagnosis');</script>`);
  await attach(page);
  await expect.poll(() => count(page)).toBe(4);
  expect((await flaggedInFrames(page)).slice(0, 2)).toEqual([1, 2]);
  await page.evaluate(() => {
    const frame = document.querySelector('iframe');
    frame?.contentDocument?.body.append('Another query.');
  });
  await expect.poll(() => flaggedInFrames(page)).toEqual([2, 2, 0, 0]);
  await page.evaluate(() => document.querySelector('iframe')?.setAttribute('srcdoc', '<p>POA indicator</p>'));
  await expect
    .poll(() => page.evaluate(() => pageEngine.page().findings().findings.at(0)?.key))
    .toBe('term:poa-indicator');
  await expect.poll(() => count(page)).toBe(4);
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await expect.poll(() => count(page)).toBe(3);
  await page.evaluate(() => pageEngine.page().detach());
  expect(await flaggedInFrames(page)).toEqual([0, 0, 0]);
});

test('what is in view comes first, in document order all the same', async ({ open }) => {
  const section = (at: number) =>
    `<section><h2>Part ${at}</h2>${'<p>Words to be read before this.</p>'.repeat(30)}<p>The principal diagnosis ${at}.</p></section>`;
  const page = await open(Array.from({ length: 400 }, (_, at) => section(at)).join(''));
  await page.evaluate(() => document.querySelectorAll('section')[300]?.lastElementChild?.scrollIntoView());
  // No slice after the first flags: what they are is what the reader sees first.
  const first = await page.evaluate(async () => {
    const whenIdle = requestIdleCallback;
    let hasFlags: () => void = () => undefined;
    const flagsCame = new Promise<void>((resolve) => (hasFlags = resolve));
    globalThis.requestIdleCallback = (work, options) => {
      if (CSS.highlights.size === 0) return whenIdle(work, options);
      hasFlags();
      return 0;
    };
    pageEngine.attach(pageEngine.testTerms);
    await flagsCame;
    globalThis.requestIdleCallback = whenIdle;
    return pageEngine.flaggedParagraphs();
  });
  expect(first.join(' ')).toMatch(/principal diagnosis 30[01]\./);
  expect(first.length).toBeLessThan(100);
  const page2 = await open(Array.from({ length: 50 }, (_, at) => section(at)).join(''));
  await page2.evaluate(() => document.querySelectorAll('section')[30]?.lastElementChild?.scrollIntoView());
  await attach(page2);
  await expect.poll(() => count(page2)).toBe(50);
  await page2.evaluate(() => pageEngine.page().showFinding('term:principal-diagnosis', 2));
  expect(
    await page2.evaluate(() => document.querySelectorAll('section')[2]?.getBoundingClientRect().top),
  ).toBeLessThan(600);
});

test('the card opens over terms in shadow trees and frames, beside them', async ({ open }) => {
  const page = await open(`
    <p>Text.</p>
    <div id="host"></div>
    <iframe srcdoc="<body style='margin: 20px'><p>The principal diagnosis.</p><div style='height: 900px'></div><p>POA indicator</p>" style="margin: 150px 0 0 100px; border: 7px solid; width: 400px; height: 200px"></iframe>
    <script>host.attachShadow({ mode: 'open' }).setHTMLUnsafe('<p>A query to a provider.</p>');</script>`);
  await attach(page);
  await expect.poll(() => count(page)).toBe(3);
  const card = await CardView.of(page);
  const inShadow = await page.evaluate(() => {
    const text = document.querySelector('#host')?.shadowRoot?.querySelector('p')?.firstChild;
    const range = new Range();
    if (text) range.setStart(text, 2);
    if (text) range.setEnd(text, 7);
    const { left, top } = range.getBoundingClientRect();
    return { x: left + 10, y: top + 8 };
  });
  await page.mouse.move(inShadow.x, inShadow.y, { steps: 5 });
  await expect.poll(() => card.text()).toMatch(/query/);
  await page.mouse.move(800, 20, { steps: 5 });
  await expect.poll(() => card.text()).toBeNull();

  const frame = (await page.locator('iframe').boundingBox()) ?? { x: 0, y: 0 };
  const inFrame = { x: frame.x + 7 + 20 + 60, y: frame.y + 7 + 20 + 8 };
  await page.mouse.move(inFrame.x, inFrame.y, { steps: 5 });
  await expect.poll(() => card.text()).toMatch(/principal diagnosis/);
  const box = await card.box();
  expect(box.left).toBeGreaterThan(frame.x);
  expect(Math.min(Math.abs(box.top - inFrame.y), Math.abs(box.bottom - inFrame.y))).toBeLessThan(40);
  // From the frame to the card, which lies outside of it: the card stays.
  await page.mouse.move((box.left + box.right) / 2, box.bottom - 12, { steps: 5 });
  await page.waitForTimeout(500);
  expect(await card.text()).toMatch(/principal diagnosis/);
  await page.keyboard.press('Escape');
  await expect.poll(() => card.text()).toBeNull();

  await page.evaluate(() => pageEngine.page().showPrevious());
  await page.evaluate(() => pageEngine.page().showFinding('term:poa-indicator', 0));
  await expect.poll(() => card.text()).toMatch(/POA indicator/);
  expect(await page.evaluate(() => document.querySelector('iframe')?.contentWindow?.scrollY)).toBeGreaterThan(
    500,
  );
});
