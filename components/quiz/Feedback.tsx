import { Markdown } from '@/components/notes/Markdown';
import { countOf } from '@/components/std/format-day';
import type { ItemMaterial } from '@/lib/db/study-state';
import type { QuizAnswer } from '@/lib/quiz/quiz-session';
import { comesAgainIn } from '@/lib/schedule/due';
import styles from './Feedback.module.css';

type Props = {
  material: ItemMaterial;
  /** Left out where an item is read again and nothing was scheduled. */
  answer?: QuizAnswer;
  onOpenNote: (id: string) => void;
};

/** The rule that decides and how, what to read next, and when the question comes again. */
export function Feedback({ material: { item, notes, terms }, answer, onOpenNote }: Props) {
  return (
    <section className={styles['feedback']} aria-label="Why">
      <Markdown text={item.explanation} />
      <ul className={styles['rules']} aria-label="Rules">
        {item.references.map(({ source, section }) => (
          <li key={`${source} ${section}`}>
            {source}, {section}
          </li>
        ))}
      </ul>
      {notes.length > 0 && (
        <div className={styles['chips']} role="group" aria-label="Notes">
          {notes.map((note) => (
            <button key={note.id} type="button" onClick={() => onOpenNote(note.id)}>
              {note.title}
            </button>
          ))}
        </div>
      )}
      {terms.map((term) => (
        <p key={term.id} className={styles['term']}>
          <strong>{term.name}</strong>: {term.definition}
        </p>
      ))}
      {answer && <p className={styles['again']}>{again(answer)}</p>}
    </section>
  );
}

function again(answer: QuizAnswer): string {
  const { kind, count } = comesAgainIn(answer.dueAt, answer.answeredAt);
  const why = !answer.isCorrect
    ? 'it was missed'
    : answer.confidence === 'not-sure'
      ? 'you were not sure'
      : 'it was right';
  return `Comes again in about ${countOf(count, kind.slice(0, -1))}, because ${why}.`;
}
