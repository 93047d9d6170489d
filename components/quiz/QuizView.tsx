import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { HiddenText } from '@/components/std/HiddenText';
import { Notice } from '@/components/std/Notice';
import { runningSession } from '@/lib/db/sessions';
import type { Settings } from '@/lib/settings/settings';
import { Question } from './Question';
import { QuizSummary } from './QuizSummary';
import { startNewQuiz } from './start-new-quiz';

type Props = {
  settings: Settings;
  /** False while another tab of the panel is in front: keys and clock then rest. */
  isShown: boolean;
  askedAt: number | undefined;
  onOpenNote: (id: string) => void;
};

/** The quiz: the question on screen, the summary of a finished one, or the way to start. */
export function QuizView({ settings, isShown, askedAt, onOpenNote }: Props) {
  const db = useDatabase();
  const running = useLiveQuery(async () => (await runningSession(db, 'quiz')) ?? null, [db]);
  const [finishedId, setFinishedId] = useState<string>();
  const { isBusy, error, run } = useAction();
  const start = () => run(() => startNewQuiz(db, settings).then(() => setFinishedId(undefined)));

  // Asked for from the popup or from Today: start without another click, once for each time it was asked.
  const followed = useRef<number>(undefined);
  useEffect(() => {
    if (askedAt === undefined || followed.current === askedAt || running === undefined) return;
    followed.current = askedAt;
    if (running === null) start();
  });

  if (running === undefined) return null;
  if (running) {
    return (
      <Question
        key={`${running.id}:${running.position}`}
        session={running}
        isShown={isShown}
        onFinished={setFinishedId}
        onOpenNote={onOpenNote}
      />
    );
  }
  const again = (
    <Button look="primary" disabled={isBusy} onClick={start}>
      {finishedId === undefined ? 'Start a quiz of ten' : 'Start another quiz'}
    </Button>
  );
  if (error !== undefined) {
    return (
      <>
        <HiddenText as="h1">Quiz</HiddenText>
        <ErrorNotice error={error} action={again} />
      </>
    );
  }
  if (finishedId !== undefined)
    return <QuizSummary sessionId={finishedId} action={again} onOpenNote={onOpenNote} />;
  return (
    <>
      <HiddenText as="h1">Quiz</HiddenText>
      <Notice kind="empty" title="A quiz of ten" action={again}>
        First what is due, then new questions in the shares of the exam. You can close the panel at any time
        and go on later.
      </Notice>
    </>
  );
}
