import type { ReactNode, Ref } from 'react';
import styles from './HiddenText.module.css';

type Props = {
  as?: 'h1' | 'span';
  /** Given where it takes the focus. */
  ref?: Ref<HTMLHeadingElement & HTMLSpanElement>;
  children: ReactNode;
};

/** Text for screen readers alone: the heading of a screen that shows none, the name of a column of buttons. */
export function HiddenText({ as: Tag = 'span', ref, children }: Props) {
  return (
    <Tag ref={ref} tabIndex={ref ? -1 : undefined} className={styles['hidden']}>
      {children}
    </Tag>
  );
}
