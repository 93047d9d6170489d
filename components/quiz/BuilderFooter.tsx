import { useState } from 'react';
import { Button } from '@/components/std/Button';
import { countOf } from '@/components/std/format-day';
import type { Match, MatchContext, PoolItem } from '@/lib/quiz/match-recipe';
import type { PageInFront } from '@/lib/platform/page-in-front';
import type { QuizRecipe } from '@/lib/quiz/quiz-recipe';
import { NoMatch } from './NoMatch';
import type { QuizActions } from './quiz-actions';
import styles from './QuizBuilder.module.css';
import { SavePreset } from './SavePreset';

type Props = {
  pool: readonly PoolItem[];
  recipe: QuizRecipe;
  context: MatchContext;
  match: Match;
  /** The page in front; undefined until it is known. */
  page: PageInFront | undefined;
  actions: QuizActions;
  onChange: (recipe: QuizRecipe) => void;
};

/** How many questions match, or why none does and what to change; start and keep. */
export function BuilderFooter({ pool, recipe, context, match, page, actions, onChange }: Props) {
  const [isSaving, setIsSaving] = useState(false);
  const matching = match.items.length;
  const isEmpty = matching === 0;
  return (
    <>
      {isEmpty && (
        <NoMatch
          pool={pool}
          recipe={recipe}
          context={context}
          match={match}
          page={page}
          onChange={onChange}
        />
      )}
      {isSaving && <SavePreset recipe={recipe} onClose={() => setIsSaving(false)} />}
      <footer className={styles['footer']}>
        <p role="status" data-testid="matching">
          {isEmpty ? 'No question matches.' : matchingWords(matching, recipe.length)}
        </p>
        <div className={styles['buttons']}>
          <Button
            look="primary"
            className={styles['primary']}
            disabled={isEmpty || actions.isBusy}
            onClick={() => actions.startBy(recipe)}
          >
            {isEmpty ? 'Start quiz' : `Start quiz of ${Math.min(matching, recipe.length)}`}
          </Button>
          <Button className={styles['primary']} onClick={() => setIsSaving(true)}>
            Keep
          </Button>
        </div>
      </footer>
    </>
  );
}

function matchingWords(matching: number, length: number): string {
  const some = `${countOf(matching, 'question')} ${matching === 1 ? 'matches' : 'match'}`;
  return matching < length ? `${some}, so the quiz has ${matching}.` : `${some}.`;
}
