import type { ReactNode } from 'react';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { HiddenText } from '@/components/std/HiddenText';
import { Notice } from '@/components/std/Notice';
import type { QuizRecipe } from '@/lib/quiz/quiz-recipe';
import type { Settings } from '@/lib/settings/settings';
import { AppError } from '@/lib/std/app-error';
import { CalibrationCard } from './CalibrationCard';
import { ForecastCard } from './ForecastCard';
import { MasteryCard } from './MasteryCard';
import { ReadinessCard } from './ReadinessCard';
import styles from './ProgressView.module.css';
import { StudyCalendarCard } from './StudyCalendarCard';
import { TrendCard } from './TrendCard';
import { useProgress } from './use-progress';
import { WeakTopics } from './WeakTopics';

type Props = {
  settings: Settings;
  /** Starts a quiz. */
  onStart: (recipe: QuizRecipe, title: string) => void;
  /** Below it: the way to the other form of this view. */
  after?: ReactNode;
};

/** Progress, in the panel and in the exam tab: how ready, what is known, what was done, what comes. */
export function ProgressView({ settings, onStart, after }: Props) {
  return (
    <div className={styles['progress']}>
      <HiddenText as="h1">Progress</HiddenText>
      <Statistics settings={settings} onStart={onStart} />
      {after}
    </div>
  );
}

function Statistics({ settings, onStart }: Omit<Props, 'after'>) {
  const state = useProgress(settings);
  if (state.is === 'failed')
    return <ErrorNotice error={new AppError('database-unavailable', state.message)} />;
  if (state.is === 'reading')
    return (
      <p role="status" className={styles['reading']}>
        Counting your answers…{state.share !== undefined && ` ${Math.round(state.share * 100)} %`}
      </p>
    );
  const { answers, readiness, domains, trends, calendar, forecast, calibration, records } = state.progress;
  // Above all the others: they are what it rests on.
  const card = <ReadinessCard readiness={readiness} settings={settings} onStart={onStart} />;
  return (
    <div className={styles['cards']}>
      {answers === 0 && (
        <div className={styles['whole']}>
          <Notice kind="empty" title="No answers yet">
            <p>Answer a few questions, then come back: here you see what you know and where to work.</p>
          </Notice>
        </div>
      )}
      <div className={styles['whole']}>{card}</div>
      <div className={styles['whole']}>
        <MasteryCard domains={domains} />
      </div>
      <WeakTopics records={records} onStart={onStart} />
      <CalibrationCard rows={calibration} />
      <div className={styles['whole']}>
        <TrendCard trends={trends} />
      </div>
      <div className={styles['whole']}>
        <StudyCalendarCard calendar={calendar} />
      </div>
      <div className={styles['whole']}>
        <ForecastCard forecast={forecast} />
      </div>
    </div>
  );
}
