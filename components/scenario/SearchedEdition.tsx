import { browser } from 'wxt/browser';
import styles from './CodeSheet.module.css';

/** Which edition the code fields search, and what is missing for it, with the way to install it. */
export function SearchedEdition({
  words: { searched, missing },
}: {
  words: { searched: string; missing: string };
}) {
  return (
    <p className={styles['searched']}>
      Searches {searched}.{' '}
      {missing !== '' && (
        <>
          {missing}{' '}
          <a href={browser.runtime.getURL('/options.html#codes')} target="_blank" rel="noreferrer">
            Install code sets
          </a>
        </>
      )}
    </p>
  );
}
