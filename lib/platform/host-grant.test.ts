import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { setSiteMode } from '@/lib/settings/site-policy';
import { giveBackLeftGrants, withHostGrant } from './host-grant';

const PATTERN = 'https://www.cms.gov/*';
let granted: Set<string>;
let answer: boolean;
let order: string[];

beforeEach(() => {
  fakeBrowser.reset();
  granted = new Set();
  answer = true;
  order = [];
  const permissions = {
    contains: async ({ origins = [] }: { origins?: string[] }) => origins.every((each) => granted.has(each)),
    request: async ({ origins = [] }: { origins?: string[] }) => {
      order.push('asked');
      if (answer) for (const each of origins) granted.add(each);
      return answer;
    },
    remove: async ({ origins = [] }: { origins?: string[] }) => {
      for (const each of origins) granted.delete(each);
      return true;
    },
    getAll: async () => ({ origins: [...granted] }),
  };
  for (const [name, work] of Object.entries(permissions)) {
    vi.spyOn(fakeBrowser.permissions, name as 'contains').mockImplementation(work as () => Promise<boolean>);
  }
});

it('asks at once, inside the click, for that host alone, and gives it back afterwards', async () => {
  const done = withHostGrant('www.cms.gov', async () => [...granted]);
  expect(order).toEqual(['asked']);
  expect(await done).toEqual([PATTERN]);
  expect([...granted]).toEqual([]);
});

it('gives it back when the work fails', async () => {
  const failing = withHostGrant('www.cms.gov', async () => {
    throw new Error('cut off');
  });
  await expect(failing).rejects.toThrow('cut off');
  expect([...granted]).toEqual([]);
});

it('does no work when the user says no, and says so', async () => {
  answer = false;
  const work = vi.fn<() => Promise<void>>();
  await expect(withHostGrant('www.cms.gov', work)).rejects.toMatchObject({
    problem: 'not-permitted',
    message: 'Without your permission for www.cms.gov the extension cannot fetch from there.',
  });
  expect(work).not.toHaveBeenCalled();
});

it('keeps what was granted before', async () => {
  granted.add(PATTERN);
  await withHostGrant('www.cms.gov', async () => undefined);
  expect([...granted]).toEqual([PATTERN]);
});

it.each(['this-site', 'all-sites'] as const)(
  'keeps it when terms are flagged there by now (%s)',
  async (mode) => {
    await withHostGrant('www.cms.gov', async () => setSiteMode('www.cms.gov', mode));
    expect([...granted]).toEqual([PATTERN]);
  },
);

it('lets downloads take turns, so that one does not take away the permission of the other', async () => {
  let finish = () => {};
  const first = withHostGrant('www.cms.gov', () => new Promise<void>((resolve) => (finish = resolve)));
  await vi.waitFor(() => expect(granted.size).toBe(1));
  const started: string[] = [];
  const second = withHostGrant('www.cms.gov', async () => started.push('second'));
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(started).toEqual([]);
  finish();
  await first;
  // What it had asked for was given back meanwhile: it says so instead of failing on the way.
  await expect(second).rejects.toMatchObject({
    problem: 'not-permitted',
    message: 'The permission was given back by another download. Press Download again.',
  });
});

it('gives back what a closed tab has left, and nothing else', async () => {
  for (const each of [PATTERN, 'https://ftp.cdc.gov/*', '*://example.org/*']) granted.add(each);
  await setSiteMode('ftp.cdc.gov', 'this-site');
  await giveBackLeftGrants(['www.cms.gov', 'ftp.cdc.gov', 'www.cms.gov']);
  expect([...granted]).toEqual(['https://ftp.cdc.gov/*', '*://example.org/*']);
});
