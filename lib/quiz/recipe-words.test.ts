import { describe, expect, it } from 'vitest';
import { DEFAULT_RECIPE, type QuizRecipe } from './quiz-recipe';
import { recipeWords } from './recipe-words';

const words = (changes: Partial<QuizRecipe>) => recipeWords({ ...DEFAULT_RECIPE, ...changes }, 'ccs-2026');

describe('recipeWords', () => {
  it.each<[Partial<QuizRecipe>, string]>([
    [{}, 'Due, New · 10 questions · tutor style'],
    [{ sources: [], length: 1 }, 'All questions · 1 question · tutor style'],
    [
      { sources: ['weak'], style: 'exam', minutesEach: 1.5, length: 20 },
      'Weak topics · 20 questions · exam style · 1.5 min each',
    ],
    [
      { topics: ['poa', 'cdi'], difficulties: [5, 4], order: 'blocked' },
      'Due, New · Present on admission, Documentation integrity · difficulty 4, 5 · 10 questions · tutor style · topic after topic',
    ],
    [
      { domains: ['queries'], topics: ['poa', 'cdi', 'edits'], validOn: 'today' },
      'Due, New · Provider Queries · 3 topics · keys of today · 10 questions · tutor style',
    ],
    [{ banks: ['core'], validOn: 'any' }, 'Due, New · core · any edition · 10 questions · tutor style'],
    // A domain of another blueprint keeps its id: it can still be found and taken out.
    [{ domains: ['it'] }, 'Due, New · it · 10 questions · tutor style'],
  ])('says %j', (changes, expected) => {
    expect(words(changes)).toBe(expected);
  });
});
