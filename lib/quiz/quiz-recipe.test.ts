import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RECIPE, parseQuizRecipe } from './quiz-recipe';
import { arbitraryRecipe } from './testing/test-pool';

describe('parseQuizRecipe', () => {
  it('reads back what was stored, whatever it is', () => {
    fc.assert(
      fc.property(arbitraryRecipe, (recipe) => {
        expect(parseQuizRecipe(JSON.parse(JSON.stringify(recipe)))).toEqual(recipe);
      }),
    );
  });

  it.each([undefined, null, 7, 'due', []])('takes the default recipe for what is none: %j', (stored) => {
    expect(parseQuizRecipe(stored)).toEqual(DEFAULT_RECIPE);
  });

  it('keeps what parses and has the default for the rest', () => {
    const stored = { ...DEFAULT_RECIPE, length: 40, style: 'exam', order: 'sideways', minutesEach: -1 };
    expect(parseQuizRecipe(stored)).toEqual({ ...DEFAULT_RECIPE, length: 40, style: 'exam' });
  });

  it('leaves single entries out of a list that it no longer knows, not the whole list', () => {
    const stored = {
      ...DEFAULT_RECIPE,
      topics: ['poa', 'alchemy', 'cdi'],
      difficulties: [0, 5, 9],
      sources: [],
    };
    expect(parseQuizRecipe(stored)).toMatchObject({ topics: ['poa', 'cdi'], difficulties: [5], sources: [] });
  });

  it.each([0, -1, 1.5, 201, '10'])('asks ten questions when the length is %j', (length) => {
    expect(parseQuizRecipe({ ...DEFAULT_RECIPE, length }).length).toBe(10);
  });
});
