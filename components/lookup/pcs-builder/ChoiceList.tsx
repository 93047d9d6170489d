import { useId, useState, type KeyboardEvent } from 'react';
import { focusOnMount } from '@/components/std/focus-on-mount';
import { PCS_LENGTH } from '@/lib/codes/browse/pcs-steps';
import type { PcsMeaning } from '@/lib/codes/browse/pcs-meaning';
import type { PcsNext } from '@/lib/codes/records/pcs-table';
import styles from './ChoiceList.module.css';

type Props = {
  /** Which character is chosen, 1 to 7. */
  place: number;
  next: PcsNext;
  meaningOf: (labels: readonly string[]) => PcsMeaning | undefined;
  onChoose: (code: string) => void;
  /** A character was typed that no code has here. */
  onWrong: (character: string) => void;
  onBack: () => void;
};

/**
 * The choices for one character. By keyboard: the character itself chooses, arrows and Enter too, Backspace goes back.
 * Mounted anew for each step, it takes the focus: the keyboard alone is enough. A list box, so that screen readers pass the typed characters on.
 */
export function ChoiceList({ place, next, meaningOf, onChoose, onWrong, onBack }: Props) {
  const id = useId();
  const [at, setAt] = useState(0);
  const { choices } = next;
  const active = Math.min(at, choices.length - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = moved(event.key, active, choices.length);
    if (to !== undefined) setAt(to);
    else if (event.key === 'Enter' || event.key === ' ') {
      const choice = choices[active];
      if (choice) onChoose(choice.code);
    } else if (event.key === 'Backspace') onBack();
    else if (/^[0-9a-z]$/i.test(event.key)) {
      const character = event.key.toUpperCase();
      if (choices.some(({ code }) => code === character)) onChoose(character);
      else onWrong(character);
    } else return;
    event.preventDefault();
  };

  return (
    <section className={styles['step']}>
      <h2 id={`${id}-title`}>
        {next.title} <span className={styles['soft']}>{`character ${place} of ${PCS_LENGTH}`}</span>
      </h2>
      <p id={`${id}-keys`} className={styles['soft']}>
        Type the character, or arrows and Enter; Backspace goes back.
      </p>
      <div
        ref={focusOnMount}
        role="listbox"
        tabIndex={0}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-keys`}
        aria-activedescendant={`${id}-${active}`}
        className={styles['choices']}
        onKeyDown={onKeyDown}
      >
        {choices.map(({ code, labels }, position) => (
          // The list box handles the keys.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={code}
            ref={position === active && active > 0 ? showChoice : null}
            className={styles['choice']}
            id={`${id}-${position}`}
            role="option"
            aria-selected={position === active}
            onClick={() => onChoose(code)}
          >
            <code className={styles['character']}>{code}</code>
            <span>
              <span className={styles['label']}>{labels.join(' / ')}</span>
              <Meaning meaning={meaningOf(labels)} isWhole={position === active} />
            </span>
          </div>
        ))}
      </div>
    </section>
  );
}

/** Scrolls the choice that the arrows reached into the list. */
function showChoice(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

/** The definition in two lines; of the active choice in full, with what it includes. */
function Meaning({ meaning, isWhole }: { meaning: PcsMeaning | undefined; isWhole: boolean }) {
  if (!meaning) return null;
  const { definition, explanation, includes } = meaning;
  const included = includes.length > 0 && `Includes: ${includes.join('; ')}`;
  const short = definition ?? explanation ?? included;
  if (!isWhole) return <span className={`${styles['meaning']} ${styles['short']}`}>{short}</span>;
  return [definition, explanation, included].map(
    (text) =>
      typeof text === 'string' && (
        <span key={text} className={styles['meaning']}>
          {text}
        </span>
      ),
  );
}

function moved(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, from + 1);
    case 'ArrowUp':
      return Math.max(0, from - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
