import { storage } from 'wxt/utils/storage';
import { parseQuizRecipe, type QuizRecipe } from '@/lib/quiz/quiz-recipe';

const stored = storage.defineItem<unknown>('local:last-quiz-recipe');

/** The recipe of the last quiz that was built; the default one before the first. */
export async function readLastRecipe(): Promise<QuizRecipe> {
  return parseQuizRecipe(await stored.getValue());
}

/** Remembers the recipe of a quiz that was built. */
export async function storeLastRecipe(recipe: QuizRecipe): Promise<void> {
  await stored.setValue(recipe);
}
