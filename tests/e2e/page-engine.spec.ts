import { attach, expect, flagged, test } from './page-engine/engine-test';
import { HIGHLIGHT_NAMES } from '@/lib/page/highlight-name';

test('flags terms across inline elements, and nothing changes in the page', async ({ open }) => {
  const page = await open(`
    <h1>Principal diagnosis</h1>
    <p>The <b>principal</b>
         <i>diag&shy;nosis</i> is not a <a href="#x">query</a>.</p>
    <p>It is principal<br>diagnosis, principal <code>x</code> diagnosis.</p>
    <div>principal</div><div>diagnosis</div>`);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const changes = await page.evaluateHandle(() => {
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((batch) => records.push(...batch));
    observer.observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
    return records;
  });
  await attach(page);
  expect(await flagged(page)).toEqual(['Principal diagnosis', 'principal diag\u00ADnosis', 'query']);
  expect(await page.evaluate(() => pageEngine.page().count())).toBe(3);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(await changes.evaluate((records) => records.length)).toBe(0);
});

test('passes over code, controls, editable and hidden text', async ({ open }) => {
  const page = await open(`
    <p>query 1</p>
    <code>query</code><pre>query</pre><kbd>query</kbd><samp>query</samp>
    <textarea>query</textarea><input value="query"><button>query</button><select><option>query</select>
    <div contenteditable>query <p>query</p></div><div contenteditable="plaintext-only">query</div>
    <div aria-hidden="true">query</div><div hidden>query</div><div style="visibility:hidden">query</div>
    <svg><text>query</text></svg><template><p>query</p></template><noscript>query</noscript>
    <div contenteditable="false">query 2</div><div style="display:contents">query 3</div>`);
  await attach(page);
  expect(await flagged(page)).toEqual(['query', 'query', 'query']);
});

test('is painted, and unpainted when it is taken away', async ({ open }) => {
  const page = await open('<p>A query to the physician.</p>');
  const before = await page.screenshot();
  await attach(page);
  expect((await page.screenshot()).equals(before)).toBe(false);
  await page.evaluate(() => pageEngine.page().detach());
  expect((await page.screenshot()).equals(before)).toBe(true);
});

test('follows what the page adds, changes, moves and removes', async ({ open }) => {
  const page = await open('<p id="a">No term.</p><p id="b">A query.</p><ul id="list"></ul>');
  await attach(page);
  const expectCount = (count: number) =>
    expect
      .poll(() => page.evaluate(() => [pageEngine.page().count(), pageEngine.flagged().length]))
      .toEqual([count, count]);
  await expectCount(1);
  await page.evaluate(() =>
    document
      .querySelector('#list')
      ?.append(Object.assign(document.createElement('li'), { textContent: 'query' })),
  );
  await expectCount(2);
  await page.evaluate(() => document.querySelector('#a')?.firstChild?.replaceWith('A principal '));
  await page.evaluate(() =>
    document
      .querySelector('#a')
      ?.append(Object.assign(document.createElement('b'), { textContent: 'diagnosis' })),
  );
  await expectCount(3);
  await page.evaluate(() =>
    Object.assign(document.querySelector('#b')?.firstChild ?? {}, { data: 'Nothing here.' }),
  );
  await expectCount(2);
  await page.evaluate(() => document.body.prepend(...document.querySelectorAll('li')));
  await expectCount(2);
  await page.evaluate(() =>
    document.querySelector('#a')?.setHTMLUnsafe('<code>query</code> <span>query</span>'),
  );
  await expectCount(2);
  await page.evaluate(() => document.querySelector('#a')?.remove());
  await expectCount(1);
  await page.evaluate(() => document.body.replaceChildren());
  await expectCount(0);
});

