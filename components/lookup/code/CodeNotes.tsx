import type { BookCode } from '@/lib/codes/code-book';
import { editionYear } from '@/lib/codes/edition';
import { formatCode } from '@/lib/codes/format-code';
import type { CodePage } from '@/lib/codes/code-page';
import type { NotesLevel } from '@/lib/codes/records/notes-for';
import type { NoteBlock } from '@/lib/codes/records/tabular-notes';
import { NOTE_WORDS } from './code-words';
import styles from './CodeNotes.module.css';
import type { OpenCode } from './open-code';

type Props = { notes: CodePage['notes']; code: BookCode; onOpenCode: OpenCode };

/** The instructional notes of the Tabular List, from the chapter down to the code, each level named. */
export function CodeNotes({ notes, code, onOpenCode }: Props) {
  if (!notes) return null;
  return (
    <section className={styles['notes']}>
      <h2>Instructional notes</h2>
      <p className={styles['soft']}>{source(notes, code)}</p>
      {notes.kind === 'said' &&
        notes.value.map((level) => (
          <section key={`${level.level}:${level.name}`} className={styles['level']}>
            <h3>
              <LevelName level={level} code={code} onOpenCode={onOpenCode} />
            </h3>
            {level.notes?.map((block, at) => (
              <Block key={at} block={block} />
            ))}
          </section>
        ))}
    </section>
  );
}

function source(notes: NonNullable<Props['notes']>, { code, edition, system }: BookCode): string {
  switch (notes.kind) {
    case 'not-installed':
      return 'Not known: the Tabular List is not installed.';
    case 'not-known':
      return `Not known: the installed Tabular List, ${notes.edition}, does not have ${code}.`;
    case 'said': {
      const age = editionYear(system, notes.edition) - editionYear(system, edition);
      const older = age === 0 ? '' : `, ${age < 0 ? 'older' : 'newer'} than the code (${edition})`;
      const none = notes.value.length === 0 ? ' It has none for this code.' : '';
      return `Tabular notes: ${notes.edition}${older}.${none}`;
    }
  }
}

function LevelName({ level, code, onOpenCode }: { level: NotesLevel } & Pick<Props, 'code' | 'onOpenCode'>) {
  if (level.level === 'chapter') return `Chapter ${level.name} · ${level.title}`;
  if (level.level === 'section') return `Section · ${level.title}`;
  const dotted = formatCode(code.system, level.name);
  if (dotted === code.code) {
    return (
      <>
        <code>{dotted}</code> {level.title}
      </>
    );
  }
  return (
    <button type="button" onClick={() => onOpenCode({ ...code, code: dotted })}>
      <code>{dotted}</code> {level.title}
    </button>
  );
}

function Block({ block }: { block: NoteBlock }) {
  if (block.kind === 'table') return <Rows rows={block.rows} />;
  return (
    <div className={styles['block']} data-kind={block.kind}>
      {block.kind !== 'inclusionTerm' && <h4>{NOTE_WORDS[block.kind]}</h4>}
      <ul>
        {block.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function Rows({ rows: all }: { rows: readonly string[][] }) {
  const [head, ...rows] = all;
  return (
    // It scrolls by itself where the panel is narrow, so the keyboard has to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['table']} role="group" aria-label="Table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head?.map((cell, at) => (
              <th key={at} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
