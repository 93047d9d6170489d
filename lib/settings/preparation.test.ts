import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NO_BACKGROUND } from '@/lib/exam/background';
import { DEFAULT_COST_CHOICES } from '@/lib/exam/costs';
import { changePreparation, readPreparation, watchPreparation } from './preparation';

beforeEach(() => fakeBrowser.reset());

describe('the answers on the way to the credential', () => {
  it('are empty at first, and kept as they are given', async () => {
    expect(await readPreparation()).toEqual({
      background: NO_BACKGROUND,
      goals: [],
      costChoices: DEFAULT_COST_CHOICES,
      ownCosts: {},
    });
    await changePreparation({ goals: ['hospital'] });
    await changePreparation({ ownCosts: { books: 280.5 } });
    expect(await readPreparation()).toMatchObject({ goals: ['hospital'], ownCosts: { books: 280.5 } });
  });

  it('lose nothing when two pages change them at once', async () => {
    await Promise.all([
      changePreparation({ goals: ['cdi'] }),
      changePreparation({ ownCosts: { course: 900 } }),
    ]);
    expect(await readPreparation()).toMatchObject({ goals: ['cdi'], ownCosts: { course: 900 } });
  });

  it.each([
    ['text', 'no'],
    ['a wrong degree', { background: { ...NO_BACKGROUND, degree: 'doctor' } }],
    ['years below zero', { background: { ...NO_BACKGROUND, codingYears: -1 } }],
    ['an unknown goal', { goals: ['fame'] }],
    ['no exam at all', { costChoices: { ...DEFAULT_COST_CHOICES, sittings: 0 } }],
    ['an unknown figure', { ownCosts: { bribe: 5 } }],
  ])('come back as never given where they do not parse: %s', async (_, value) => {
    await fakeBrowser.storage.local.set({ preparation: value });
    expect(await readPreparation()).toEqual({
      background: NO_BACKGROUND,
      goals: [],
      costChoices: DEFAULT_COST_CHOICES,
      ownCosts: {},
    });
  });

  it('are handed over at every change until that is stopped', async () => {
    const seen: number[] = [];
    const stop = watchPreparation(({ goals }) => seen.push(goals.length));
    await changePreparation({ goals: ['cdi', 'remote'] });
    stop();
    await changePreparation({ goals: [] });
    expect(seen).toEqual([2]);
  });
});
