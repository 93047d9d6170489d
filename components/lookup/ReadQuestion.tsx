import { Markdown } from '@/components/notes/Markdown';
import type { ItemRow } from '@/lib/db/schema';
import styles from './LookUpDetail.module.css';

type Props = { item: ItemRow; isOpen?: boolean; onOpenNote: (id: string) => void };

/** A question to read; its answer stays behind a disclosure, so that looking it up does not spoil it. */
export function ReadQuestion({ item, isOpen = false, onOpenNote }: Props) {
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
