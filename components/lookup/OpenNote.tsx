import styles from './LookUpDetail.module.css';

type Props = { note: { id: string; title: string }; onOpenNote: (id: string) => void };

/** The way to a study note. */
export function OpenNote({ note, onOpenNote }: Props) {
  return (
    <button type="button" className={styles['note']} onClick={() => onOpenNote(note.id)}>
      Note: {note.title}
    </button>
  );
}
