import { test as base } from '@playwright/test';
import { assertNoNetworkUse } from './assert-no-network-use';
import { LaunchedExtension } from './launch-extension';
import { NetworkWatch } from './network-watch';
import { copyPreparedProfile } from './prepared-profile';
import { startTestPages, type TestPages } from './test-pages';

type Options = {
  grantableHosts: readonly string[] | undefined;
  grantableApis: readonly string[] | undefined;
  extensionDir: string | undefined;
  keepsPages: boolean;
  isFirstStart: boolean;
};
type Fixtures = { testPages: TestPages; watch: NetworkWatch; extension: LaunchedExtension };

/**
 * `test` with the built extension in a real browser on a profile of its own: a copy of the prepared one, or with
 * `test.use({ isFirstStart: true })` an empty one. With `test.use({ grantableHosts })` a click on a permission request
 * for these match patterns is granted, with `grantableApis` for these permissions. At the end of each test every
 * request of the session must be one that is allowed without sync (`isAllowedRequest`), or the test fails.
 */
export const test = base.extend<Options & Fixtures>({
  grantableHosts: [undefined, { option: true }],
  grantableApis: [undefined, { option: true }],
  extensionDir: [undefined, { option: true }],
  keepsPages: [false, { option: true }],
  isFirstStart: [false, { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed.
  testPages: async ({}, use) => {
    const pages = await startTestPages();
    await use(pages);
    await pages.close();
  },
  watch: async ({ testPages }, use) => {
    const watch = new NetworkWatch();
    await use(watch);
    assertNoNetworkUse(watch, [testPages.origin]);
  },
  extension: async (
    { watch, grantableHosts, grantableApis, extensionDir, keepsPages, isFirstStart },
    use,
  ) => {
    const extension = await LaunchedExtension.launch({
      watch,
      keepsPages,
      ...(!extensionDir && !isFirstStart && { fillProfile: copyPreparedProfile }),
      ...(grantableHosts && { grantableHosts }),
      ...(grantableApis && { grantableApis }),
      ...(extensionDir && { extensionDir }),
    });
    await use(extension);
    await extension.close();
  },
});

export { expect } from '@playwright/test';
