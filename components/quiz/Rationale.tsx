import { Markdown } from '@/components/notes/Markdown';
import type { ItemOption } from '@/lib/bank/item';
import styles from './OptionList.module.css';

type Props = { option: ItemOption; isKey: boolean; isChosen: boolean; isOpen: boolean };

/** Why an option is right or not: open at once for the right and the chosen one, a press away for the others. */
export function Rationale({ option, isKey, isChosen, isOpen }: Props) {
  // A user's own question may have no reasons.
  if (option.rationale === '') {
    return isKey || isChosen ? <p className={styles['rationale']}>{wordsOf(isKey, isChosen)}</p> : null;
  }
  return (
    <details className={styles['rationale']} open={isKey || isChosen || isOpen}>
      <summary>{wordsOf(isKey, isChosen)}</summary>
      <Markdown text={option.rationale} />
    </details>
  );
}

function wordsOf(isKey: boolean, isChosen: boolean): string {
  if (isKey) return isChosen ? '✓ Right, your choice' : '✓ Right answer';
  return isChosen ? '✗ Not right, your choice' : 'Why not';
}
