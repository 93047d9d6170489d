import type { Page } from '@playwright/test';
import { buildReactApp } from './page-engine/build-engine';
import { attach, expect, test } from './page-engine/engine-test';

/** Everything of a page that flags must leave as it is. */
function stateOf(page: Page) {
  return page.evaluate(() => {
    const selection = getSelection();
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
    return {
      html: document.documentElement.outerHTML,
      text: document.documentElement.innerText,
      selected: String(selection),
      anchor: [anchorNode?.textContent, anchorOffset, focusNode?.textContent, focusOffset],
      values: [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')].map((field) => [
        field.value,
        field.checked,
        field.selectionStart,
      ]),
      focus: document.activeElement?.outerHTML,
      scroll: [scrollX, scrollY, ...[...document.querySelectorAll('div')].map((box) => box.scrollTop)],
      sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    };
  });
}

const count = (page: Page) => page.evaluate(() => pageEngine.page().count());

/** The same page twice, once with flags and once without, after the same was done to both. */
async function expectSame(
  open: (body: string) => Promise<Page>,
  body: string,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const [plain, withFlags] = [await open(body), await open(body)];
  await attach(withFlags);
  for (const page of [plain, withFlags]) {
    await page.bringToFront();
    await act(page);
  }
  await expect.poll(() => count(withFlags)).toBeGreaterThan(3);
  await withFlags.waitForTimeout(400);
  const expected = await stateOf(plain);
  expect(await stateOf(withFlags)).toEqual(expected);
  await withFlags.evaluate(() => pageEngine.page().detach());
  expect(await stateOf(withFlags)).toEqual(expected);
}

test('a static page, with a selection, a filled form and a scrolled box', async ({ open }) => {
  const text = '<p>The <b>principal</b> diagnosis, a query and E11.9.</p>'.repeat(60);
  await expectSame(
    open,
    `${text}<input id="name"><select><option>query<option>code</select><input type="checkbox"><textarea>query</textarea>
     <div style="height: 200px; overflow: auto">${text}</div><p id="end">One more query.</p>`,
    async (page) => {
      await page.fill('#name', 'principal diagnosis');
      await page.getByRole('checkbox').check();
      await page.getByRole('combobox').selectOption('code');
      await page.evaluate(() => {
        document.querySelector('div')?.scrollTo(0, 333);
        scrollTo(0, 777);
        const [from, to] = [document.querySelectorAll('b')[30], document.querySelectorAll('b')[33]];
        if (from?.firstChild && to?.firstChild)
          getSelection()?.setBaseAndExtent(from.firstChild, 2, to.firstChild, 4);
      });
    },
  );
});

test('a page that React renders anew all the time ends as it would without flags', async ({ open }) => {
  const app = await buildReactApp();
  await expectSame(open, '<div id="app"></div>', async (page) => {
    await page.evaluate(app);
    await page.waitForFunction(() => document.title === 'done');
  });
});

test('an editor: what is typed, and where the caret is', async ({ open }) => {
  await expectSame(
    open,
    `<p>The principal diagnosis, a query, a query, a query.</p>
     <div id="editor" contenteditable><p>A query about the principal diagnosis.</p><p>E11.9</p></div>
     <script>editor.addEventListener('input', () => { document.querySelector('p').append(' query'); });</script>`,
    async (page) => {
      await page.locator('#editor p').first().click();
      await page.keyboard.press('Home');
      await page.keyboard.type('Principal diagnosis ');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Shift+ArrowLeft');
      await page.keyboard.press('Shift+ArrowLeft');
    },
  );
});

test('a page that grows as it is scrolled', async ({ open }) => {
  await expectSame(
    open,
    `<main></main><p id="more">...</p>
     <script>
       let at = 0;
       const grow = () => {
         for (let row = 0; row < 40; row += 1) {
           const item = document.createElement('section');
           item.innerHTML = '<h2>Part ' + at + '</h2><p>A query about the principal diagnosis ' + (at += 1) + '.</p>';
           document.querySelector('main').append(item);
         }
       };
       grow();
       addEventListener('scroll', () => {
         if (at < 400 && scrollY + innerHeight > document.documentElement.scrollHeight - 300) grow();
       });
     </script>`,
    async (page) => {
      for (let sections = 40; sections <= 400; sections += 40) {
        await page.waitForFunction((least) => document.querySelectorAll('section').length >= least, sections);
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      }
      await page.evaluate(() => scrollTo(0, 5_000));
    },
  );
});
