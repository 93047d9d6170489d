import { CM_ROWS, orderFile, zipOf } from '@/lib/codes/install/testing/make-archive';
import { expect, test } from './code-sets/publisher-test';
import { storedLayers } from './code-sets/stored-layers';
import type { LaunchedExtension } from './harness/launch-extension';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { openOptions } from './journey/open-surfaces';

const FY2027 = 'https://www.cms.gov/files/zip/2027-code-descriptions-tabular-order.zip';
const FY2025 = 'https://www.cms.gov/files/zip/2025-code-descriptions-tabular-order.zip';
const FY2026 = 'https://www.cms.gov/files/zip/2026-code-descriptions-tabular-order.zip';

// A click on the permission request for the publisher's host is granted without the browser's prompt.
test.use({ grantableHosts: ['https://www.cms.gov/*'] });

/** The publisher's answer is made here: nothing leaves the machine. */
const archive = async (year: number) =>
  Buffer.from(await zipOf([[`icd10cm_order_${year}.txt`, orderFile(CM_ROWS)]]));

const granted = (extension: LaunchedExtension) =>
  extension.worker.evaluate(async () => (await chrome.permissions.getAll()).origins);

async function openYear(extension: LaunchedExtension, year: number) {
  const page = await openOptions(extension, 'codes');
  await page.getByLabel('Year', { exact: true }).selectOption(String(year));
  const name = `Download ICD-10-CM FY${year}: codes and titles, changes of the year, from www.cms.gov`;
  return { page, download: page.getByRole('button', { name }) };
}

test('one click: permission for that host, one request, the archive is read, the permission given back', async ({
  extension,
  expectedRequests,
}) => {
  expectedRequests.push(FY2027);
  const { page, download } = await openYear(extension, 2027);
  let during: string[] | undefined;
  let cookies: string | undefined;
  await page.route(FY2027, async (route) => {
    during = await granted(extension);
    cookies = (await route.request().allHeaders())['cookie'];
    await route.fulfill({ contentType: 'application/zip', body: await archive(2027) });
  });
  expect(await granted(extension)).toEqual([]);
  await download.click();
  await expect(page.getByRole('list', { name: 'Installed now' })).toHaveText(
    'ICD-10-CM FY2027 · Codes and titles: 4 valid, 2 headers',
  );
  await page.getByText('1 file read').click();
  await expect(page.getByRole('list', { name: 'Files read' })).toContainText(
    /^2027-code-descriptions-tabular-order\.zip, .* SHA-256: [0-9a-f]{64}, no official figure to compare with\.$/,
  );
  expect(await storedLayers(page)).toMatchObject([{ id: 'icd10cm:codes:FY2027', owner: 'user' }]);
  expect(during).toEqual(['https://www.cms.gov/*']);
  expect(cookies).toBeUndefined();
  await expect.poll(() => granted(extension)).toEqual([]);
});

test('an archive that is not the known one is refused with both SHA-256, and how to fetch it by hand', async ({
  extension,
  expectedRequests,
}) => {
  expectedRequests.push(FY2026);
  const { page, download } = await openYear(extension, 2026);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.route(FY2026, async (route) =>
    route.fulfill({ contentType: 'application/zip', body: await archive(2026) }),
  );
  await download.click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('is not the archive that is known');
  await expect(alert).toContainText('55a9124a27ca78a4a5c41e1101eda064ec2e08d105ff9e78d1fbd1a83298ef11');
  await expect(alert).toContainText('2026 Code Descriptions in Tabular Order (ZIP)');
  expect(await storedLayers(page)).toEqual([]);
  await expect.poll(() => granted(extension)).toEqual([]);
  await expectFitsWidth(page, 'a refused download');
  await expectAccessible(page, 'a refused download');
});

test('a web page, a missing file and no connection are told apart in words, and nothing is changed', async ({
  extension,
  expectedRequests,
}) => {
  expectedRequests.push(FY2025, FY2025, FY2025);
  const { page, download } = await openYear(extension, 2025);
  const alert = page.getByRole('alert');
  const byHand =
    'Fetch it by hand: open www.cms.gov/medicare/coding-billing/icd-10-codes, choose “2025 Code Descriptions';

  await page.route(FY2025, (route) => route.fulfill({ contentType: 'text/html', body: '<html></html>' }), {
    times: 1,
  });
  await download.click();
  await expect(alert).toContainText(
    'www.cms.gov sent a web page instead of the archive. Nothing was changed.',
  );
  await expect(alert).toContainText(byHand);

  await page.route(FY2025, (route) => route.fulfill({ status: 404, body: 'no' }), { times: 1 });
  await download.click();
  await expect(alert).toContainText('www.cms.gov does not have the file at this address (answer 404).');
  await expect(alert).toContainText(byHand);

  await page.route(FY2025, (route) => route.abort('internetdisconnected'), { times: 1 });
  await download.click();
  await expect(alert).toContainText(
    'www.cms.gov cannot be reached, or sends the browser elsewhere. Are you online?',
  );
  await expect(alert).toContainText(byHand);
  expect(await storedLayers(page)).toEqual([]);
});

test('a download can be cancelled', async ({ extension, expectedRequests }) => {
  expectedRequests.push(FY2025);
  const { page, download } = await openYear(extension, 2025);
  // Never answered.
  await page.route(FY2025, () => undefined);
  await download.click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Cancelled. Nothing was changed.')).toBeVisible();
  await expect(download).toBeFocused();
  await expect.poll(() => granted(extension)).toEqual([]);
  expect(await storedLayers(page)).toEqual([]);
});
