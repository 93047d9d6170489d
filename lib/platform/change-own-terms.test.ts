import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hideTerm, readSettings } from '@/lib/settings/settings';
import { changeOwnTerms } from './change-own-terms';

let asked: number;
vi.mock('./ask-tabs-again', () => ({ askTabsAgain: async () => (asked += 1) }));

beforeEach(() => {
  fakeBrowser.reset();
  asked = 0;
});

it('tells the tabs after the change, and hands back what the change says', async () => {
  const result = { id: 'own-claim', before: { rows: [], added: ['own-claim'] } };
  const change = async () => {
    expect(asked).toBe(0);
    return result;
  };
  expect(await changeOwnTerms(change)).toBe(result);
  expect(asked).toBe(1);
});

it('flags a term that is added again after it was hidden and deleted; others stay hidden', async () => {
  await hideTerm('own-claim', true);
  await hideTerm('sepsis', true);
  await changeOwnTerms(async () => ({ before: { rows: [], added: ['own-claim'] } }));
  expect((await readSettings()).hiddenTerms).toEqual(['sepsis']);
});

it('tells nobody of a change that failed', async () => {
  const failing = () => Promise.reject(new Error('No room.'));
  await expect(changeOwnTerms(failing)).rejects.toThrow('No room.');
  expect(asked).toBe(0);
});
