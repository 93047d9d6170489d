import type { ReactNode } from 'react';
import styles from './CodeFacts.module.css';

/** A named fact in a list of them. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
