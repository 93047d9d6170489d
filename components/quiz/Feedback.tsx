import { Markdown } from '@/components/notes/Markdown';
import { Button } from '@/components/std/Button';
import { countOf } from '@/components/std/format-day';
import type { ItemMaterial } from '@/lib/db/study-state';
import type { QuizAnswer } from '@/lib/quiz/quiz-session';
import { comesAgainIn } from '@/lib/schedule/due';
import styles from './Feedback.module.css';
import { ItemPast } from './ItemPast';
import { LinkedNotes } from './LinkedNotes';

type Props = {
  material: ItemMaterial;
  /** Left out where an item is read again and nothing was scheduled. */
  answer?: QuizAnswer | undefined;
  /** The user's own. */
  note?: string | undefined;
  /** Whether the reasons of all options are open, and what opens and closes them. */
  all?: { isOpen: boolean; toggle: () => void; hasKey?: boolean };
  onOpenNote: (id: string) => void;
};

/** The rule that decides and how, what to read next, one's own past with it, and when it comes again. */
export function Feedback({ material: { item, notes, terms }, answer, note, all, onOpenNote }: Props) {
  return (
    <section className={styles['feedback']} aria-label="Why">
      {all && item.options.some(({ rationale }) => rationale !== '') && (
        <Button look="quiet" className={styles['all']} aria-pressed={all.isOpen} onClick={all.toggle}>
          Show all reasons {all.hasKey && <kbd aria-hidden="true">A</kbd>}
        </Button>
      )}
      <Markdown text={item.explanation} />
      {item.references.length > 0 && (
        <ul className={styles['rules']} aria-label="Rules">
          {item.references.map(({ source, section }) => (
            <li key={`${source} ${section}`}>{section === '' ? source : `${source}, ${section}`}</li>
          ))}
        </ul>
      )}
      {notes.length > 0 && <LinkedNotes notes={notes} onOpenNote={onOpenNote} />}
      {terms.map((term) => (
        <details key={term.id} className={styles['term']}>
          <summary>{term.name}</summary>
          <p>{term.definition}</p>
        </details>
      ))}
      {note !== undefined && (
        <div className={styles['own']} role="group" aria-label="Your note">
          <strong>Your note</strong>
          <Markdown text={note} onOpenNote={onOpenNote} />
        </div>
      )}
      {answer && (
        <>
          <ItemPast itemId={item.id} answeredAt={answer.answeredAt} />
          <p className={styles['again']}>{again(answer)}</p>
        </>
      )}
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
