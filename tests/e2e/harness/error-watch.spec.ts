import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { ErrorWatch } from './error-watch';
import { LaunchedExtension } from './launch-extension';

const { expect } = base;
const extensionDir = join(import.meta.dirname, 'probe-extension');

const test = base.extend<{ probe: LaunchedExtension }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed.
  probe: async ({}, use) => {
    const probe = await LaunchedExtension.launch({ extensionDir });
    await use(probe);
    await probe.close();
  },
});

test('errors of pages, content script worlds and workers are heard, late and early ones', async ({
  probe,
}) => {
  const watch = new ErrorWatch();
  await probe.worker.evaluate(() => console.error('in the worker, before'));
  await watch.attach(probe.profileDir);
  const page = await probe.context.newPage();
  await page.evaluate(() => {
    console.log('of no interest');
    console.warn('of no interest');
    console.error('on the page', new TypeError('with an error'));
    setTimeout(() => {
      throw new Error('thrown later');
    });
    void Promise.reject(new Error('not caught'));
  });
  const session = await probe.context.newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'script',
  });
  const expression = `setTimeout(() => { throw new Error('in an isolated world') })`;
  await session.send('Runtime.evaluate', { expression, contextId: world.executionContextId });
  await probe.worker.evaluate(() => void Promise.reject(new Error('in the worker')));
  for (const error of [
    /^service_worker .*: in the worker, before$/,
    /^page .*: on the page TypeError: with an error/,
    /^page .*: Uncaught Error: thrown later/,
    /^page .*: Uncaught \(in promise\) Error: not caught/,
    /^page .*: Uncaught Error: in an isolated world/,
    /^service_worker .*: Uncaught \(in promise\) Error: in the worker\b/,
  ])
    await expect.poll(() => watch.errors).toContainEqual(expect.stringMatching(error));
  await watch.detach();
  expect(watch.errors).toHaveLength(6);
});
