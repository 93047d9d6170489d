import styles from './LetterBar.module.css';

type Props = { letters: string[]; current: string; onChoose: (letter: string) => void };

/** The letters of an index. */
export function LetterBar({ letters, current, onChoose }: Props) {
  return (
    <nav aria-label="Letters" className={styles['letters']}>
      {letters.map((letter) => (
        <button
          key={letter}
          type="button"
          aria-current={letter === current ? 'true' : undefined}
          onClick={() => onChoose(letter)}
        >
          {letter}
        </button>
      ))}
    </nav>
  );
}
