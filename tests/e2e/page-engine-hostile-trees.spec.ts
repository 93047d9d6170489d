import type { Page } from '@playwright/test';
import { attach, expect, test } from './page-engine/engine-test';

const count = (page: Page) => page.evaluate(() => pageEngine.page().count());

test('five hundred frames: as many as are read are flagged, and going they leave nothing', async ({
  open,
}) => {
  const page = await open('<p>A query.</p><main></main>');
  await page.evaluate(() => {
    for (let at = 0; at < 500; at += 1) {
      const frame = document.createElement('iframe');
      document.querySelector('main')?.append(frame);
      frame.contentDocument?.body.append('A query.');
    }
  });
  await attach(page);
  await expect.poll(() => count(page), { timeout: 20_000 }).toBeGreaterThanOrEqual(100);
  expect(await count(page)).toBeLessThanOrEqual(501);
  await page.evaluate(() => document.querySelector('main')?.replaceChildren());
  await expect.poll(() => count(page), { timeout: 20_000 }).toBe(1);
});

test('a thousand shadow trees inside one another, and as many beside one another', async ({ open }) => {
  const page = await open('<p>A query.</p><div id="deep"></div><main></main>');
  await page.evaluate(() => {
    let host = document.querySelector('#deep');
    for (let at = 0; at < 200 && host; at += 1) {
      const root: ShadowRoot = host.attachShadow({ mode: 'open' });
      root.setHTMLUnsafe('query <div></div>');
      host = root.querySelector('div');
    }
    for (let at = 0; at < 800; at += 1) {
      const beside = document.createElement('section');
      document.querySelector('main')?.append(beside);
      beside.attachShadow({ mode: 'open' }).append('query');
    }
  });
  await attach(page);
  await expect.poll(() => count(page), { timeout: 20_000 }).toBe(1_001);
  await page.evaluate(() => document.querySelector('#deep')?.remove());
  await expect.poll(() => count(page), { timeout: 20_000 }).toBe(801);
});

test('a frame that loads itself again and again is flagged once it rests', async ({ open }) => {
  const page = await open(`<iframe></iframe><script>
    let loads = 0;
    const frame = document.querySelector('iframe');
    frame.onload = () => { if (loads++ < 30) frame.srcdoc = '<p>A query, round ' + loads + '.</p>'; };
    frame.srcdoc = '<p>A query.</p>';
  </script>`);
  await attach(page);
  await expect
    .poll(() => page.evaluate(() => document.querySelector('iframe')?.contentDocument?.body.innerText))
    .toBe('A query, round 30.');
  await expect.poll(() => count(page)).toBe(1);
});

for (const [name, policy] of [
  ['Trusted Types', "require-trusted-types-for 'script'; trusted-types 'none'"],
  ['no style sheets and nothing from anywhere', "default-src 'none'"],
] as const) {
  test(`a policy of ${name}: flags and cards as ever`, async ({ open }) => {
    const page = await open('<p>A query.</p>', {
      head: `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    });
    await attach(page);
    await expect.poll(() => count(page)).toBe(1);
    await page.evaluate(() => pageEngine.page().showNext());
    await expect
      .poll(() => page.evaluate(() => document.documentElement.lastElementChild?.localName))
      .toBe('div');
  });
}

test('what a page takes out and puts back later has its flags again', async ({ open }) => {
  const page = await open('<main><section><div><p>A query.</p></div></section></main>');
  await attach(page);
  await expect.poll(() => count(page)).toBe(1);
  const section = await page.evaluateHandle(() => {
    const taken = document.querySelector('section');
    taken?.remove();
    return taken;
  });
  await expect.poll(() => count(page)).toBe(0);
  await section.evaluate((taken) => taken && document.querySelector('main')?.append(taken));
  await expect.poll(() => count(page)).toBe(1);
});
