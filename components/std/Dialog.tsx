import { useId, type ReactNode, type SyntheticEvent } from 'react';
import { Button } from './Button';
import styles from './Dialog.module.css';

type Props = { title: string; onClose: () => void; closeLabel?: string; children: ReactNode };

/**
 * A modal dialog: the browser's own keeps the focus inside, closes on Escape and gives the focus back. Rendered only
 * while it is open. What has `data-focus` gets the focus instead of the first button.
 */
export function Dialog({ title, onClose, closeLabel = 'Close', children }: Props) {
  const id = useId();
  // Not when it was only closed to be opened anew, as strict mode does.
  const closed = (event: SyntheticEvent<HTMLDialogElement>) => {
    if (!event.currentTarget.open) onClose();
  };
  return (
    <dialog className={styles['dialog']} ref={openModal} onClose={closed} aria-labelledby={id}>
      <header className={styles['head']}>
        <h2 id={id}>{title}</h2>
        <form method="dialog">
          <Button look="quiet" type="submit">
            {closeLabel}
          </Button>
        </form>
      </header>
      {children}
    </dialog>
  );
}

function openModal(dialog: HTMLDialogElement): () => void {
  dialog.showModal();
  dialog.querySelector<HTMLElement>('[data-focus]')?.focus();
  // Closed before it is taken away: only then the browser gives the focus back.
  return () => dialog.close();
}
