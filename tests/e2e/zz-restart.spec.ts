import { expect, test } from './harness/fixtures';
import { withPopup } from './pages/with-popup';
import { chartPage } from './pages/chart-page';
import { flagsOn, extensionScripts } from './pages/page-flags';
test.use({ grantableHosts: ['*://*/*'] });
test('r', async ({ extension, testPages }) => {
  test.setTimeout(300000);
  const url = testPages.add('/chart', chartPage());
  let page = await extension.context.newPage();
  await page.goto(url);
  await withPopup(extension, url, async (popup) => {
    await popup.getByLabel('When to flag terms').selectOption('this-site');
    await popup.getByRole('button', { name: /^Apply: / }).click();
    await expect(popup.getByRole('status')).toHaveText(/flagged/);
  });
  for (let i = 0; i < 14; i += 1) {
    await extension.restart();
    page = await extension.context.newPage();
    const t0 = Date.now();
    await page.goto(url);
    const t1 = Date.now();
    let n = 0;
    for (let k = 0; k < 30 && n === 0; k += 1) { n = (await flagsOn(page)).length; await page.waitForTimeout(100); }
    const reg = await extension.worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    const perm = await extension.worker.evaluate(() => chrome.permissions.getAll());
    const scripts = await extensionScripts(page);
    let after = -1;
    if (n === 0) { await page.reload(); await page.waitForTimeout(1500); after = (await flagsOn(page)).length; }
    console.log(i, 'goto', t1 - t0, 'flags', n, 'reg', reg.length, JSON.stringify(perm.origins), scripts, 'after reload', after);
  }
});
