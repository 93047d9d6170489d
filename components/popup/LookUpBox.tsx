import { useState } from 'react';
import { useWindowId } from '@/components/data/use-window-id';
import { Button } from '@/components/std/Button';
import { useLookup } from '@/components/lookup/use-lookup';
import { openSidePanel } from '@/lib/platform/open-side-panel';
import { targetOf, type LookupKind, type LookupResult } from '@/lib/lookup/lookup-entry';
import type { PanelWish } from '@/lib/settings/panel-target';
import { plainLine } from '@/lib/std/plain-line';
import { usePageSelection } from './use-page-selection';
import styles from './LookUpBox.module.css';

const SHOWN = 5;
/** Characters of a title at most; the box shows two lines of it. */
const LINES = 160;
/** Characters of a selected text. */
const SELECTION = 60;
const KIND_WORDS: Record<LookupKind, string> = { term: 'term', note: 'note', code: 'code', item: 'question' };

/** Beside a code its edition, or that it is from the user's own list; beside anything else what it is. */
function detailOf({ kind, code }: LookupResult): string {
  if (!code) return KIND_WORDS[kind];
  return code.system === 'cpt' ? `your own list ${code.edition}` : code.edition;
}

/** A look-up box with the best few results; each opens in the side panel. It offers what is selected on the page. */
export function LookUpBox() {
  const [query, setQuery] = useState('');
  // The results lie over what is below; away from them that has to be in sight.
  const [isLeft, setIsLeft] = useState(false);
  const results = useLookup(query, SHOWN);
  const selection = usePageSelection();
  const windowId = useWindowId();
  const open = (wish: PanelWish) => {
    if (windowId !== undefined) void openSidePanel(wish, windowId).then(() => window.close());
  };
  return (
    // The focus is that of the box and the results in it, not of the form itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={styles['box']}
      role="search"
      onFocus={() => setIsLeft(false)}
      onBlur={({ currentTarget, relatedTarget }) => {
        // Not by a click that gives nothing the focus, as those on buttons do in some browsers.
        if (relatedTarget && !currentTarget.contains(relatedTarget)) setIsLeft(true);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = query.trim() === '' ? selection : query;
        if (wanted !== undefined) open({ kind: 'look-up', query: wanted });
      }}
    >
      <input
        type="search"
        className={styles['input']}
        aria-label="Look up a code or term"
        placeholder="Look up a code or term"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {selection !== undefined && query.trim() === '' && (
        <Button type="submit" look="quiet" className={styles['selection']}>
          Look up “{plainLine(selection, SELECTION)}” selected on the page
        </Button>
      )}
      {results && query.trim() !== '' && !isLeft && (
        <ul className={styles['results']} aria-label="Results">
          {results.map((result) => (
            <li key={JSON.stringify(targetOf(result))}>
              <Button
                look="quiet"
                className={styles['result']}
                onClick={() => open({ kind: 'entry', entry: targetOf(result) })}
              >
                <span className={styles['title']}>
                  {result.kind === 'code' && <code>{result.id}</code>} {plainLine(result.title, LINES)}
                </span>
                <span className={styles['detail']}>{detailOf(result)}</span>
              </Button>
            </li>
          ))}
          {results.length === 0 && (
            <li className={styles['none']}>Nothing found. Try fewer words or another spelling.</li>
          )}
        </ul>
      )}
    </form>
  );
}
