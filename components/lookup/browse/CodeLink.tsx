import { printedForm, type CodeStanding } from '@/lib/codes/browse/code-standing';
import type { CodeSystem } from '@/lib/codes/code-system';
import styles from './CodeLink.module.css';

type Props = {
  system: CodeSystem;
  /** As printed, without its dot; a `-` at its end is kept. */
  printed: string;
  standing: CodeStanding;
  /** The edition of the list that the code was looked up in. */
  edition: string | undefined;
  /** Opens its page; left out where there is none to open. */
  onOpen?: ((code: string) => void) | undefined;
};

/** A code of an index or table: a button to its page, or the code with the words that it is not in the list. */
export function CodeLink({ system, printed, standing, edition, onOpen }: Props) {
  const text = printedForm(system, printed);
  if (standing === 'missing') {
    return (
      <span className={styles['missing']}>
        <code>{text}</code> <small>not in {edition}</small>
      </span>
    );
  }
  if (!onOpen) return <code className={styles['plain']}>{text}</code>;
  const isPart = printed.endsWith('-');
  return (
    <button
      type="button"
      className={styles['code']}
      title={isPart ? 'Needs more characters' : undefined}
      onClick={() => onOpen(isPart ? printed.slice(0, -1) : printed)}
    >
      {text}
    </button>
  );
}
