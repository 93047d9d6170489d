import type { ReactNode } from 'react';
import styles from './Fieldset.module.css';

type Props = { legend: ReactNode; describedBy?: string | undefined; children: ReactNode };

/** Fields that belong together, under a legend. */
export function Fieldset({ legend, describedBy, children }: Props) {
  return (
    <fieldset className={styles['fieldset']} aria-describedby={describedBy}>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}
