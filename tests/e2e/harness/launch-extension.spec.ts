import { test as base } from '@playwright/test';
import { join } from 'node:path';
import { listTargets } from './devtools-port';
import { LaunchedExtension } from './launch-extension';
import { openRealPopup } from './real-popup';
import { openRealSidePanel } from './real-side-panel';

const { expect } = base;
const extensionDir = join(import.meta.dirname, 'probe-extension');

const test = base.extend<{ grantableHosts: string[] | undefined; probe: LaunchedExtension }>({
  grantableHosts: [undefined, { option: true }],
  probe: async ({ grantableHosts }, use) => {
    const probe = await LaunchedExtension.launch({ extensionDir, ...(grantableHosts && { grantableHosts }) });
    await use(probe);
    await probe.close();
  },
});

test('the computed extension id is the real one', async ({ probe }) => {
  expect(new URL(probe.worker.url()).host).toBe(probe.extensionId);
});

test('a killed browser comes back with what it had stored', async ({ probe }) => {
  await probe.worker.evaluate(() => chrome.storage.local.set({ answer: 'A41.9' }));
  const before = probe.port;
  await probe.kill();
  await expect(fetch(`http://127.0.0.1:${before}/json/version`)).rejects.toThrow('fetch failed');
  await probe.restart();
  expect(await probe.worker.evaluate(() => chrome.storage.local.get('answer'))).toEqual({ answer: 'A41.9' });
});

test.describe('with hosts that can be granted', () => {
  test.use({ grantableHosts: ['*://*/*'] });

  test('a click on the request grants them, nothing before does', async ({ probe }) => {
    const isGranted = () =>
      probe.worker.evaluate(() => chrome.permissions.contains({ origins: ['*://*/*'] }));
    expect(await isGranted()).toBe(false);
    const popup = await openRealPopup(probe);
    await popup.page.getByRole('button', { name: 'Grant' }).click();
    await expect.poll(isGranted).toBe(true);
    await popup.detach();
  });
});

test('letting go of the real side panel leaves it open', async ({ probe }) => {
  const popup = await openRealPopup(probe);
  const panel = await openRealSidePanel(probe, () =>
    popup.page.getByRole('button', { name: 'Open panel' }).click(),
  );
  await expect(panel.page.getByRole('heading', { name: 'Panel' })).toBeVisible();
  await panel.detach();
  const isOpen = async () =>
    (await listTargets(probe.port)).some(({ url }) => url === probe.url('sidepanel.html'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await isOpen()).toBe(true);
});
