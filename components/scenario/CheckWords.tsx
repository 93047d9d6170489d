import type { CodeCheck } from '@/lib/scenario/scenario-codes';
import styles from './CodeSheet.module.css';

/** What can be said of an entry, beside it: its title, or what is wrong with it. */
export function CheckWords({ check, isCptOff }: { check: CodeCheck; isCptOff: boolean }) {
  if (isCptOff && check.kind !== 'empty') {
    return <span className={styles['soft']}>CPT is switched off: this line is not scored.</span>;
  }
  switch (check.kind) {
    case 'empty':
      return null;
    case 'words':
      return <span className={styles['soft']}>Choose a code from the list, or type one.</span>;
    case 'valid':
      return check.title;
    case 'header':
      return (
        <>
          <strong className={styles['bad']}>Header, add characters.</strong> {check.title}
        </>
      );
    case 'unknown':
      return check.isStarter ? (
        <span className={styles['soft']}>Not in the starter set: it cannot be checked.</span>
      ) : (
        <strong className={styles['bad']}>Not a code of {check.edition}.</strong>
      );
    case 'cpt':
      if (check.title !== undefined) return <>{check.title} (your list)</>;
      return (
        <span className={styles['soft']}>
          {check.hasOwnList ? 'CPT number, not in your list.' : 'CPT number by its shape; not checked.'}
        </span>
      );
    case 'cpt-incomplete':
      return <span className={styles['bad']}>A CPT number has 5 characters.</span>;
  }
}
