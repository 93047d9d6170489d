import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { NoteView } from '@/components/notes/NoteView';
import { Button } from '@/components/std/Button';
import { lookupTarget } from '@/lib/db/lookup-target';
import styles from './Feedback.module.css';

type Props = { notes: readonly { id: string; title: string }[]; onOpenNote: (id: string) => void };

/** The notes that a question links to; each opens in place, so that the question stays in sight. */
export function LinkedNotes({ notes, onOpenNote }: Props) {
  const [openId, setOpenId] = useState<string>();
  return (
    <>
      <div className={styles['chips']} role="group" aria-label="Notes">
        {notes.map((note) => (
          <button
            key={note.id}
            type="button"
            aria-expanded={note.id === openId}
            onClick={() => setOpenId(note.id === openId ? undefined : note.id)}
          >
            {note.title}
          </button>
        ))}
      </div>
      {openId !== undefined && <NoteInPlace key={openId} id={openId} onOpenNote={onOpenNote} />}
    </>
  );
}

function NoteInPlace({ id, onOpenNote }: { id: string; onOpenNote: Props['onOpenNote'] }) {
  const db = useDatabase();
  const found = useLiveQuery(() => lookupTarget(db, 'note', id), [db, id]);
  if (found?.kind !== 'note') return null;
  return (
    <section className={styles['own']} aria-label={found.note.title}>
      <NoteView note={found.note} terms={found.terms} titleAs="h2" onOpenNote={onOpenNote} />
      <Button look="quiet" onClick={() => onOpenNote(id)}>
        Open in Look up
      </Button>
    </section>
  );
}
