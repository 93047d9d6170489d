import { useLiveQuery } from 'dexie-react-hooks';
import { useAction } from '@/components/data/use-action';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import type { CompanionDatabase } from '@/lib/db/schema';
import { blueprint } from '@/lib/exam/blueprint';
import { CREDENTIALS } from '@/lib/exam/credential';
import { isTimeUp } from '@/lib/quiz/quiz-session';
import { summariseQuiz } from '@/lib/quiz/summarise-quiz';
import { summaryByTopic } from '@/lib/quiz/summary-by-topic';
import type { Settings } from '@/lib/settings/settings';
import { plainLine } from '@/lib/std/plain-line';
import type { QuizActions } from './quiz-actions';
import styles from './QuizSummary.module.css';
import { ReviewList } from './ReviewList';
import { startQuizOnItems } from './start-new-quiz';
import { TopicTable } from './TopicTable';

type Props = {
  settings: Settings;
  sessionId: string;
  actions: QuizActions;
  onOpenNote: (id: string) => void;
};

const NOTES_SHOWN = 5;
/** Characters of a question in the list. */
const LINE = 110;

/** How the quiz went: the counts, by topic, and every question to read again with its reasons. */
export function QuizSummary({ settings, sessionId, actions, onOpenNote }: Props) {
  const db = useDatabase();
  const data = useLiveQuery(() => readFinished(db, sessionId), [db, sessionId]);
  const { isBusy, error, run } = useAction();
  if (!data) return null;
  const { session, topicOf, lines, notes } = data;
  const summary = summariseQuiz(session);
  const rows = session.entries.map((entry) => ({
    entry,
    line: lines.get(entry.itemId) ?? 'No longer in the bank',
  }));
  const rowsOf = (isWanted: (isCorrect: boolean | undefined) => boolean) =>
    rows.filter(({ entry }) => isWanted(entry.answer?.isCorrect));
  const of = blueprint(CREDENTIALS[settings.credential].blueprint);
  const quizMissed = () =>
    run(() =>
      startQuizOnItems(db, settings, summary.missedItemIds, {
        length: summary.missedItemIds.length,
        title: 'What you missed',
      }),
    );
  return (
    <article className={styles['summary']}>
      <h1>{summary.answered === 0 ? 'Quiz ended' : `${summary.correct} of ${summary.answered} right`}</h1>
      <p className={styles['soft']}>
        {session.title !== undefined && `${session.title}. `}
        {isTimeUp(session, session.finishedAt ?? 0) && 'The time was up. '}
        {summary.answered < summary.total && `${summary.total - summary.answered} not answered. `}
        {summary.answered > 0 &&
          `About ${Math.max(1, Math.round(summary.elapsedMs / summary.answered / 1000))} s a question.`}
      </p>
      <div className={styles['actions']}>
        <Button look="primary" disabled={actions.isBusy} onClick={actions.start}>
          Start another quiz
        </Button>
        {summary.missedItemIds.length > 0 && (
          <Button disabled={isBusy} onClick={quizMissed}>
            Quiz me on what I missed
          </Button>
        )}
        <Button onClick={() => actions.build()}>Build a quiz</Button>
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
      {summary.answered > 0 && <TopicTable rows={summaryByTopic(session, topicOf, of)} />}
      <ReviewList
        title="Missed"
        label="Missed questions"
        rows={rowsOf((isCorrect) => isCorrect === false)}
        onOpenNote={onOpenNote}
      />
      {notes.length > 0 && (
        <section className={styles['missed']} aria-label="Read next">
          <h2>Read next</h2>
          <div className={styles['chips']}>
            {notes.map((note) => (
              <button key={note.id} type="button" onClick={() => onOpenNote(note.id)}>
                {note.title}
              </button>
            ))}
          </div>
        </section>
      )}
      <ReviewList
        title="Not answered"
        label="Questions without an answer"
        rows={rowsOf((isCorrect) => isCorrect === undefined)}
        onOpenNote={onOpenNote}
      />
      <ReviewList
        title="Right"
        label="Questions answered rightly"
        rows={rowsOf((isCorrect) => isCorrect === true)}
        onOpenNote={onOpenNote}
      />
    </article>
  );
}

async function readFinished(db: CompanionDatabase, sessionId: string) {
  const session = await db.sessions.get(sessionId);
  if (session?.kind !== 'quiz') return undefined;
  const items = (await db.items.bulkGet(session.entries.map(({ itemId }) => itemId))).flatMap(
    (item) => item ?? [],
  );
  const missed = new Set(summariseQuiz(session).missedItemIds);
  const noteIds = mostFrequent(
    items.filter(({ id }) => missed.has(id)).flatMap((item) => item.notes),
    NOTES_SHOWN,
  );
  return {
    session,
    topicOf: new Map(items.map(({ id, topics }) => [id, topics[0]])),
    lines: new Map(items.map(({ id, stem }) => [id, plainLine(stem, LINE)])),
    notes: (await db.notes.bulkGet(noteIds)).flatMap((note) => note ?? []),
  };
}

/** The ids that occur most often, most frequent first. */
function mostFrequent(ids: readonly string[], count: number): string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const ranked = [...counts].toSorted(([, a], [, b]) => b - a);
  return ranked.slice(0, count).map(([id]) => id);
}
