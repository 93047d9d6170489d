import styles from './Bar.module.css';

type Props = { label: string; value: number; total: number };

/** A progress bar with its numbers written out: the bar alone says nothing that the text does not. */
export function Bar({ label, value, total }: Props) {
  const share = total === 0 ? 0 : Math.min(1, value / total);
  return (
    <div className={styles['row']}>
      <span className={styles['label']}>{label}</span>
      <span
        className={styles['track']}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={Math.min(value, total)}
        aria-valuetext={`${value} of ${total}`}
      >
        <span className={styles['fill']} style={{ inlineSize: `${share * 100}%` }} />
      </span>
      <span className={styles['numbers']}>
        {value} / {total}
      </span>
    </div>
  );
}
