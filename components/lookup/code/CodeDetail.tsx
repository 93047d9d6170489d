import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/data/DatabaseProvider';
import type { BookCode } from '@/lib/codes/code-book';
import type { CodePage } from '@/lib/codes/code-page';
import type { BrowsePlace } from '@/lib/codes/browse/browse-place';
import { readCodePage, type WantedCode } from '@/lib/db/code-page';
import { codeTarget, type LookupTarget } from '@/lib/lookup/lookup-entry';
import { BrowseLinks } from '../browse/BrowseLinks';
import { NotHere } from '../NotHere';
import { OpenNote } from '../OpenNote';
import { ReadQuestion } from '../ReadQuestion';
import { CodeActions } from './CodeActions';
import styles from './CodeDetail.module.css';
import { CodeEditions } from './CodeEditions';
import { CodeFacts } from './CodeFacts';
import { CodeHead } from './CodeHead';
import { CodeList } from './CodeList';
import { CodeNotes } from './CodeNotes';
import { SeventhCharacter } from './SeventhCharacter';

type Props = {
  wanted: WantedCode;
  onOpen: (target: LookupTarget) => void;
  onBrowse: (place: BrowsePlace) => void;
  onQuiz: () => void;
};

/** The page of one code: where it stands, what holds for it, what is below and beside it, and what to do with it. */
export function CodeDetail({ wanted, onOpen, onBrowse, onQuiz }: Props) {
  const db = useDatabase();
  const { id, system, edition } = wanted;
  const found = useLiveQuery(
    async () => (await readCodePage(db, { id, system, edition })) ?? null,
    [db, id, system, edition],
  );
  if (found === undefined) return null;
  if (found === null) return <NotHere />;
  const { page, items, notes } = found;
  const { code } = page;
  const below = codesBelow(page);
  const openNote = (noteId: string) => onOpen({ kind: 'note', id: noteId });
  const openCode = (other: Parameters<typeof codeTarget>[0]) => onOpen(codeTarget(other));
  return (
    <article className={styles['page']}>
      <CodeHead page={page} onOpenCode={openCode} />
      <CodeActions code={code} onQuiz={onQuiz} />
      <BrowseLinks system={code.system} code={code.code} onBrowse={onBrowse} />
      {page.seventh && <SeventhCharacter builder={page.seventh} code={code} onOpenCode={openCode} />}
      {below.length > 0 && (
        <section className={styles['part']}>
          <h2>Codes below</h2>
          <CodeList label="Codes below" codes={below} onOpenCode={openCode} />
        </section>
      )}
      <CodeNotes notes={page.notes} onOpenCode={openCode} code={code} />
      <CodeFacts page={page} onOpenCode={openCode} />
      {page.siblings.length > 1 && (
        <details className={styles['part']}>
          <summary>Codes beside it · {page.siblings.length}</summary>
          <CodeList label="Codes beside it" codes={page.siblings} current={code.code} onOpenCode={openCode} />
        </details>
      )}
      <CodeEditions page={page} onOpenCode={openCode} />
      {notes.length > 0 && (
        <section className={styles['part']}>
          <h2>Study notes</h2>
          {notes.map((note) => (
            <OpenNote key={note.id} note={note} onOpenNote={openNote} />
          ))}
        </section>
      )}
      {items.length > 0 && (
        <section className={styles['part']}>
          <h2>Questions that use it</h2>
          {items.map((item) => (
            <ReadQuestion key={item.id} item={item} onOpenNote={openNote} />
          ))}
        </section>
      )}
    </article>
  );
}

/** The codes below, without those that the choice of the 7th character is there for. */
function codesBelow({ children, seventh }: CodePage): BookCode[] {
  const finished = new Set(seventh?.choices.map(({ code }) => code.code));
  return children.filter(({ code }) => !finished.has(code));
}
