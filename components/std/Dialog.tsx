import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from './Button';
import styles from './Dialog.module.css';

type Props = { title: string; onClose: () => void; closeLabel?: string; children: ReactNode };

/** A modal dialog: the browser keeps the focus in it and gives it back. Escape and the button close it. */
export function Dialog({ title, onClose, closeLabel = 'Close', children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element?.open) element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles['head']}>
        <h2 id={heading}>{title}</h2>
        <Button look="quiet" onClick={onClose}>
          {closeLabel}
        </Button>
      </header>
      {children}
    </dialog>
  );
}
