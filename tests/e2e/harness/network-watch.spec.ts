import { test as base } from '@playwright/test';
import { join } from 'node:path';
import { assertNoNetworkUse } from './assert-no-network-use';
import { LaunchedExtension } from './launch-extension';
import { readNetLog } from './net-log';
import { NetworkWatch } from './network-watch';
import { openRealPopup } from './real-popup';
import { openRealSidePanel } from './real-side-panel';
import { isAllowedRequest, type RecordedRequest } from './recorded-request';
import { startTestPages, type TestPages } from './test-pages';
import { waitFor } from './wait-for';

// Own fixtures, without the check at the end of each test: the probe extension breaks the rule on purpose.
type Fixtures = { pages: TestPages; watch: NetworkWatch; probe: LaunchedExtension };

const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed.
  pages: async ({}, use) => {
    const pages = await startTestPages();
    await use(pages);
    await pages.close();
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed.
  watch: async ({}, use) => {
    await use(new NetworkWatch());
  },
  probe: async ({ watch }, use) => {
    const probe = await LaunchedExtension.launch({ watch, extensionDir });
    await use(probe);
    await probe.close();
  },
});
const { expect } = base;
const extensionDir = join(import.meta.dirname, 'probe-extension');

/** A browser that is closed before the request has left its worker has nothing to record. */
async function firstRequestOver(probe: LaunchedExtension): Promise<void> {
  await probe.worker.evaluate(async () => {
    await (globalThis as { firstRequest?: Promise<unknown> }).firstRequest;
  });
}

function recorded(watch: NetworkWatch, urlEnd: string): Promise<RecordedRequest> {
  return waitFor(
    `a recorded request for ${urlEnd}`,
    () => watch.requests.find(({ url }) => url.endsWith(urlEnd)),
    5000,
  );
}

test("the worker's first request after installation and after a restart", async ({ watch, probe }) => {
  await firstRequestOver(probe);
  await probe.restart();
  await firstRequestOver(probe);
  await probe.close();
  const requests = watch.requests.filter(({ url }) => url.endsWith('/from-worker-start'));
  expect(requests).toHaveLength(2);
  for (const request of requests) {
    expect(request.startedBy).toBe('extension');
    expect(request.targetUrl).toContain(`chrome-extension://${probe.extensionId}`);
    expect(isAllowedRequest(request, [new URL(request.url).origin])).toBe(false);
  }
});

test('the net log alone knows what a late watch misses', async ({ watch, pages }, testInfo) => {
  const profileDir = testInfo.outputPath('profile');
  const probe = await LaunchedExtension.launch({ profileDir, extensionDir });
  await firstRequestOver(probe);
  await probe.close();
  watch.addMissed(await readNetLog(profileDir));
  expect(watch.requests.map(({ url }) => url)).toEqual(['http://127.0.0.1:47998/from-worker-start']);
  expect(() => assertNoNetworkUse(watch, [pages.origin])).toThrow(
    'GET http://127.0.0.1:47998/from-worker-start',
  );
});

test('later requests of the worker', async ({ watch, probe, pages }) => {
  const url = pages.add('/data', '');
  await probe.worker.evaluate((address) => fetch(`${address}?1`).then(() => undefined), url);
  expect(await recorded(watch, '/data?1')).toMatchObject({
    targetType: 'service_worker',
    startedBy: 'extension',
  });
  await probe.restart();
  await probe.worker.evaluate((address) => fetch(`${address}?2`).then(() => undefined), url);
  expect(await recorded(watch, '/data?2')).toMatchObject({
    targetType: 'service_worker',
    startedBy: 'extension',
  });
});

test('requests of the real popup and the real side panel', async ({ watch, probe, pages }) => {
  const url = pages.add('/data', '');
  const popup = await openRealPopup(probe);
  await popup.page.evaluate((address) => fetch(`${address}?popup`).then(() => undefined), url);
  const panel = await openRealSidePanel(probe, () =>
    popup.page.getByRole('button', { name: 'Open panel' }).click(),
  );
  await expect(panel.page.getByRole('heading', { name: 'Panel' })).toBeVisible();
  await panel.page.evaluate((address) => fetch(`${address}?panel`).then(() => undefined), url);
  for (const [end, path] of [
    ['?popup', 'popup.html'],
    ['?panel', 'sidepanel.html'],
  ] as const) {
    const request = await recorded(watch, end);
    expect(request).toMatchObject({ startedBy: 'extension', targetUrl: probe.url(path) });
    expect(isAllowedRequest(request, [pages.origin])).toBe(false);
  }
});

test('an extension page in a tab: fetch, web socket, worker and frame', async ({ watch, probe, pages }) => {
  const url = pages.add('/data', '');
  const page = await probe.context.newPage();
  await page.goto(probe.url('sidepanel.html'));
  await page.evaluate((address) => {
    void fetch(`${address}?tab`);
    void new WebSocket(`${address.replace('http', 'ws')}?socket`);
    const script = URL.createObjectURL(new Blob([`void fetch('${address}?worker')`]));
    void new Worker(script);
    const frame = document.createElement('iframe');
    frame.src = `${address}?frame`;
    document.body.append(frame);
  }, url);
  for (const end of ['?tab', '?socket', '?worker', '?frame']) {
    const request = await recorded(watch, end);
    expect(request.startedBy, end).toBe('extension');
    expect(isAllowedRequest(request, [pages.origin]), end).toBe(false);
  }
});

test("a content script's request is not mistaken for the page's", async ({ watch, probe, pages }) => {
  const page = await probe.context.newPage();
  await page.goto(pages.add('/chart', '<title>Chart</title>'));
  await page.evaluate(() => void document.dispatchEvent(new Event('probe')));
  const byScript = await recorded(watch, '/from-content-script');
  expect(byScript).toMatchObject({ targetType: 'page', startedBy: 'extension' });
  expect(isAllowedRequest(byScript, [pages.origin])).toBe(false);

  await page.evaluate(() => void fetch('/from-page'));
  const byPage = await recorded(watch, '/from-page');
  expect(byPage).toMatchObject({ targetType: 'page', startedBy: 'page' });
  expect(isAllowedRequest(byPage, [pages.origin])).toBe(true);
  expect(isAllowedRequest(byPage, ['http://127.0.0.1:1'])).toBe(false);
  expect(isAllowedRequest(await recorded(watch, '/chart'), [pages.origin])).toBe(true);
});

test('an honest session passes the check; a target that cannot be watched fails it', async ({
  watch,
  probe,
  pages,
}) => {
  const page = await probe.context.newPage();
  await page.goto(pages.add('/chart', '<title>Chart</title>'));
  await page.goto(probe.url('popup.html'));
  // The watch hears of a request on a connection of its own, and may hear later than the page is there.
  await recorded(watch, '/chart');
  await recorded(watch, '/popup.html');
  // All but the probe's own sin at the start.
  const rest = watch.requests.filter(({ url }) => !url.endsWith('/from-worker-start'));
  watch.requests.splice(0, watch.requests.length, ...rest);
  expect(() => assertNoNetworkUse(watch, [pages.origin])).not.toThrow();
  watch.blindSpots.push('page of another kind');
  expect(() => assertNoNetworkUse(watch, [pages.origin])).toThrow('Not watched: page of another kind');
});
