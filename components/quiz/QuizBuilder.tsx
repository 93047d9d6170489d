import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useNow } from '@/components/data/use-now';
import { Button } from '@/components/std/Button';
import { Choices } from '@/components/std/Choices';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { focusOnMount } from '@/components/std/focus-on-mount';
import { usePageTaught } from '@/components/page/use-page-taught';
import { readQuizPool } from '@/lib/db/quiz-pool';
import { TOPICS } from '@/lib/exam/topic';
import { readPlannedToday } from '@/lib/platform/day-plan/read-planned-today';
import { countSources, matchRecipe } from '@/lib/quiz/match-recipe';
import { QUIZ_SOURCES, type QuizRecipe } from '@/lib/quiz/quiz-recipe';
import { SOURCE_WORDS } from '@/lib/quiz/recipe-words';
import { WEAK_FLOOR, weakTopics } from '@/lib/quiz/weak-topics';
import { readLastRecipe } from '@/lib/settings/last-quiz-recipe';
import type { Settings } from '@/lib/settings/settings';
import { BuilderFooter } from './BuilderFooter';
import { FilterChoices } from './FilterChoices';
import { MannerChoices } from './MannerChoices';
import type { QuizActions } from './quiz-actions';
import styles from './QuizBuilder.module.css';
import { matchContextAt } from './start-new-quiz';

type Props = {
  settings: Settings;
  /** False while another tab of the panel is in front: the page behind it is then not followed. */
  isShown: boolean;
  /** What to begin with; undefined for the recipe used last. */
  recipe: QuizRecipe | undefined;
  actions: QuizActions;
  error: unknown;
  onBack: () => void;
};

/** Builds a quiz: where from, narrowed to what, how many, in which manner; with the number that matches, at once. */
export function QuizBuilder({ settings, isShown, recipe: given, actions, error, onBack }: Props) {
  const db = useDatabase();
  const now = useNow();
  const pool = useLiveQuery(() => readQuizPool(db), [db]);
  const planned = useLiveQuery(() => readPlannedToday(db, now), [db, now]);
  const { page, taught } = usePageTaught(isShown);
  const [recipe, setRecipe] = useState(given);
  useEffect(() => {
    if (given === undefined) void readLastRecipe().then((last) => setRecipe((already) => already ?? last));
  }, [given]);
  if (!pool || !recipe) return null;

  const context = matchContextAt(settings, now, { taught, planned });
  const change = (changes: Partial<QuizRecipe>) => setRecipe({ ...recipe, ...changes });
  const counts = countSources(pool, recipe, context);
  return (
    <article className={styles['builder']}>
      <header className={styles['head']}>
        <h1 ref={focusOnMount} tabIndex={-1}>
          Build a quiz
        </h1>
        <Button look="quiet" onClick={onBack}>
          Back
        </Button>
      </header>
      <Choices
        legend="Ask what is"
        type="checkbox"
        choices={QUIZ_SOURCES.map((value) => ({ value, label: SOURCE_WORDS[value], count: counts[value] }))}
        chosen={recipe.sources}
        hint={sourceHint(
          recipe,
          weakTopics(pool).map((topic) => TOPICS[topic]),
        )}
        onChange={(sources) => change({ sources })}
      />
      <FilterChoices
        pool={pool}
        recipe={recipe}
        context={context}
        disabledBanks={settings.disabledBanks}
        onChange={change}
      />
      <MannerChoices recipe={recipe} onChange={change} />
      {error !== undefined && <ErrorNotice error={error} />}
      <BuilderFooter
        pool={pool}
        recipe={recipe}
        context={context}
        match={matchRecipe(pool, recipe, context)}
        page={page}
        actions={actions}
        onChange={setRecipe}
      />
    </article>
  );
}

function sourceHint({ sources }: QuizRecipe, weak: readonly string[]): string {
  if (sources.length === 0) return 'Nothing ticked: every question can be asked.';
  if (sources.includes('weak')) {
    return weak.length === 0
      ? `No topic is weak so far: each has fewer than ${WEAK_FLOOR} answers or enough right ones.`
      : `Weak, with fewer than about 7 in 10 right over at least ${WEAK_FLOOR} answers: ${weak.join(', ')}.`;
  }
  if (sources.includes('disputed'))
    return 'Disputed questions come here even when they are left out elsewhere.';
  if (sources.includes('page'))
    return 'On this page: what teaches the terms and codes flagged on the page in front, when you start.';
  if (sources.includes('unseen')) return 'Never seen: not even shown without an answer.';
  return 'Several add up.';
}
