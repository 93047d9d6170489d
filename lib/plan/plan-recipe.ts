import { DEFAULT_RECIPE, RECIPE_LIMITS, type QuizRecipe } from '@/lib/quiz/quiz-recipe';
import type { Blueprint } from '@/lib/exam/blueprint';
import type { TodayPart } from './today-part';

const FEWEST = 5;

/**
 * The quiz of what is still open today: its domains, and as many questions as fit into their minutes at the pace of the
 * exam. Which questions they are is the scheduler's: what is due, then what is new. Undefined when all is done.
 */
export function planRecipe(
  part: Pick<TodayPart, 'tasks'>,
  of: Pick<Blueprint, 'minutes' | 'places'>,
): QuizRecipe | undefined {
  const open = part.tasks.flatMap((task) => (task.kind === 'domain' && !task.isDone ? task : []));
  if (open.length === 0) return undefined;
  const minutes = open.reduce((sum, task) => sum + task.minutes - task.done, 0);
  const length = Math.round((minutes * of.places.value.to) / of.minutes.value);
  return {
    ...DEFAULT_RECIPE,
    domains: open.map(({ id }) => id),
    length: Math.min(RECIPE_LIMITS.length, Math.max(FEWEST, length)),
  };
}
