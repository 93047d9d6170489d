import type { NoteRow, TermRow } from '@/lib/db/schema';
import { Markdown } from './Markdown';
import styles from './NoteView.module.css';

type Props = {
  note: NoteRow;
  terms: TermRow[];
  /** `h2` where the note stands inside another page. */
  titleAs?: 'h1' | 'h2';
  onOpenNote: (id: string) => void;
};

/** A study note with its sources and the terms that it teaches. */
export function NoteView({ note, terms, titleAs: Title = 'h1', onOpenNote }: Props) {
  return (
    <div className={styles['note']}>
      <p className={styles['soft']}>Note · {note.edition}</p>
      <Title className={styles['title']}>{note.title}</Title>
      <div className={styles['body']}>
        <Markdown text={note.body} onOpenNote={onOpenNote} />
      </div>
      {terms.length > 0 && (
        <details>
          <summary>Terms in this note</summary>
          <dl className={styles['terms']}>
            {terms.map((term) => (
              <div key={term.id}>
                <dt>{term.name}</dt>
                <dd>{term.definition}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <ul className={styles['soft']} aria-label="Sources">
        {note.sources.map(({ source, section }) => (
          <li key={`${source} ${section}`}>
            {source}, {section}
          </li>
        ))}
      </ul>
    </div>
  );
}
