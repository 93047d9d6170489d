import type { ReactNode } from 'react';
import styles from './QuestionTools.module.css';

type Props = { keyName: string | undefined; isOn?: boolean; onClick: () => void; children: ReactNode };

/** A small button with its key. `isOn` fills it: there is a flag, a note, a dispute. */
export function ToolButton({ keyName, isOn, onClick, children }: Props) {
  return (
    <button type="button" className={styles['tool']} aria-pressed={isOn} onClick={onClick}>
      {children} {keyName !== undefined && <kbd aria-hidden="true">{keyName}</kbd>}
    </button>
  );
}
