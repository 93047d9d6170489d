import { Bar } from '@/components/std/Bar';
import { Button } from '@/components/std/Button';
import { countOf } from '@/components/std/format-day';
import { DEFAULT_RECIPE, type QuizRecipe } from '@/lib/quiz/quiz-recipe';
import type { JudgedReadiness } from '@/lib/stats/judge-readiness';
import type { MissingAnswers } from '@/lib/stats/readiness-floor';
import styles from './Readiness.module.css';

type Props = {
  readiness: Extract<JudgedReadiness, { is: 'too-few' }>;
  onStart: (recipe: QuizRecipe, title: string) => void;
};

/** How many more first answers the chance needs, in which domains, and a quiz that gives them. */
export function TooFewAnswers({ readiness: { answers, missing }, onStart }: Props) {
  const inDomains = missing.domains.reduce((sum, { more }) => sum + more, 0);
  const start = () => onStart(recipeFor(missing), 'New questions');
  return (
    <div className={styles['few']} data-testid="too-few">
      <p className={styles['words']}>Not enough data yet</p>
      <p>
        Your chance needs {countOf(missing.total, 'more first answer')}: the first answer that you give to a
        question, in a quiz or a mock exam.
      </p>
      <Bar label="Answers" value={answers} total={answers + missing.total} />
      {missing.domains.length > 0 && (
        <>
          <p>Among them, so that no domain is guessed from the others:</p>
          <ul className={styles['missing']}>
            {missing.domains.map(({ id, title, more, unseen }) => (
              <li key={id}>
                {more} in {title}
                {unseen < more && `, where ${unseenWords(unseen)}: switch on a bank or add one`}
              </li>
            ))}
          </ul>
          {missing.total > inDomains && <p>The other {missing.total - inDomains} can be in any domain.</p>}
        </>
      )}
      <p>
        <Button onClick={start}>Quiz with new questions</Button>
      </p>
    </div>
  );
}

function unseenWords(unseen: number): string {
  return unseen === 0 ? 'none is left' : `only ${unseen} ${unseen === 1 ? 'is' : 'are'} left`;
}

/** New questions, ten at most, of the domains that lack some; of all where none does, or none can give any. */
function recipeFor({ domains, total }: MissingAnswers): QuizRecipe {
  return {
    ...DEFAULT_RECIPE,
    sources: ['new'],
    domains: domains.filter(({ unseen }) => unseen > 0).map(({ id }) => id),
    length: Math.min(DEFAULT_RECIPE.length, total),
  };
}
