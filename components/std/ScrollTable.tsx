import type { ReactNode } from 'react';
import styles from './ScrollTable.module.css';

type Props = {
  label: string;
  /** Gives the frame its height and the cells their measures. */
  className: string | undefined;
  children: ReactNode;
  /** What scrolls with the table, below it. */
  after?: ReactNode;
};

/** A table that scrolls inside its frame, where its column heads stay. */
export function ScrollTable({ label, className, children, after }: Props) {
  return (
    // A region that scrolls has to be reached by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={[styles['scroll'], className].join(' ')} role="region" aria-label={label} tabIndex={0}>
      <table>{children}</table>
      {after}
    </div>
  );
}
