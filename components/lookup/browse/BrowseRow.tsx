import styles from './BrowseContents.module.css';

/** The way from Look up into the browsed code book. */
export function BrowseRow({ onBrowse }: { onBrowse: () => void }) {
  return (
    <div className={styles['row']}>
      <button type="button" onClick={onBrowse}>
        <span className={styles['title']}>Browse the code book</span>
        <span className={styles['edition']} aria-hidden="true">
          ›
        </span>
        <span className={styles['about']}>Indexes, tables, code builder, MS-DRGs, new codes</span>
      </button>
    </div>
  );
}
