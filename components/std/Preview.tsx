import type { FormEvent, ReactNode } from 'react';
import { focusOnMount } from './focus-on-mount';
import styles from './Preview.module.css';

type Props = {
  title: ReactNode;
  /** Its name for screen readers. */
  label: string;
  /** The buttons at its end. */
  actions: ReactNode;
  children?: ReactNode;
  /** A form when it is given; what is wrong in it is then said by its fields, not by the browser. */
  onSubmit?: (form: HTMLFormElement) => void;
};

/** A box with one step of a longer task: what was read and is not stored yet, or a question about it. Takes the focus. */
export function Preview({ title, label, actions, children, onSubmit }: Props) {
  const content = (
    <>
      <h3 ref={focusOnMount} tabIndex={-1}>
        {title}
      </h3>
      {children}
      <div className={styles['actions']}>{actions}</div>
    </>
  );
  if (!onSubmit) {
    return (
      <div className={styles['preview']} role="group" aria-label={label}>
        {content}
      </div>
    );
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(event.currentTarget);
  };
  return (
    <form className={styles['preview']} aria-label={label} noValidate onSubmit={submit}>
      {content}
    </form>
  );
}