test('flags what a reader opens', async ({ open }) => {
  const page = await open(`
    <details><summary>More</summary><p>A query.</p></details>
    <button onclick="document.querySelector('#tab').style.display = 'block'">Tab</button>
    <div id="tab" style="display: none">A query.</div>`);
  await attach(page);
  expect(await flagged(page)).toEqual([]);
  await page.getByText('More').click();
  await expect.poll(() => flagged(page)).toEqual(['query']);
  await page.getByRole('button').click();
  await expect.poll(() => flagged(page)).toEqual(['query', 'query']);
});

test('registers few highlights, those near the viewport', async ({ open }) => {
  const paragraphs = Array.from({ length: 5_000 }, (_, at) => `<p>query ${at}</p>`).join('');
  const page = await open(paragraphs);
  await attach(page);
  await expect.poll(() => page.evaluate(() => pageEngine.page().count())).toBe(5_000);
  const lastFlagged = () =>
    page.evaluate((name) => {
      const ranges = [...(CSS.highlights.get(name) ?? [])];
      return ranges.some(({ startContainer }) => startContainer.textContent === 'query 4999');
    }, HIGHLIGHT_NAMES.term);
  const fewerThan = 150;
  await expect.poll(() => flagged(page)).toContain('query');
  expect((await flagged(page)).length).toBeLessThan(fewerThan);
  expect(await lastFlagged()).toBe(false);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect.poll(lastFlagged).toBe(true);
  expect((await flagged(page)).length).toBeLessThan(fewerThan);
});

test('flags what is in view of a long page, wherever its text stands in the document', async ({ open }) => {
  const paragraphs = Array.from({ length: 300 }, (_, at) => `<p>query ${at}</p>`).join('');
  const page = await open(
    `<div id="fold" style="height: 0; overflow: visible; margin-bottom: 20000px">${paragraphs}</div>
    <aside style="position: fixed; top: 0; right: 0">A query beside.</aside>
    <section hidden style="position: fixed; bottom: 0; right: 0">A query that comes.</section>`,
  );
  await attach(page);
  await page.evaluate(() => scrollTo(0, 5_000));
  const shown = () => page.evaluate(() => pageEngine.flaggedParagraphs());
  const middle = await page.evaluate(
    () => document.elementsFromPoint(50, 300).find(({ localName }) => localName === 'p')?.textContent ?? '',
  );
  expect(middle).toMatch(/^query \d+$/);
  await expect.poll(shown).toEqual(expect.arrayContaining([middle, 'A query beside.']));
  // Shown by a script, which is no event, and no change of text.
  await page.evaluate(() => document.querySelector('section')?.removeAttribute('hidden'));
  await page.mouse.click(5, 5);
  await expect.poll(shown).toContain('A query that comes.');
  await page.evaluate(() => document.querySelector('section')?.setAttribute('hidden', ''));
  await expect.poll(shown).not.toContain('A query that comes.');
  await page.evaluate(() => document.querySelector('section')?.removeAttribute('hidden'));
  await expect.poll(shown, 'looked at every two seconds').toContain('A query that comes.');
});

test('leaves nothing behind', async ({ open }) => {
  const page = await open('<p>A query.</p>');
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await attach(page);
  await page.evaluate(() => pageEngine.page().showNext());
  await expect.poll(() => page.evaluate(() => document.documentElement.outerHTML)).not.toBe(before);
  await page.evaluate(() => pageEngine.abort());
  expect(await page.evaluate(() => [CSS.highlights.size, document.documentElement.outerHTML])).toEqual([
    0,
    before,
  ]);
  await page.evaluate(() => document.body.append('query'));
  await page.getByText('A query').hover();
  await page.evaluate(() => pageEngine.page().showNext());
  await page.waitForTimeout(600);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.lastElementChild?.localName)).toBe('body');
});

test('two pages of flags in turn, the second as good as the first', async ({ open }) => {
  const page = await open('<p>A query.</p>');
  await attach(page);
  await page.evaluate(() => pageEngine.page().detach());
  await attach(page);
  await expect.poll(() => flagged(page)).toEqual(['query']);
});
