import { isConnecting } from '@/lib/codes/browse/term-lines';
import type { TermTitle as Title } from '@/lib/codes/records/main-term';
import styles from './TermTitle.module.css';

/** A title as in the book: nonessential modifiers in their parentheses and connecting words in soft ink. */
export function TermTitle({ term: { title, parts } }: { term: Title }) {
  if (!parts) return isConnecting(title) ? <em className={styles['connecting']}>{title}</em> : title;
  return parts.map(({ text, isNonessential }, at) =>
    isNonessential ? (
      <span key={at} className={styles['nonessential']}>
        {text}
      </span>
    ) : (
      text
    ),
  );
}
