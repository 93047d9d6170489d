import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storage } from 'wxt/utils/storage';
import { readExamView, storeExamView } from './exam-view';

beforeEach(() => fakeBrowser.reset());

it('shows everything until something was hidden, and remembers it', async () => {
  expect(await readExamView()).toEqual({ isClockHidden: false, isCounterHidden: false });
  await storeExamView({ isClockHidden: true, isCounterHidden: false });
  expect(await readExamView()).toEqual({ isClockHidden: true, isCounterHidden: false });
});

it.each([['nonsense'], [null], [{ isClockHidden: 'yes', isCounterHidden: true }]])(
  'shows what it cannot read: %j',
  async (value) => {
    await storage.setItem('local:examView', value);
    expect((await readExamView()).isClockHidden).toBe(false);
  },
);
