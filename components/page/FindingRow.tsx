import { useId } from 'react';
import type { ListedFinding } from './group-findings';
import { knowledgeWords } from './knowledge-words';
import styles from './FindingRow.module.css';

type Props = {
  finding: ListedFinding;
  isSelected: boolean;
  /** The row that the keys are at: the one tab stop of the list. */
  isCurrent: boolean;
  /** The place shown last, from 0. */
  nth: number | undefined;
  onSelect: (isSelected: boolean) => void;
  /** Shows the next place on the page, or the one before. */
  onJump: (step: 1 | -1) => void;
  onOpen: () => void;
};

/** One finding: select it, jump to its places, read about it. */
export function FindingRow(props: Props) {
  const { finding, isSelected, isCurrent, nth, onSelect, onJump, onOpen } = props;
  const { key, kind, name, detail, count, knowledge, noteId } = finding;
  const id = useId();
  const tabIndex = isCurrent ? 0 : -1;
  const place = nth === undefined ? `${count}×` : `${nth + 1} of ${count}`;
  return (
    <li className={styles['row']}>
      <input
        type="checkbox"
        data-finding={key}
        tabIndex={tabIndex}
        aria-label={`${name}, ${count === 1 ? 'once' : `${count} times`} on the page`}
        aria-describedby={`${id}-detail ${id}-known`}
        checked={isSelected}
        onChange={(event) => onSelect(event.target.checked)}
      />
      <button
        type="button"
        className={[styles['name'], kind === 'term' ? undefined : styles['code']].filter(Boolean).join(' ')}
        tabIndex={tabIndex}
        aria-label={`Show ${name} on the page`}
        onClick={() => onJump(1)}
      >
        {name}
      </button>
      <span className={styles['places']}>
        {count > 1 && (
          <button
            type="button"
            tabIndex={tabIndex}
            aria-label={`Place of ${name} before`}
            onClick={() => onJump(-1)}
          >
            ‹
          </button>
        )}
        <span>{place}</span>
        {count > 1 && (
          <button
            type="button"
            tabIndex={tabIndex}
            aria-label={`Next place of ${name}`}
            onClick={() => onJump(1)}
          >
            ›
          </button>
        )}
      </span>
      {detail !== '' && (
        <p id={`${id}-detail`} className={styles['detail']}>
          {detail}
        </p>
      )}
      <p id={`${id}-known`} className={styles['knowledge']}>
        {knowledgeWords(knowledge)}
      </p>
      <button
        type="button"
        className={styles['open']}
        tabIndex={tabIndex}
        aria-label={`${noteId === undefined ? 'Look up' : 'Open the note on'} ${name}`}
        onClick={onOpen}
      >
        {noteId === undefined ? 'Look up' : 'Note'}
      </button>
    </li>
  );
}
