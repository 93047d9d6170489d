import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Markdown } from '@/components/notes/Markdown';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { focusOnMount } from '@/components/std/focus-on-mount';
import { fiscalYearOf } from '@/lib/codes/fiscal-year';
import { readMark } from '@/lib/db/item-marks';
import { itemMaterial } from '@/lib/db/study-state';
import { TOPICS } from '@/lib/exam/topic';
import type { QuizSession } from '@/lib/quiz/quiz-session';
import { shownOptions } from '@/lib/quiz/shown-options';
import { AppError } from '@/lib/std/app-error';
import { Feedback } from './Feedback';
import { OptionList } from './OptionList';
import styles from './Question.module.css';
import { QuestionFooter } from './QuestionFooter';
import { QuestionSheets } from './QuestionSheets';
import { QuestionTools, useQuestionTools, type QuestionSheet } from './QuestionTools';
import { QuizProgress } from './QuizProgress';
import { useQuestion } from './use-question';
import { useQuizKeys } from './use-quiz-keys';

type Props = { session: QuizSession; isShown: boolean; onOpenNote: (id: string) => void };

/** One question of a running quiz, before and after its answer; in exam style only before. */
export function Question({ session, isShown, onOpenNote }: Props) {
  const db = useDatabase();
  const { position, entries } = session;
  const entry = entries[position];
  const itemId = entry?.itemId ?? '';
  const material = useLiveQuery(async () => (await itemMaterial(db, itemId)) ?? null, [db, itemId]);
  const mark = useLiveQuery(() => readMark(db, itemId), [db, itemId]);
  const [sheet, setSheet] = useState<QuestionSheet>();
  const [isStriking, setIsStriking] = useState(false);
  const [isAllOpen, setIsAllOpen] = useState(false);
  const item = material?.item;
  const question = useQuestion(session, entry, item, isShown);
  const { isExam, answer, chosen } = question;
  const tools = useQuestionTools(itemId, mark, setSheet);

  const needed = item?.key.length ?? 0;
  const isLast = position === entries.length - 1;
  const end = () => (isExam ? setSheet('finish') : question.go({ kind: 'ended' }));
  const goOn = () => (isExam && isLast ? end() : question.go({ kind: 'next', from: position }));
  // Once answered, "next" never waits: a step from a place that was left already changes nothing.
  // An Enter too many may come before the question is there: an answer of nothing must not be stored.
  const isReady =
    answer !== undefined ||
    (item !== undefined && (isExam || (chosen.length === needed && !question.isBusy)));
  const primary = () => isReady && (isExam || answer ? goOn() : question.check());
  const options = entry && item ? shownOptions(item, entry.optionOrder) : [];
  useQuizKeys({
    isActive: isShown,
    optionIds: options.map((option) => option.id),
    isStriking,
    onStriking: (value) => setIsStriking(value && !answer),
    onChoose: question.choose,
    onStrike: question.strike,
    onConfidence: (value) => chosen.length > 0 && !answer && question.setConfidence(value),
    onPrimary: primary,
    letters: {
      f: tools.toggleFlag,
      m: () => setSheet('note'),
      d: () => setSheet('dispute'),
      '?': () => setSheet('keys'),
      ...(isExam && {
        g: () => setSheet('places'),
        b: () => question.go({ kind: 'went', to: position - 1 }),
      }),
      ...(answer && { a: () => setIsAllOpen(!isAllOpen) }),
    },
  });

  if (material === undefined) return null;
  if (!entry || !item) {
    const missing = new AppError('item-missing', `The quiz names an item that is not there: ${itemId}`);
    const endQuiz = <Button onClick={() => question.go({ kind: 'ended' })}>End quiz</Button>;
    return <ErrorNotice error={missing} action={endQuiz} />;
  }
  return (
    <article className={styles['question']}>
      <QuizProgress session={session} onEnd={end} onPlaces={() => setSheet('places')} />
      <div>
        <p className={styles['meta']}>
          {TOPICS[item.topics[0]]} · {fiscalYearOf(item.validFrom)} · {entry.isNew ? 'new' : 'review'}
        </p>
        <h1 className={styles['heading']} ref={focusOnMount} tabIndex={-1}>
          Question {position + 1} of {entries.length}
        </h1>
        <div className={styles['stem']}>
          <Markdown text={item.stem} onOpenNote={onOpenNote} />
        </div>
      </div>
      <OptionList
        item={item}
        options={options}
        chosen={chosen}
        strikes={entry.strikes}
        isAnswered={answer !== undefined}
        isAllOpen={isAllOpen}
        isStriking={isStriking}
        onChoose={question.choose}
        onStrike={question.strike}
      />
      {answer && (
        <Feedback
          material={material}
          answer={answer}
          note={mark?.note}
          all={{ isOpen: isAllOpen, toggle: () => setIsAllOpen(!isAllOpen), hasKey: true }}
          onOpenNote={onOpenNote}
        />
      )}
      <QuestionTools tools={tools} />
      {question.error !== undefined && <ErrorNotice error={question.error} />}
      <QuestionFooter
        item={item}
        question={question}
        place={{ isFirst: position === 0, isLast }}
        isReady={isReady}
        onPrimary={primary}
        onBack={() => question.go({ kind: 'went', to: position - 1 })}
      />
      <QuestionSheets
        sheet={sheet}
        session={session}
        itemId={itemId}
        mark={mark}
        onGo={(to) => question.go({ kind: 'went', to })}
        onFinish={() => question.go({ kind: 'ended' })}
        onClose={() => setSheet(undefined)}
      />
    </article>
  );
}
