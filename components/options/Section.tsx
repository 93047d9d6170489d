import type { ReactNode } from 'react';
import styles from './Section.module.css';

/** A titled part of a settings page. */
export function Section({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles['section']}>
      <h2>{title}</h2>
      {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
      {children}
    </section>
  );
}
