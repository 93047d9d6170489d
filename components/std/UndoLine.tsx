import type { ReactNode } from 'react';
import { Button } from './Button';
import { focusOnMount } from './focus-on-mount';
import styles from './UndoLine.module.css';

type Props = { children: ReactNode; onUndo: () => void };

/** What was just deleted, with the button that brings it back, which takes the focus. Give it the thing's id as `key`. */
export function UndoLine({ children, onUndo }: Props) {
  return (
    <p className={styles['undo']}>
      {children}
      <Button ref={focusOnMount} look="quiet" onClick={onUndo}>
        Undo
      </Button>
    </p>
  );
}
