import styles from './KeyList.module.css';

/** Keys, and what they do. */
export type KeyRows = readonly (readonly [keys: string, does: string])[];

/** The keys of a screen, by what they do. */
export function KeyList({ rows }: { rows: KeyRows }) {
  return (
    <dl className={styles['keys']}>
      {rows.map(([keys, does]) => (
        <div key={keys}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
