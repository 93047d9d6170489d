import type { ReactNode } from 'react';
import styles from './HiddenText.module.css';

type Props = { as?: 'h1' | 'span'; children: ReactNode };

/** Text for screen readers alone: the heading of a screen that shows none, the name of a column of buttons. */
export function HiddenText({ as: Tag = 'span', children }: Props) {
  return <Tag className={styles['hidden']}>{children}</Tag>;
}
