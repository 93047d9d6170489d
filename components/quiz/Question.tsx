import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { Markdown } from '@/components/notes/Markdown';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { focusOnMount } from '@/components/std/focus-on-mount';
import { fiscalYearOf } from '@/lib/codes/fiscal-year';
import { answerItem } from '@/lib/db/answer-item';
import { stepQuiz } from '@/lib/db/step-quiz';
import { itemMaterial } from '@/lib/db/study-state';
import { TOPICS } from '@/lib/exam/topic';
import { refreshBadge } from '@/lib/platform/badge';
import { shownOptions } from '@/lib/quiz/shown-options';
import type { QuizSession } from '@/lib/quiz/quiz-session';
import type { AnswerConfidence } from '@/lib/schedule/grade';
import { AppError } from '@/lib/std/app-error';
import { Feedback } from './Feedback';
import { OptionList } from './OptionList';
import styles from './Question.module.css';
import { QuizProgress } from './QuizProgress';
import { SureChoice } from './SureChoice';
import { useQuizKeys } from './use-quiz-keys';
import { useStopwatch } from './use-stopwatch';
import { Verdict } from './Verdict';

type Props = {
  session: QuizSession;
  isShown: boolean;
  onFinished: (sessionId: string) => void;
  onOpenNote: (id: string) => void;
};

/** One question of a running quiz, before and after its answer. */
export function Question({ session, isShown, onFinished, onOpenNote }: Props) {
  const db = useDatabase();
  const entry = session.entries[session.position];
  const answer = entry?.answer;
  const material = useLiveQuery(
    async () => (entry && (await itemMaterial(db, entry.itemId))) ?? null,
    [db, entry?.itemId],
  );
  const [draft, setDraft] = useState<string[]>([]);
  // What was stored wins: another panel may have answered this question with another choice.
  const chosen = answer?.response ?? draft;
  const [confidence, setConfidence] = useState<AnswerConfidence>();
  const { isBusy, error, run } = useAction();
  const item = material?.item;
  const elapsedMs = useStopwatch(isShown && item !== undefined && !answer);

  const needed = item?.key.length ?? 0;
  const choose = (optionId: string) => {
    if (answer || !item) return;
    if (item.type === 'single') setDraft([optionId]);
    else setDraft(draft.includes(optionId) ? draft.filter((id) => id !== optionId) : [...draft, optionId]);
  };
  const check = () =>
    run(async () => {
      if (!entry) return;
      const now = Date.now();
      const given = { sessionId: session.id, itemId: entry.itemId, response: chosen, confidence, now };
      await answerItem(db, { ...given, elapsedMs: elapsedMs() });
      void refreshBadge();
    });
  const next = () =>
    run(async () => {
      const stepped = await stepQuiz(db, session.id, {
        kind: 'next',
        from: session.position,
        at: Date.now(),
      });
      if (stepped.status === 'finished') onFinished(session.id);
    });
  const end = () =>
    run(async () => {
      await stepQuiz(db, session.id, { kind: 'ended', at: Date.now() });
      onFinished(session.id);
    });
  // Once answered, "next" never waits: a step from a place that was left already changes nothing.
  // An Enter too many may come before the question is there: an answer of nothing must not be stored.
  const isReady = answer !== undefined || (item !== undefined && chosen.length === needed && !isBusy);
  const primary = answer ? next : check;
  const options = entry && item ? shownOptions(item, entry.optionOrder) : [];
  useQuizKeys({
    isActive: isShown,
    optionIds: options.map((option) => option.id),
    onChoose: choose,
    onConfidence: (value) => chosen.length > 0 && !answer && setConfidence(value),
    onPrimary: () => isReady && primary(),
  });

  if (material === undefined) return null;
  if (!entry || !item) {
    const missing = new AppError(
      'item-missing',
      `The quiz names an item that is not there: ${entry?.itemId}`,
    );
    return <ErrorNotice error={missing} action={<Button onClick={end}>End quiz</Button>} />;
  }
  const isLast = session.position === session.entries.length - 1;
  return (
    <article className={styles['question']}>
      <QuizProgress session={session} onEnd={end} />
      <div>
        <p className={styles['meta']}>
          {TOPICS[item.topics[0]]} · {fiscalYearOf(item.validFrom)} · {entry.isNew ? 'new' : 'review'}
        </p>
        <h1 className={styles['heading']} ref={focusOnMount} tabIndex={-1}>
          Question {session.position + 1} of {session.entries.length}
        </h1>
        <div className={styles['stem']}>
          <Markdown text={item.stem} onOpenNote={onOpenNote} />
        </div>
      </div>
      <OptionList
        item={item}
        options={options}
        chosen={chosen}
        isAnswered={answer !== undefined}
        onChoose={choose}
      />
      {answer && material && <Feedback material={material} answer={answer} onOpenNote={onOpenNote} />}
      {error !== undefined && <ErrorNotice error={error} />}
      <footer className={styles['footer']}>
        <div role="status">{answer && <Verdict item={item} answer={answer} />}</div>
        {!answer && <SureChoice isShown={chosen.length > 0} value={confidence} onChange={setConfidence} />}
        <Button
          look="primary"
          className={styles['primary']}
          aria-disabled={!isReady}
          onClick={() => isReady && primary()}
        >
          {answer ? (isLast ? 'See the summary' : 'Next question') : checkLabel(chosen.length, needed)}
        </Button>
      </footer>
    </article>
  );
}

function checkLabel(chosen: number, needed: number): string {
  if (needed > 1 && chosen !== needed) return `Choose ${needed} · ${chosen} chosen`;
  return chosen === 0 ? 'Choose an answer' : 'Check answer';
}
