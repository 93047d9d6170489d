import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { startPageQuiz } from '@/components/quiz/start-new-quiz';
import { Button } from '@/components/std/Button';
import { Choices } from '@/components/std/Choices';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { focusOnMount } from '@/components/std/focus-on-mount';
import { countOf } from '@/components/std/format-day';
import { Notice } from '@/components/std/Notice';
import { runningSession } from '@/lib/db/sessions';
import type { LookupTarget } from '@/lib/lookup/lookup-entry';
import { findingKnowledge } from '@/lib/quiz/finding-knowledge';
import type { PoolItem } from '@/lib/quiz/match-recipe';
import { RECIPE_LIMITS } from '@/lib/quiz/quiz-recipe';
import { summariseQuiz } from '@/lib/quiz/summarise-quiz';
import type { Settings } from '@/lib/settings/settings';
import type { FindingKey } from '@/lib/terms/finding';
import styles from './PageQuiz.module.css';
import { QuizSubjects } from './QuizSubjects';
import { useFindingNames } from './use-finding-names';
import { useTaught } from './use-listed-findings';

type Props = {
  settings: Settings;
  keys: FindingKey[];
  onBack: () => void;
  /** Called when a quiz is running, this one or one that was already. */
  onQuiz: () => void;
  onOpen: (target: LookupTarget) => void;
};

const LENGTHS = [5, 10, 20, 40];
const USUAL = 10;

/** A quiz on what stands on a page, proposed: which questions, how many, and the button that starts it. */
export function PageQuiz({ settings, keys, onBack, onQuiz, onOpen }: Props) {
  const db = useDatabase();
  const teaching = useTaught(settings, keys);
  const subjects = useFindingNames(keys);
  const running = useLiveQuery(async () => (await runningSession(db, 'quiz')) ?? null, [db]);
  const [wanted, setWanted] = useState(USUAL);
  const { isBusy, error, run } = useAction();
  if (!teaching || !subjects || running === undefined) return null;

  const { taught, items, now } = teaching;
  const total = items.length;
  const most = Math.min(total, RECIPE_LIMITS.length);
  const length = Math.min(wanted, most);
  const lengths = LENGTHS.filter((value) => value < most);
  const known = findingKnowledge(taught, items, now);
  const title = subjects.length === 1 ? subjects[0]?.name : undefined;
  const start = () =>
    run(async () => {
      await startPageQuiz(db, settings, taught, length, title ?? 'On this page');
      onQuiz();
    });
  return (
    <article className={styles['quiz']}>
      <header className={styles['head']}>
        <h1 ref={focusOnMount} tabIndex={-1}>
          {title === undefined ? `Quiz on ${subjects.length} terms and codes` : `Quiz on “${title}”`}
        </h1>
        <Button look="quiet" onClick={onBack}>
          Back
        </Button>
      </header>
      {running ? (
        <Notice
          kind="info"
          title="A quiz is running"
          action={
            <Button look="primary" onClick={onQuiz}>
              Resume quiz
            </Button>
          }
        >
          {runningWords(summariseQuiz(running))}
        </Notice>
      ) : total === 0 ? (
        <Notice kind="empty" title="No question on it yet">
          None of your question banks that are switched on asks about{' '}
          {title === undefined ? 'any of these' : 'it'}. You can read about it instead.
        </Notice>
      ) : (
        <>
          <p>{totalWords(items, now)}</p>
          {lengths.length > 0 && (
            <Choices
              legend="How many questions"
              type="radio"
              layout="row"
              choices={[
                ...lengths.map((value) => ({ value, label: String(value) })),
                { value: most, label: total > most ? String(most) : `All ${total}` },
              ]}
              chosen={[length]}
              onChange={([value]) => value !== undefined && setWanted(value)}
            />
          )}
          <Button look="primary" className={styles['start']} disabled={isBusy} onClick={start}>
            Start quiz of {length}
          </Button>
        </>
      )}
      {error !== undefined && <ErrorNotice error={error} />}
      <QuizSubjects subjects={subjects} known={known} onOpen={onOpen} />
    </article>
  );
}

/** How many questions there are, what is known of them, and which come first. */
function totalWords(items: readonly PoolItem[], now: number): string {
  const all = countOf(items.length, 'question');
  const fresh = items.filter(({ dueAt }) => dueAt === undefined).length;
  if (fresh === items.length) return `${all}, ${items.length === 1 ? 'not' : 'none'} answered yet.`;
  const due = items.filter(({ dueAt }) => dueAt !== undefined && dueAt <= now).length;
  if (fresh === 0) return `${all}, ${due} due. What is due comes first, then what you get wrong.`;
  return `${all}: ${fresh} never answered, ${due} due. Those never answered come first, then what is due, then what you get wrong.`;
}

function runningWords({ answered, total }: ReturnType<typeof summariseQuiz>): string {
  return `${answered} of ${total} answered. Finish or end it, then start one on this page.`;
}
