import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './Field.module.css';

type Props = {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  children: (ids: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
};

/** A labelled form control with an optional hint and error below it. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId();
  const note = `${id}-note`;
  const described = hint !== undefined || error !== undefined;
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      {children({
        id,
        ...(described ? { 'aria-describedby': note } : {}),
        ...(error === undefined ? {} : { 'aria-invalid': true }),
      })}
      {described && (
        <p id={note} className={error === undefined ? styles['hint'] : styles['error']}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}
