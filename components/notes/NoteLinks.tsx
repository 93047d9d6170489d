import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useWindowId } from '@/components/data/use-window-id';
import { OpenNote } from '@/components/lookup/OpenNote';
import { openSidePanel } from '@/lib/platform/open-side-panel';
import styles from './NoteLinks.module.css';

/** Buttons that open notes in the side panel, beside the questions that they answer. Notes that are not there are left out. */
export function NoteLinks({ ids }: { ids: readonly string[] }) {
  const db = useDatabase();
  const windowId = useWindowId();
  const notes = useLiveQuery(() => db.notes.bulkGet([...ids]), [db, ids.join()]);
  const open = (id: string) => {
    void openSidePanel({ kind: 'entry', entry: { kind: 'note', id } }, windowId);
  };
  return (
    <div className={styles['links']}>
      {notes?.map((note) => note && <OpenNote key={note.id} note={note} onOpenNote={open} />)}
    </div>
  );
}
