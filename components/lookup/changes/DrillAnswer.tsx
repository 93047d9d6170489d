import { useId, useState } from 'react';
import { Button } from '@/components/std/Button';
import styles from './DrillView.module.css';

/** The box for the answer; Enter checks it. */
export function DrillAnswer({ label, onAnswer }: { label: string; onAnswer: (typed: string) => void }) {
  const id = useId();
  const [typed, setTyped] = useState('');
  return (
    <form
      className={styles['answer']}
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(typed);
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        // One code follows the other: the person goes on typing.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" look="primary">
        {typed.trim() === '' ? 'Show the code' : 'Check'}
      </Button>
    </form>
  );
}
