import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { NoteView } from '@/components/notes/NoteView';
import { Button } from '@/components/std/Button';
import { Dialog } from '@/components/std/Dialog';
import type { NoteRow } from '@/lib/db/schema';
import styles from './ScenarioResult.module.css';

/** The notes that help with a record; each opens over the result. */
export function ScenarioNotes({ notes }: { notes: readonly NoteRow[] }) {
  const db = useDatabase();
  const [openId, setOpenId] = useState<string>();
  const opened = useLiveQuery(async () => {
    const note = openId === undefined ? undefined : await db.notes.get(openId);
    if (!note) return undefined;
    const terms = await db.terms.bulkGet(note.terms);
    return { note, terms: terms.flatMap((term) => term ?? []) };
  }, [db, openId]);
  if (notes.length === 0) return null;
  return (
    <section className={styles['part']} aria-label="Read next">
      <h2>Read next</h2>
      <div className={styles['actions']}>
        {notes.map(({ id, title }) => (
          <Button key={id} onClick={() => setOpenId(id)}>
            {title}
          </Button>
        ))}
      </div>
      {openId !== undefined && opened && (
        <Dialog title="Note" onClose={() => setOpenId(undefined)}>
          <NoteView note={opened.note} terms={opened.terms} onOpenNote={setOpenId} />
        </Dialog>
      )}
    </section>
  );
}
