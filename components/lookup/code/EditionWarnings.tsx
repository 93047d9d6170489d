import type { BookCode } from '@/lib/codes/code-book';
import { warningWords } from './code-words';
import styles from './EditionWarnings.module.css';
import { useEditionCheck } from './use-edition-check';

/** Says where a code is not valid in the exam's or work's edition, or could not be checked there. */
export function EditionWarnings({ code }: { code: BookCode }) {
  const check = useEditionCheck();
  const warnings = check?.(code) ?? [];
  if (warnings.length === 0) return null;
  return (
    <ul className={styles['warnings']} aria-label="Editions to mind">
      {warnings.map((warning) => (
        <li
          key={warning.edition}
          className={warning.problem === 'not-installed' ? styles['soft'] : styles['warn']}
        >
          {warning.problem !== 'not-installed' && <span aria-hidden="true">⚠ </span>}
          {warningWords(warning)}
        </li>
      ))}
    </ul>
  );
}
