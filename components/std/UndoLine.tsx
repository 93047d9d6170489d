import type { ReactNode } from 'react';
import { Button } from './Button';
import { focusOnMount } from './focus-on-mount';
import styles from './UndoLine.module.css';

type Props = { children: ReactNode; onUndo: () => void };

/** What was just done, with the button that undoes it, which takes the focus. Give it the thing's id as `key`. */
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
