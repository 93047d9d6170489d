import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '@/components/std/Button';
import { focusOnMount } from '@/components/std/focus-on-mount';
import { UndoLine } from '@/components/std/UndoLine';
import styles from './ConfirmChange.module.css';

type Props = {
  title: string;
  /** What comes of it. */
  children: ReactNode;
  yes: string;
  /** What was done; undefined while it is not. */
  done: string | undefined;
  isBusy: boolean;
  onYes: () => void;
  onUndo: () => void;
  onBack: () => void;
};

/**
 * The question before a change that a web page's card only asked for: a page can bring the user to click there, so the
 * change is made here alone, and undone here.
 */
export function ConfirmChange({ title, children, yes, done, isBusy, onYes, onUndo, onBack }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusOnMount(heading.current), []);
  const undo = () => {
    // The button is about to go.
    heading.current?.focus();
    onUndo();
  };
  return (
    <section className={styles['confirm']}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {done === undefined && children}
      <div role="status">{done !== undefined && <UndoLine onUndo={undo}>{done}</UndoLine>}</div>
      <div className={styles['buttons']}>
        {done === undefined && (
          <Button look="primary" disabled={isBusy} onClick={onYes}>
            {yes}
          </Button>
        )}
        <Button onClick={onBack}>{done === undefined ? 'Cancel' : 'On this page'}</Button>
      </div>
    </section>
  );
}
