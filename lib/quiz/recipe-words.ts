import { blueprint, type Blueprint } from '@/lib/exam/blueprint';
import { TOPICS } from '@/lib/exam/topic';
import type { QuizRecipe, QuizSource } from './quiz-recipe';

export const SOURCE_WORDS: Record<QuizSource, string> = {
  due: 'Due',
  new: 'New',
  unseen: 'Never seen',
  weak: 'Weak topics',
  missed: 'Missed',
  flagged: 'Flagged',
  disputed: 'Disputed',
  page: 'On this page',
  plan: 'Today’s plan',
};

const NAMED = 2;

/** A recipe in one line: where from, narrowed to what, how many, in which style (`Due, New · 10 · tutor`). */
export function recipeWords(recipe: QuizRecipe, blueprintId: Blueprint['id']): string {
  const { sources, style, order, minutesEach, length } = recipe;
  const parts = [
    sources.length === 0 ? 'All questions' : sources.map((source) => SOURCE_WORDS[source]).join(', '),
    ...filterWords(recipe, blueprintId),
    `${length} ${length === 1 ? 'question' : 'questions'}`,
    style === 'exam' ? 'exam style' : 'tutor style',
    ...(minutesEach === undefined ? [] : [`${minutesEach} min each`]),
    ...(order === 'blocked' ? ['topic after topic'] : []),
  ];
  return parts.join(' · ');
}

function filterWords(
  { domains, topics, difficulties, banks, validOn }: QuizRecipe,
  blueprintId: Blueprint['id'],
): string[] {
  const titles = new Map(blueprint(blueprintId).domains.map(({ id, title }) => [id, title]));
  return [
    ...named(
      domains.map((id) => titles.get(id) ?? id),
      'domains',
    ),
    ...named(
      topics.map((topic) => TOPICS[topic]),
      'topics',
    ),
    ...(difficulties.length === 0 ? [] : [`difficulty ${difficulties.toSorted((a, b) => a - b).join(', ')}`]),
    ...named(banks, 'banks'),
    ...(validOn === 'today' ? ['keys of today'] : validOn === 'any' ? ['any edition'] : []),
  ];
}

/** One or two by their names, more by their number. */
function named(names: readonly string[], noun: string): string[] {
  if (names.length === 0) return [];
  return names.length <= NAMED ? [names.join(', ')] : [`${names.length} ${noun}`];
}
