import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { runningSession } from '@/lib/db/sessions';
import type { QuizRecipe } from '@/lib/quiz/quiz-recipe';
import type { Settings } from '@/lib/settings/settings';
import { Question } from './Question';
import { QuizStart } from './QuizStart';
import { QuizSummary } from './QuizSummary';
import { startNewQuiz, startRecipe } from './start-new-quiz';
import { useDeadline } from './use-deadline';

/** Loaded when it is opened: a quiz of ten needs none of it. */
const QuizBuilder = lazy(async () => ({ default: (await import('./QuizBuilder')).QuizBuilder }));

/** A quiz or the builder, as asked for from elsewhere; `at` (epoch ms) makes the same wish twice two wishes. */
export type QuizWish =
  | { kind: 'start'; recipe?: QuizRecipe; title?: string; at: number }
  | { kind: 'build'; at: number };

type Props = {
  settings: Settings;
  /** False while another tab of the panel is in front: keys and clock then rest. */
  isShown: boolean;
  wish: QuizWish | undefined;
  onOpenNote: (id: string) => void;
};

/** `recipe` is what the builder opens with; undefined for the one used last. */
type Place = { kind: 'start' } | { kind: 'build'; recipe?: QuizRecipe } | { kind: 'summary'; id: string };

/** The quiz: the question on screen, the summary of a finished one, the way to start, or the builder. */
export function QuizView({ settings, isShown, wish, onOpenNote }: Props) {
  const db = useDatabase();
  const running = useLiveQuery(async () => (await runningSession(db, 'quiz')) ?? null, [db]);
  const [place, setPlace] = useState<Place>({ kind: 'start' });
  const { isBusy, error, run } = useAction();
  const start = () => run(() => startNewQuiz(db, settings));
  const startBy = (recipe: QuizRecipe, title?: string) =>
    run(async () => {
      // Nothing to ask: the builder shows why, and what to change.
      if (!(await startRecipe(db, settings, recipe, title))) setPlace({ kind: 'build', recipe });
    });
  useDeadline(running ?? undefined);

  // However a quiz ends (here, in another panel, by its deadline), what follows is its summary.
  const runningId = running?.id;
  if (runningId !== undefined && !(place.kind === 'summary' && place.id === runningId))
    setPlace({ kind: 'summary', id: runningId });

  // What was asked for from elsewhere is followed once for each time it was asked; a running quiz comes first.
  const [followedAt, setFollowedAt] = useState<number>();
  if (wish?.kind === 'build' && running === null && followedAt !== wish.at) {
    setFollowedAt(wish.at);
    setPlace({ kind: 'build' });
  }
  const startedAt = useRef<number>(undefined);
  useEffect(() => {
    if (wish?.kind !== 'start' || startedAt.current === wish.at || running === undefined) return;
    startedAt.current = wish.at;
    if (running !== null) return;
    if (wish.recipe) startBy(wish.recipe, wish.title);
    else start();
  });

  if (running === undefined) return null;
  if (running) {
    const key = `${running.id}:${running.position}`;
    return <Question key={key} session={running} isShown={isShown} onOpenNote={onOpenNote} />;
  }
  const actions = { isBusy, start, startBy, build: (recipe?: QuizRecipe) => setPlace(buildPlace(recipe)) };
  switch (place.kind) {
    case 'start':
      return <QuizStart settings={settings} error={error} actions={actions} />;
    case 'build':
      return (
        <Suspense fallback={null}>
          <QuizBuilder
            settings={settings}
            isShown={isShown}
            recipe={place.recipe}
            actions={actions}
            error={error}
            onBack={() => setPlace({ kind: 'start' })}
          />
        </Suspense>
      );
    case 'summary':
      // What could not be started is said on the start screen.
      if (error !== undefined) return <QuizStart settings={settings} error={error} actions={actions} />;
      return (
        <QuizSummary
          key={place.id}
          settings={settings}
          sessionId={place.id}
          actions={actions}
          onOpenNote={onOpenNote}
        />
      );
  }
}

function buildPlace(recipe: QuizRecipe | undefined): Place {
  return { kind: 'build', ...(recipe && { recipe }) };
}
