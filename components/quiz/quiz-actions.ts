import type { QuizRecipe } from '@/lib/quiz/quiz-recipe';

/** The ways into a quiz. `build` opens the builder with a recipe, or with the one used last. */
export type QuizActions = {
  isBusy: boolean;
  start: () => void;
  startBy: (recipe: QuizRecipe, title?: string) => void;
  build: (recipe?: QuizRecipe) => void;
};
