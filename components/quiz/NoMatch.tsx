import { browser } from 'wxt/browser';
import { Button } from '@/components/std/Button';
import { countOf } from '@/components/std/format-day';
import type { Match, MatchContext, MatchStep, PoolItem } from '@/lib/quiz/match-recipe';
import { MATCH_STEPS } from '@/lib/quiz/match-recipe';
import type { PageInFront } from '@/lib/platform/page-in-front';
import type { QuizRecipe } from '@/lib/quiz/quiz-recipe';
import { recipeRemedies, type Remedy } from '@/lib/quiz/recipe-remedies';
import styles from './QuizBuilder.module.css';

type Props = {
  pool: readonly PoolItem[];
  recipe: QuizRecipe;
  context: MatchContext;
  match: Match;
  /** The page in front; undefined until it is known. */
  page: PageInFront | undefined;
  onChange: (recipe: QuizRecipe) => void;
};

/** Why nothing matches, how many each step left, and the changes that help, one click each. */
export function NoMatch({ pool, recipe, context, match, page, onChange }: Props) {
  const remedies = recipeRemedies(pool, recipe, context);
  const { emptiedBy } = match;
  if (emptiedBy === undefined) return null;
  const before = countBefore(match, emptiedBy, pool.length);
  return (
    <section className={styles['noMatch']} aria-label="No question matches">
      <h2>No question matches</h2>
      <p>{reasonOf(emptiedBy, before)}</p>
      {emptiedBy === 'sources' && recipe.sources.includes('page') && <p>{pageReason(page)}</p>}
      {emptiedBy === 'sources' && recipe.sources.includes('plan') && (
        <p>
          {context.planned?.length
            ? 'What is left of today’s plan does not match the other choices.'
            : 'Today’s plan has no question left: all of it is answered, or there is no plan yet. The tab “Today” makes one.'}
        </p>
      )}
      <div className={styles['remedies']}>
        {remedies.map((remedy) => (
          <Button key={remedy.lift} onClick={() => onChange(remedy.recipe)}>
            {remedyWords(remedy)}
          </Button>
        ))}
      </div>
      {remedies.length === 0 && emptiedBy !== 'left-out' && (
        <a href={browser.runtime.getURL('/options.html#banks')} target="_blank" rel="noreferrer">
          Switch on a question bank in the settings
        </a>
      )}
    </section>
  );
}

/** How many were left before the step that took the last. */
function countBefore({ counts }: Match, step: MatchStep, all: number): number {
  return counts[MATCH_STEPS.indexOf(step) - 1]?.left ?? all;
}

function reasonOf(step: MatchStep, before: number): string {
  const left = countOf(before, 'question');
  switch (step) {
    case 'switched-on':
      return before === 0 ? 'There is no question bank yet.' : 'No question bank is switched on.';
    case 'left-out':
      return `You left out ${before === 1 ? 'the only question' : `all ${before} questions`} by disputes. Tick “Disputed” to see ${before === 1 ? 'it' : 'them'}.`;
    case 'valid-on':
      return `None of ${left} holds on that day: their editions are older or newer.`;
    case 'banks':
      return `The chosen banks have none of the ${left} that can be asked.`;
    case 'domains':
      return `None of ${left} is of the chosen domains.`;
    case 'topics':
      return `None of ${left} is of the chosen topics.`;
    case 'difficulties':
      return `${before === 1 ? 'One question matches' : `${before} questions match`} the other choices, but none has the chosen difficulty.`;
    case 'sources':
      return `${before === 1 ? 'One question matches' : `${before} questions match`} the other choices, but none is of what is ticked above.`;
  }
}

/** Why the page in front gives nothing, and what to do. */
function pageReason(page: PageInFront | undefined): string {
  switch (page?.kind) {
    case undefined:
      return 'The page in front is being read.';
    case 'none':
      return 'There is no web page in front. Open one and flag its terms, then start from here.';
    case 'unflagged':
      return 'Nothing is flagged on the page in front. Click the icon of CCS Companion in the browser’s toolbar and choose “Flag terms on this page”; the questions on it then match.';
    case 'flagged':
      return page.found.findings.length === 0
        ? 'No coding terms or codes were found on the page in front. Open another page.'
        : 'No question that matches the other choices is on what stands on the page in front. The tab “On this page” lists it, with notes to read.';
  }
}

const LIFTED: Record<Remedy['lift'], string> = {
  sources: 'Ask every question',
  difficulties: 'Any difficulty',
  topics: 'All topics',
  domains: 'All domains',
  banks: 'All banks',
  'valid-on': 'Any edition',
  all: 'Clear everything',
};

function remedyWords({ lift, matching }: Remedy): string {
  return `${LIFTED[lift]} · ${matching}`;
}
