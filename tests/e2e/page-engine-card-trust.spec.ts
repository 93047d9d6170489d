import type { Page } from '@playwright/test';
import { attach, expect, flagged, restOn, test } from './page-engine/engine-test';
import { CardView } from './page-engine/card-view';

const PAGE = `
  <p>First <input id="field" value="some text"> field.</p>
  <p>The principal diagnosis. <span id="selected">Selected words.</span></p>
  <div id="editor" contenteditable="true">One two three.</div>
  <div style="height: 2000px"></div>`;

const opened = (page: Page) => page.evaluate(() => pageEngine.opened);
const next = (page: Page) => page.evaluate(() => pageEngine.page().showNext());

/** What a reader would lose: the focus, the selection of the document and of the field, the place. */
const attention = (page: Page) =>
  page.evaluate(() => {
    const { scrollX, scrollY } = window;
    const field = document.querySelector<HTMLInputElement>('#field');
    const { anchorOffset, focusOffset } = getSelection() ?? {};
    return {
      focus: document.activeElement?.id ?? null,
      selected: getSelection()?.toString(),
      caret: [anchorOffset, focusOffset, field?.selectionStart, field?.selectionEnd],
      scroll: [scrollX, scrollY],
    };
  });

/** Notes all events of these types that reach a listener of the page's document, in the capture phase. */
const listenTo = (page: Page, ...types: string[]) =>
  page.evaluateHandle((types) => {
    const heard: string[] = [];
    for (const type of types) document.addEventListener(type, () => heard.push(type), { capture: true });
    return heard;
  }, types);

test.describe('what a card asks for', () => {
  test('each action asks for its own thing', async ({ open }) => {
    const page = await open(PAGE);
    await attach(page);
    for (const [label, opening] of [
      ['Open note', { kind: 'note', noteId: 'choosing-the-principal-diagnosis' }],
      ['Quiz me on this', { kind: 'quiz', finding: 'term:principal-diagnosis' }],
      ['Hide this term', { kind: 'hide-term', termId: 'principal-diagnosis' }],
      ['Not on this site', { kind: 'site' }],
    ] as const) {
      const card = await restOn(page, 'principal diagnosis');
      await card.press(label);
      expect((await opened(page)).at(-1)).toEqual(opening);
      await page.mouse.move(700, 500);
    }
    expect(await opened(page)).toHaveLength(4);
  });

  test('a code says what it is, and each of its actions asks for its own thing', async ({ open }) => {
    const page = await open(
      `<p>Coding clinic: the principal diagnosis was heart failure, ICD-10-CM code I50.9. Report E11.9 too.</p>
      <p>A query asked about the principal diagnosis, the POA indicator, and the category E11.2.</p>`,
    );
    await attach(page);
    await expect.poll(() => flagged(page)).toContain('E11.2');
    let card = await restOn(page, 'I50.9');
    expect(await card.text()).toBe(
      'ICD-10-CM · FY2026 I50.9 Heart failure, unspecified ✓ Billable in FY2026 Open code page Quiz me on this Not on this site ×',
    );
    expect(await card.attribute('aria-label')).toBe('I50.9');
    await card.press('Open code page');
    await page.mouse.move(700, 500);
    card = await restOn(page, 'E11.2');
    expect(await card.text()).toMatch(
      /▸ Not billable: a category, more characters are needed Open code page/,
    );
    await card.press('Quiz me on this');
    expect(await opened(page)).toEqual([
      { kind: 'code', system: 'icd10cm', code: 'I50.9' },
      { kind: 'quiz', finding: 'code:icd10cm:E112' },
    ]);
  });

  test('Enter on the card is its first action, and its coming up is not heard by the page', async ({
    open,
  }) => {
    const page = await open(PAGE);
    await attach(page);
    await page.focus('#field');
    const heard = await listenTo(page, 'keydown', 'keyup', 'keypress');
    const card = await CardView.of(page);
    await next(page);
    await card.pressKey('Enter');
    expect(await opened(page)).toEqual([{ kind: 'note', noteId: 'choosing-the-principal-diagnosis' }]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
    expect(await heard.jsonValue()).toEqual([]);
    await page.keyboard.press('a');
    expect(await heard.jsonValue()).toEqual(['keydown', 'keypress', 'keyup']);
  });

  test('a click through something that lies over the card asks for nothing', async ({ open }) => {
    const page = await open(PAGE);
    await attach(page);
    const card = await restOn(page, 'principal diagnosis');
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.id = 'cover';
      cover.popover = 'manual';
      cover.style.cssText =
        'position: fixed; inset: 0; width: auto; height: auto; border: 0; background: white; pointer-events: none';
      document.body.append(cover);
      cover.showPopover();
    });
    // Longer than it takes to read a card, and until the browser has looked whether it can be seen.
    await page.waitForTimeout(700);
    await card.click('Open note');
    expect(await opened(page)).toEqual([]);
    expect(await card.text()).not.toBeNull();
    await page.evaluate(() => document.querySelector('#cover')?.remove());
    await card.press('Open note');
    expect(await opened(page)).toHaveLength(1);
  });

  test('a page cannot make the card invisible, move it, or make it look like something else', async ({
    open,
  }) => {
    const page = await open(PAGE);
    await attach(page);
    const card = await restOn(page, 'principal diagnosis');
    const before = [await card.box(), await card.style('background-color'), await card.style('font-size')];
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      host.style.cssText = `opacity: 0 !important; transform: scale(2) !important; inset: 200px !important; zoom: 3;
        display: none !important; filter: invert(1) !important; color: red !important; --surface: red; --room: 10px`;
      host.className = 'card';
      host.dir = 'rtl';
    });
    expect([await card.box(), await card.style('background-color'), await card.style('font-size')]).toEqual(
      before,
    );
    await card.press('Open note');
    expect(await opened(page)).toHaveLength(1);
  });
});

