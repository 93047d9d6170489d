import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { NoteView } from '@/components/notes/NoteView';
import { HiddenText } from '@/components/std/HiddenText';
import type { BrowsePlace } from '@/lib/codes/browse/browse-place';
import { lookupTarget, type FoundTarget } from '@/lib/db/lookup-target';
import { TOPICS } from '@/lib/exam/topic';
import type { LookupKind, LookupTarget } from '@/lib/lookup/lookup-entry';
import { OWN_TERM_PREFIX } from '@/lib/terms/own-term';
import { OwnTermDetail } from '@/components/terms/OwnTermDetail';
import { CodeDetail } from './code/CodeDetail';
import styles from './LookUpDetail.module.css';
import { NotHere } from './NotHere';
import { OpenNote } from './OpenNote';
import { ReadQuestion } from './ReadQuestion';

type Props = {
  target: LookupTarget;
  onOpen: (target: LookupTarget) => void;
  onBrowse: (place: BrowsePlace) => void;
  onQuiz: () => void;
};

/** One looked-up thing: a term, a note, a code or a question. */
export function LookUpDetail({ target, onOpen, onBrowse, onQuiz }: Props) {
  const { kind, id, system, edition } = target;
  if (kind === 'code')
    return <CodeDetail wanted={{ id, system, edition }} {...{ onOpen, onBrowse, onQuiz }} />;
  if (kind === 'term' && id.startsWith(OWN_TERM_PREFIX)) {
    return (
      <article className={styles['detail']}>
        <OwnTermDetail id={id} />
      </article>
    );
  }
  return <TextDetail kind={kind} id={id} onOpen={onOpen} />;
}

type TextProps = Pick<Props, 'onOpen'> & { kind: Exclude<LookupKind, 'code'>; id: string };

function TextDetail({ kind, id, onOpen }: TextProps) {
  const db = useDatabase();
  const found = useLiveQuery(async () => (await lookupTarget(db, kind, id)) ?? null, [db, kind, id]);
  if (found === undefined) return null;
  if (found === null) return <NotHere />;
  return (
    <article className={styles['detail']}>
      {body(found, (noteId) => onOpen({ kind: 'note', id: noteId }))}
    </article>
  );
}

function body(found: FoundTarget, openNote: (id: string) => void) {
  switch (found.kind) {
    case 'note':
      return <NoteView note={found.note} terms={found.terms} onOpenNote={openNote} />;
    case 'term': {
      const { term, note } = found;
      const also = [...(term.abbreviations ?? []).map((each) => each.text), ...term.aliases];
      return (
        <>
          <p className={styles['meta']}>Term · {TOPICS[term.topic]}</p>
          <h1>{term.name}</h1>
          <p className={styles['lead']}>{term.definition}</p>
          {also.length > 0 && <p className={styles['meta']}>Also: {also.join(', ')}</p>}
          {note && <OpenNote note={note} onOpenNote={openNote} />}
        </>
      );
    }
    case 'item':
      return (
        <>
          <HiddenText as="h1">Question</HiddenText>
          <p className={styles['meta']}>Question · {TOPICS[found.item.topics[0]]}</p>
          <ReadQuestion item={found.item} isOpen onOpenNote={openNote} />
        </>
      );
  }
}
