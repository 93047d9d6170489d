import { useState } from 'react';
import styles from './FindBox.module.css';

type Props = {
  label: string;
  typed: string;
  onType: (text: string) => void;
  hasFocus?: boolean;
  onEnter?: () => void;
};

/** A box that narrows the page below it as a person types. Enter may open the first of what was found. */
export function FindBox({ label, typed, onType, hasFocus = true, onEnter }: Props) {
  const [text, setText] = useState(typed);
  return (
    <input
      type="search"
      className={styles['find']}
      aria-label={label}
      placeholder={label}
      // The user came here to find a word.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={hasFocus}
      value={text}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        // The focus moves to the next page at once: its Back button would be pressed by the same key.
        event.preventDefault();
        onEnter?.();
      }}
      onChange={(event) => {
        setText(event.target.value);
        onType(event.target.value);
      }}
    />
  );
}
