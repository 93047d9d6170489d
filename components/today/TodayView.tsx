import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { CeuBars } from '@/components/ceu/CeuBars';
import { ContentState } from '@/components/data/ContentState';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useNow } from '@/components/data/use-now';
import { ExamLink } from '@/components/exam/ExamLink';
import type { PlanStart } from '@/components/plan/plan-start';
import { keysDay } from '@/lib/codes/edition';
import { answersSince } from '@/lib/db/study-state';
import { runningSession } from '@/lib/db/sessions';
import { countDue } from '@/lib/db/study-items';
import { localDay } from '@/lib/platform/local-day';
import type { QuizRecipe } from '@/lib/quiz/quiz-recipe';
import { summariseQuiz } from '@/lib/quiz/summarise-quiz';
import type { Settings } from '@/lib/settings/settings';
import { Countdown } from './Countdown';
import { PanelPlan } from './PanelPlan';
import { startOfDay } from './start-of-day';
import { TodayActions } from './TodayActions';
import styles from './TodayView.module.css';

type Props = {
  settings: Settings;
  onQuiz: () => void;
  onBuild: () => void;
  /** Starts a quiz of the plan. */
  onRecipe: (recipe: QuizRecipe, title: string) => void;
};

/** Today: the countdown, what is due, what was done, the ways into a quiz, and the plan. From the top down: nothing moves. */
export function TodayView({ settings, onQuiz, onBuild, onRecipe }: Props) {
  const db = useDatabase();
  const now = useNow();
  const state = useLiveQuery(async () => {
    const [count, answered, running] = await Promise.all([
      countDue(db, settings.disabledBanks, now, keysDay(settings, localDay(now))),
      answersSince(db, startOfDay(now)),
      runningSession(db, 'quiz'),
    ]);
    return { count, answered, running };
  }, [db, settings, now]);
  const [start, setStart] = useState<PlanStart>();

  return (
    <>
      <Countdown settings={settings} now={now} />
      {state && (
        <ContentState>
          <dl className={styles['figures']}>
            <Figure name="due" value={state.count.due} />
            <Figure name="new" value={state.count.fresh} />
            <Figure name="done today" value={state.answered} />
          </dl>
          <TodayActions
            running={state.running && summariseQuiz(state.running)}
            count={state.count}
            start={start}
            onPlan={onRecipe}
            onQuiz={onQuiz}
            onBuild={onBuild}
          />
          <nav className={styles['links']} aria-label="Exam">
            <ExamLink part="mock">Mock exam</ExamLink>
            <ExamLink part="scenario">Scenarios</ExamLink>
          </nav>
        </ContentState>
      )}
      {state && <PanelPlan settings={settings} now={now} onStart={onRecipe} onLead={setStart} />}
      {start && (
        <section className={styles['section']} aria-label="CEUs">
          <h2>CEUs</h2>
          <CeuBars settings={settings} now={now} />
        </section>
      )}
    </>
  );
}

function Figure({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dd>{value}</dd>
      <dt>{name}</dt>
    </div>
  );
}
