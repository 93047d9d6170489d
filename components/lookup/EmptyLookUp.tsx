import { browser } from 'wxt/browser';
import { Button } from '@/components/std/Button';
import type { CodeBook } from '@/lib/codes/code-book';
import type { LookupTarget } from '@/lib/lookup/lookup-entry';
import styles from './LookUpView.module.css';
import { BrowseRow } from './browse/BrowseRow';
import { MyList } from './my-list/MyList';

type Props = {
  book: CodeBook | undefined;
  onBrowse: () => void;
  onOpen: (target: LookupTarget) => void;
};

/** Look up before anything was typed: what can be typed, my list, and the way to whole code sets. */
export function EmptyLookUp({ book, onBrowse, onOpen }: Props) {
  return (
    <>
      <p className={styles['soft']}>
        Type a term, an abbreviation, a code with or without its dot, or words of a rule. Enter opens the
        first result, the arrow keys lead through the list.
      </p>
      <BrowseRow onBrowse={onBrowse} />
      <MyList onOpen={onOpen} />
      {book?.lists.every((list) => list.isStarter || list.system === 'cpt') && (
        <div className={styles['starter']}>
          <p>Only the starter set is installed: a few hundred codes of FY2026.</p>
          <Button
            onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('/options.html#codes') })}
          >
            Install code sets
          </Button>
        </div>
      )}
    </>
  );
}
