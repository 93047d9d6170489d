import { expect } from '@playwright/test';
import { test as base } from '../harness/fixtures';
import { isAllowedRequest } from '../harness/recorded-request';
import { NetworkWatch } from '../harness/network-watch';

/**
 * `test` for downloads. At the end the requests of the extension must have been exactly `expectedRequests`.
 */
export const test = base.extend<{ expectedRequests: string[] }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed.
  expectedRequests: async ({}, use) => use([]),
  watch: async ({ testPages, expectedRequests }, use) => {
    const watch = new NetworkWatch();
    await use(watch);
    expect(watch.blindSpots).toEqual([]);
    const asked = watch.requests.filter((request) => !isAllowedRequest(request, [testPages.origin]));
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(
      expectedRequests.map((url) => `GET ${url}`),
    );
  },
});

export { expect };
