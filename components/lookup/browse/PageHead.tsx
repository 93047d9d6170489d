import type { ReactNode } from 'react';
import styles from './PageHead.module.css';

type Props = { edition: ReactNode; title: ReactNode; children?: ReactNode };

/** The head of a page of the code book: which edition it is from, its title, what to know about it. */
export function PageHead({ edition, title, children }: Props) {
  return (
    <header className={styles['head']}>
      <p className={styles['soft']}>{edition}</p>
      <h1>{title}</h1>
      {children !== undefined && <div className={styles['soft']}>{children}</div>}
    </header>
  );
}
