import type { ReactNode } from 'react';
import styles from './HiddenHeading.module.css';

/** The main heading of a screen that shows none: screen readers jump to it and say where one is. */
export function HiddenHeading({ children }: { children: ReactNode }) {
  return <h1 className={styles['hidden']}>{children}</h1>;
}
