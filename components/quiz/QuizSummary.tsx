import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactNode } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Markdown } from '@/components/notes/Markdown';
import { summariseQuiz } from '@/lib/quiz/quiz-session';
import { plainLine } from '@/lib/std/plain-line';
import styles from './QuizSummary.module.css';

type Props = { sessionId: string; action: ReactNode; onOpenNote: (id: string) => void };

const NOTES_SHOWN = 5;
/** Characters of a missed question in the list. */
const LINE = 110;

/** How the quiz went: the counts, and the missed questions with the notes that help. */
export function QuizSummary({ sessionId, action, onOpenNote }: Props) {
  const db = useDatabase();
  const data = useLiveQuery(async () => {
    const session = await db.sessions.get(sessionId);
    if (session?.kind !== 'quiz') return undefined;
    const summary = summariseQuiz(session);
    const missed = await db.items.bulkGet(summary.missedItemIds);
    const noteIds = mostFrequent(
      missed.flatMap((item) => item?.notes ?? []),
      NOTES_SHOWN,
    );
    return { summary, missed: missed.flatMap((item) => item ?? []), notes: await db.notes.bulkGet(noteIds) };
  }, [db, sessionId]);
  if (!data) return null;
  const { summary, missed, notes } = data;
  return (
    <article className={styles['summary']}>
      <h1>{summary.answered === 0 ? 'Quiz ended' : `${summary.correct} of ${summary.answered} right`}</h1>
      <p className={styles['soft']}>
        {summary.answered < summary.total && `${summary.total - summary.answered} not answered. `}
        {summary.answered > 0 &&
          `About ${Math.max(1, Math.round(summary.elapsedMs / summary.answered / 1000))} s a question.`}
      </p>
      {action}
      {missed.length > 0 && (
        <section className={styles['missed']} aria-label="Missed questions">
          <h2>Missed</h2>
          {missed.map((item) => (
            <details key={item.id}>
              <summary>{plainLine(item.stem, LINE)}</summary>
              <Markdown text={item.explanation} />
            </details>
          ))}
          <h2>Read next</h2>
          <div className={styles['chips']}>
            {notes.map(
              (note) =>
                note && (
                  <button key={note.id} type="button" onClick={() => onOpenNote(note.id)}>
                    {note.title}
                  </button>
                ),
            )}
          </div>
        </section>
      )}
    </article>
  );
}

/** The ids that occur most often, most frequent first. */
function mostFrequent(ids: readonly string[], count: number): string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const ranked = [...counts].toSorted(([, a], [, b]) => b - a);
  return ranked.slice(0, count).map(([id]) => id);
}
