import type { ReactNode } from 'react';
import styles from './Notice.module.css';

type Props = { kind: 'empty' | 'error' | 'info'; title: string; children?: ReactNode; action?: ReactNode };

/** An empty or error state: what is (not) here, and the one next step. */
export function Notice({ kind, title, children, action }: Props) {
  return (
    <section
      className={[styles['notice'], styles[kind]].join(' ')}
      role={kind === 'error' ? 'alert' : undefined}
    >
      <h2 className={styles['title']}>{kind === 'error' ? `Problem: ${title}` : title}</h2>
      {children !== undefined && <div className={styles['text']}>{children}</div>}
      {action}
    </section>
  );
}
