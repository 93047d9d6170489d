import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { changeSettings } from '@/lib/settings/settings';
import { refreshBadge } from './badge';

const counting = vi.hoisted(() => ({ finish: (_due: number) => {}, hasBegun: () => {} }));

vi.mock('@/lib/db/database', () => ({ database: async () => ({}) }));
vi.mock('@/lib/db/identify-database', () => ({ identifyDatabase: async () => ({ kind: 'known' }) }));
vi.mock('@/lib/db/study-items', () => ({
  countDue: () =>
    new Promise((resolve) => {
      counting.finish = (due) => resolve({ due });
      counting.hasBegun();
    }),
}));

beforeEach(() => fakeBrowser.reset());

it('ends with what was chosen last, also when an older count takes longer', async () => {
  let shown = '';
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockImplementation(async ({ text }) => {
    shown = text ?? '';
  });
  vi.spyOn(fakeBrowser.action, 'setBadgeTextColor').mockResolvedValue(undefined);
  vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue(undefined);

  const begun = new Promise<void>((resolve) => (counting.hasBegun = resolve));
  const dueBadge = refreshBadge();
  await begun;
  await changeSettings({ badge: 'off' });
  const noBadge = refreshBadge();
  await new Promise((resolve) => setTimeout(resolve, 20));
  counting.finish(7);
  await Promise.all([dueBadge, noBadge]);
  expect(shown).toBe('');
});
