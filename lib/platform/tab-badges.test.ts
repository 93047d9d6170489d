import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clearSenderBadge, clearTabBadges, setTabBadge, showPageCounts } from './tab-badges';

const answers = vi.hoisted(() => new Map<number, unknown>());

vi.mock('@/lib/messages/page-protocol', () => ({
  sendToTab: async (type: string, tabId: number) => {
    if (type !== 'getPageStatus' || !answers.has(tabId)) throw new Error('Nobody answered.');
    return answers.get(tabId);
  },
}));

/** The texts of the tabs, as written; null for the icon's common one. */
let texts: Record<number, string | null>;

beforeEach(() => {
  fakeBrowser.reset();
  answers.clear();
  texts = {};
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockImplementation(async ({ tabId, text }) => {
    if (tabId === undefined || tabId === null) throw new Error('Only tabs have a number of their own.');
    texts[tabId] = text ?? null;
  });
});

const from = (id: number, frameId = 0) => ({ frameId, tab: { id } }) as never;
const tabs = (...ids: number[]) =>
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(ids.map((id) => ({ id })) as never);

it.each([
  [{ count: 0, tooLarge: false }, '0'],
  [{ count: 24, tooLarge: false }, '24'],
  [{ count: 24, tooLarge: true }, '24+'],
  [{ count: 999, tooLarge: false }, '999'],
  [{ count: 1_000, tooLarge: false }, '999+'],
  [{ count: 5_000, tooLarge: true }, '999+'],
])('%j is written as %s', async (status, text) => {
  await setTabBadge(from(7), status);
  expect(texts).toEqual({ 7: text });
});

it.each([
  [undefined],
  ['24'],
  [{ count: -1, tooLarge: false }],
  [{ count: 1.5, tooLarge: false }],
  [{ count: 3 }],
])('a page that sends %j gets no number', async (data) => {
  await setTabBadge(from(7), data);
  expect(texts).toEqual({});
});

it('a frame does not speak for its page', async () => {
  await setTabBadge(from(7, 3), { count: 2, tooLarge: false });
  expect(texts).toEqual({});
});

it('a tab that is closed in the meantime is no error', async () => {
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockRejectedValue(new Error('No tab with id: 7.'));
  await expect(setTabBadge(from(7), { count: 2, tooLarge: false })).resolves.toBeUndefined();
});

it('a page that says that its flags are gone loses its number, a frame of it does not', async () => {
  await setTabBadge(from(7), { count: 2, tooLarge: false });
  await clearSenderBadge(from(7, 3));
  expect(texts).toEqual({ 7: '2' });
  await clearSenderBadge(from(7));
  expect(texts).toEqual({ 7: null });
});

it('every tab is asked for its count; those in which nothing is flagged have no number', async () => {
  tabs(1, 2, 3);
  answers.set(1, { count: 4, tooLarge: false });
  answers.set(3, { count: 'many' });
  await showPageCounts();
  expect(texts).toEqual({ 1: '4', 2: null, 3: null });
  await clearTabBadges();
  expect(texts).toEqual({ 1: null, 2: null, 3: null });
});