test.describe('what a card leaves alone', () => {
  test('hovering and clicking: focus, selection and scroll position', async ({ open }) => {
    const page = await open(PAGE);
    await attach(page);
    await page.focus('#field');
    await page.evaluate(() => {
      document.querySelector<HTMLInputElement>('#field')?.setSelectionRange(2, 4);
      scrollTo(0, 7);
    });
    const inField = await attention(page);
    const card = await restOn(page, 'principal diagnosis');
    expect(await attention(page)).toEqual(inField);
    await card.press('Quiz me on this');
    expect(await attention(page)).toEqual(inField);

    await page.evaluate(() => {
      (document.activeElement as HTMLElement).blur();
      getSelection()?.selectAllChildren(document.querySelector('#selected') ?? document.body);
    });
    const ofPage = await attention(page);
    expect(ofPage.selected).toBe('Selected words.');
    await page.mouse.move(700, 500);
    await restOn(page, 'principal diagnosis');
    await card.press('Not on this site');
    expect(await attention(page)).toEqual(ofPage);
  });

  test('the keyboard: the caret of an editor is where it was', async ({ open }) => {
    const page = await open(PAGE);
    await attach(page);
    await page.evaluate(() => {
      const editor = document.querySelector<HTMLElement>('#editor');
      editor?.focus();
      if (editor?.firstChild) getSelection()?.setBaseAndExtent(editor.firstChild, 4, editor.firstChild, 7);
    });
    const before = await attention(page);
    expect(before.selected).toBe('two');
    await next(page);
    expect(await (await CardView.of(page)).text()).toMatch(/^principal diagnosis/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await attention(page)).toEqual(before);
    await page.keyboard.type('2');
    expect(await page.locator('#editor').textContent()).toBe('One 2 three.');
  });

  test('a field in a shadow root of the page gets the focus back', async ({ open }) => {
    const page = await open(`${PAGE}<div id="host"></div>`);
    await page.evaluate(() => {
      const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
      root?.append(document.createElement('input'));
      root?.querySelector('input')?.focus();
    });
    await attach(page);
    await next(page);
    await page.keyboard.press('Escape');
    await page.keyboard.type('typed');
    expect(
      await page.evaluate(() => document.querySelector('#host')?.shadowRoot?.querySelector('input')?.value),
    ).toBe('typed');
  });

  test("the page's listeners hear nothing of what happens in it", async ({ open }) => {
    const page = await open(PAGE);
    await attach(page);
    const card = await restOn(page, 'principal diagnosis');
    const heard = await listenTo(
      page,
      ...`pointerdown pointerup mousedown mouseup click dblclick contextmenu
        keydown keyup keypress focus focusin focusout blur`.split(/\s+/),
    );
    const { left, top } = await card.box();
    await page.mouse.dblclick(left + 60, top + 60);
    await card.press('Open note');
    expect(await heard.jsonValue()).toEqual([]);
    await page.mouse.move(700, 500);
    await next(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await heard.jsonValue()).toEqual([]);
    await page.mouse.click(700, 500);
    expect(await heard.jsonValue()).toContain('click');
  });

  test('works on a page that swallows clicks and keys, and one that holds on to the focus', async ({
    open,
  }) => {
    const page = await open(PAGE);
    await attach(page);
    await page.evaluate(() => {
      for (const type of ['click', 'mousedown', 'pointerdown', 'keydown']) {
        document.addEventListener(
          type,
          (event) => {
            event.preventDefault();
            event.stopImmediatePropagation();
          },
          { capture: true },
        );
      }
      const field = document.querySelector<HTMLElement>('#field');
      document.addEventListener('focusin', ({ target }) => target !== field && field?.focus(), {
        capture: true,
      });
    });
    const card = await restOn(page, 'principal diagnosis');
    await card.press('Open note');
    await page.mouse.move(700, 500);
    await next(page);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('div');
    await page.keyboard.press('Escape');
    expect(await card.text()).toBeNull();
    expect(await opened(page)).toHaveLength(1);
  });

  test('Escape is the page’s own when the page has taken the card away', async ({ open }) => {
    const page = await open(PAGE);
    await attach(page);
    await restOn(page, 'principal diagnosis');
    const heard = await listenTo(page, 'keydown');
    await page.evaluate(() => document.documentElement.lastElementChild?.remove());
    await page.keyboard.press('Escape');
    expect(await heard.jsonValue()).toEqual(['keydown']);
  });

  test('a card that a key opened does not close because the pointer moves', async ({ open }) => {
    const page = await open(PAGE);
    await attach(page);
    const card = await restOn(page, 'principal diagnosis');
    await next(page);
    await page.mouse.move(700, 500, { steps: 4 });
    await page.waitForTimeout(500);
    expect(await card.text()).not.toBeNull();
    await page.mouse.click(700, 500);
    await expect.poll(() => card.text()).toBeNull();
  });
});
