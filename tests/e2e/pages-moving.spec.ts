import { pointAtTerm } from '@/scripts/demo/point-at-term';
import { closedCardText } from './harness/closed-card';
import { expect, test } from './harness/error-free-test';
import { chartPage, FLAGGED_IN_CHART } from './pages/chart-page';
import { chooseInPopup } from './pages/choose-in-popup';
import { expectNoCardAt } from './pages/expect-no-card';
import { flagOnce, openFlagged } from './pages/flag-page';
import { ALL } from './pages/page-access';
import { flagNames, flagsOn, pageState } from './pages/page-flags';
import { withPopup } from './pages/with-popup';

const FLAGGED = `${FLAGGED_IN_CHART.length} terms flagged on this page.`;

test.use({ grantableHosts: [ALL] });

test('back and forward: flagged each time anew, once, on an allowed site', async ({
  extension,
  testPages,
}) => {
  const page = await extension.context.newPage();
  const first = testPages.add('/chart', chartPage());
  const second = testPages.add('/other', chartPage());
  await page.goto(first);
  await chooseInPopup(extension, first, 'Always on 127.0.0.1', FLAGGED);
  await page.goto(second);
  await expect.poll(() => flagsOn(page)).toEqual(FLAGGED_IN_CHART);
  for (let turn = 0; turn < 2; turn += 1) {
    await page.goBack();
    expect(page.url()).toBe(first);
    await expect.poll(() => flagsOn(page)).toEqual(FLAGGED_IN_CHART);
    await page.goForward();
    expect(page.url()).toBe(second);
    await expect.poll(() => flagsOn(page)).toEqual(FLAGGED_IN_CHART);
  }
});

test('back to a page that was flagged once: nothing is left on it, and it can be flagged again', async ({
  extension,
  testPages,
}) => {
  const page = await openFlagged(extension, testPages.add('/chart', chartPage()));
  await page.goto(testPages.add('/other', '<!doctype html><title>Other</title><p>Nothing.</p>'));
  expect(await flagNames(page)).toEqual([]);
  await page.goBack();
  expect(await flagNames(page)).toEqual([]);
  await flagOnce(extension, page);
  expect(await flagsOn(page)).toEqual(FLAGGED_IN_CHART);
});

test('the extension is loaded anew: the flags, the card and the listeners of the one before are gone', async ({
  extension,
  testPages,
  errors,
}) => {
  const page = await extension.context.newPage();
  await page.goto(testPages.add('/chart', chartPage()));
  const before = await pageState(page);
  await flagOnce(extension, page);
  await pointAtTerm(page, 'principal diagnosis');
  await expect.poll(() => closedCardText(page)).toMatch(/principal diagnosis/i);
  await errors.detach();
  await extension.worker.evaluate(() => setTimeout(() => chrome.runtime.reload()));
  // There is no event for it: the script looks every five seconds.
  await expect.poll(() => flagNames(page), { timeout: 15_000 }).toEqual([]);
  expect(await closedCardText(page)).toBeUndefined();
  expect(await pageState(page)).toEqual(before);
  await page.evaluate(() => document.body.append('A case of sepsis.'));
  await expectNoCardAt(page, '#heading');
  expect(await flagNames(page)).toEqual([]);
});

test('a page in a sandbox, without scripts and without an origin: flagged, and nothing is left', async ({
  extension,
  testPages,
}) => {
  const url = testPages.add('/sandboxed', chartPage(), { 'content-security-policy': 'sandbox' });
  const page = await extension.context.newPage();
  await page.goto(url);
  const before = await pageState(page);
  await flagOnce(extension, page);
  expect(await flagsOn(page)).toEqual(FLAGGED_IN_CHART);
  expect(await pageState(page)).toEqual(before);
  await withPopup(extension, url, async (popup) => {
    await popup.getByRole('button', { name: 'Stop flagging here' }).click();
  });
  await expect.poll(() => flagNames(page)).toEqual([]);
});

test('a million text nodes: read up to the limit, and the popup says so', async ({
  extension,
  testPages,
}) => {
  test.slow();
  const page = await extension.context.newPage();
  // What is far away is not laid out: the page is to be large for the extension, not for the browser.
  const body = `<h1>Principal diagnosis</h1><main></main><script>
    const part = '<p style="content-visibility: auto; contain-intrinsic-size: auto 80px">' + '<i>sepsis</i> and '.repeat(50) + '</p>';
    document.querySelector('main').setHTMLUnsafe(part.repeat(10_000));
  </script>`;
  await page.goto(testPages.add('/million', chartPage({ body })));
  await withPopup(extension, page.url(), async (popup) => {
    await popup.getByRole('button', { name: 'Flag terms on this page' }).click();
    await expect(popup.getByRole('status')).toHaveText(/^[\d,]+ terms? flagged; the page is too large/, {
      timeout: 150_000,
    });
  });
  expect(await flagsOn(page)).toContainEqual(['', 'Principal diagnosis']);
});
