import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_RECIPE } from '@/lib/quiz/quiz-recipe';
import { readLastRecipe, storeLastRecipe } from './last-quiz-recipe';

beforeEach(() => fakeBrowser.reset());

describe('the last recipe', () => {
  it('is the default one before the first quiz was built', async () => {
    expect(await readLastRecipe()).toEqual(DEFAULT_RECIPE);
  });

  it('is what was used last', async () => {
    const recipe = { ...DEFAULT_RECIPE, topics: ['poa' as const], length: 40, minutesEach: 1.5 };
    await storeLastRecipe({ ...recipe, length: 5 });
    await storeLastRecipe(recipe);
    expect(await readLastRecipe()).toEqual(recipe);
  });

  it.each([['due'], [7], [[]]])('is the default one where %j was stored', async (value) => {
    await fakeBrowser.storage.local.set({ 'last-quiz-recipe': value });
    expect(await readLastRecipe()).toEqual(DEFAULT_RECIPE);
  });
});
