import { useState } from 'react';
import type { QuizEntry } from '@/lib/quiz/quiz-session';
import { QuestionReview } from './QuestionReview';
import styles from './QuizSummary.module.css';

type Row = { entry: QuizEntry; line: string };
type Props = { title: string; label: string; rows: readonly Row[]; onOpenNote: (id: string) => void };

/** Questions of a finished quiz, a line each with its time; opened, the whole question with its reasons. */
export function ReviewList({ title, label, rows, onOpenNote }: Props) {
  if (rows.length === 0) return null;
  return (
    <section className={styles['missed']} aria-label={label}>
      <h2>
        {title} · {rows.length}
      </h2>
      {rows.map((row) => (
        <ReviewRow key={row.entry.itemId} {...row} onOpenNote={onOpenNote} />
      ))}
    </section>
  );
}

function ReviewRow({ entry, line, onOpenNote }: Row & Pick<Props, 'onOpenNote'>) {
  const [isOpen, setIsOpen] = useState(false);
  const seconds = entry.answer && Math.max(1, Math.round(entry.answer.elapsedMs / 1000));
  return (
    <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        {line}
        {seconds !== undefined && <span className={styles['time']}> {seconds} s</span>}
      </summary>
      {isOpen && <QuestionReview entry={entry} onOpenNote={onOpenNote} />}
    </details>
  );
}
