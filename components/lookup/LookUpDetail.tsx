import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Markdown } from '@/components/notes/Markdown';
import { NoteView } from '@/components/notes/NoteView';
import { HiddenText } from '@/components/std/HiddenText';
import { Notice } from '@/components/std/Notice';
import { CODE_SYSTEMS } from '@/lib/codes/code-system';
import { lookupTarget, type FoundTarget } from '@/lib/db/lookup-target';
import { TOPICS } from '@/lib/exam/topic';
import type { LookupKind } from '@/lib/lookup/lookup-entry';
import styles from './LookUpDetail.module.css';

type Open = (target: { kind: LookupKind; id: string }) => void;

/** One looked-up thing: a term, a note, a code or a question. */
export function LookUpDetail({ kind, id, onOpen }: { kind: LookupKind; id: string; onOpen: Open }) {
  const db = useDatabase();
  const found = useLiveQuery(async () => (await lookupTarget(db, kind, id)) ?? null, [db, kind, id]);
  if (found === undefined) return null;
  if (found === null) {
    return (
      <Notice kind="empty" title="Not here any more">
        It may have left the bank with an update. Go back and look it up again.
      </Notice>
    );
  }
  return <article className={styles['detail']}>{body(found, onOpen)}</article>;
}

function body(found: FoundTarget, onOpen: Open) {
  const openNote = (noteId: string) => onOpen({ kind: 'note', id: noteId });
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
    case 'code': {
      const { code, items } = found;
      return (
        <>
          <p className={styles['meta']}>
            {CODE_SYSTEMS[code.system]} · {code.edition} · starter set
          </p>
          <h1 className={styles['code']}>{code.code}</h1>
          <p className={styles['lead']}>{code.title}</p>
          <p className={styles['meta']}>
            {code.billable
              ? 'Billable: valid to report.'
              : 'Header: not valid to report, more characters are needed.'}
          </p>
          {items.length > 0 && <h2>Questions that use it</h2>}
          {items.map((item) => (
            <Question key={item.id} item={item} onOpenNote={openNote} />
          ))}
        </>
      );
    }
    case 'item':
      return (
        <>
          <HiddenText as="h1">Question</HiddenText>
          <p className={styles['meta']}>Question · {TOPICS[found.item.topics[0]]}</p>
          <Question item={found.item} isOpen onOpenNote={openNote} />
        </>
      );
  }
}

function OpenNote({
  note,
  onOpenNote,
}: {
  note: { id: string; title: string };
  onOpenNote: (id: string) => void;
}) {
  return (
    <button type="button" className={styles['note']} onClick={() => onOpenNote(note.id)}>
      Note: {note.title}
    </button>
  );
}

type QuestionProps = {
  item: (FoundTarget & { kind: 'item' })['item'];
  isOpen?: boolean;
  onOpenNote: (id: string) => void;
};

/** A question to read; its answer stays behind a disclosure, so that looking it up does not spoil it. */
function Question({ item, isOpen = false, onOpenNote }: QuestionProps) {
  return (
    <section className={styles['question']}>
      <Markdown text={item.stem} onOpenNote={onOpenNote} />
      {isOpen && (
        <ul className={styles['options']}>
          {item.options.map((option) => (
            <li key={option.id}>
              <Markdown text={option.text} isInline />
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>Show the answer and why</summary>
        {item.options
          .filter((option) => item.key.includes(option.id))
          .map((option) => (
            <p key={option.id}>
              ✓ <Markdown text={option.text} isInline />
            </p>
          ))}
        <Markdown text={item.explanation} onOpenNote={onOpenNote} />
      </details>
    </section>
  );
}
