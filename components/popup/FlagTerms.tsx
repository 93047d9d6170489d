import { useState } from 'react';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { countOf } from '@/components/std/format-day';
import type { SiteMode } from '@/lib/settings/site-policy';
import styles from './FlagTerms.module.css';
import { useFlagging } from './use-flagging';

const APPLY_WORDS: Record<SiteMode, string> = {
  off: 'Apply: flag only when I ask',
  'this-site': 'Apply: always flag on this site',
  'all-sites': 'Apply: flag on all sites',
  never: 'Apply: never flag on this site',
};

/** Flags the terms on the page behind the popup: this once, or from now on. */
export function FlagTerms() {
  const flagging = useFlagging();
  // Chosen and not applied yet: the arrow keys step through the choices, and some of them ask for a permission.
  const [wanted, setWanted] = useState<SiteMode>();
  if (!flagging) return null;
  if (flagging.kind === 'not-allowed') {
    return (
      <p className={styles['soft']}>
        Terms cannot be flagged here. Open a web page to flag coding terms on it.
      </p>
    );
  }
  const { host, mode, status, error } = flagging;
  const isOn = status !== undefined;
  return (
    <div className={styles['flag']}>
      <Button
        className={styles['once']}
        data-on={isOn}
        disabled={mode === 'never'}
        onClick={isOn ? flagging.stop : flagging.flagOnce}
      >
        {isOn ? 'Stop flagging here' : 'Flag terms on this page'}
      </Button>
      <select
        aria-label="When to flag terms"
        value={wanted ?? mode}
        onChange={(event) => setWanted(event.target.value as SiteMode)}
      >
        <option value="off">Only when I ask</option>
        <option value="this-site">Always on {host}</option>
        <option value="all-sites">On all sites</option>
        <option value="never">Never on {host}</option>
      </select>
      {wanted !== undefined && wanted !== mode && (
        <Button
          look="primary"
          onClick={() => {
            flagging.choose(wanted);
            setWanted(undefined);
          }}
        >
          {APPLY_WORDS[wanted]}
        </Button>
      )}
      <p className={styles['soft']} role="status">
        {statusLine(status, mode)}
      </p>
      {error !== undefined && <ErrorNotice error={error} />}
    </div>
  );
}

function statusLine(status: { count: number; tooLarge: boolean } | undefined, mode: SiteMode): string {
  if (mode === 'never') return 'This site is on your never list.';
  if (!status) return 'Off on this page.';
  if (status.tooLarge)
    return `${countOf(status.count, 'term')} flagged; the page is too large to flag all of it.`;
  return status.count === 0
    ? 'No terms found on this page so far.'
    : `${countOf(status.count, 'term')} flagged on this page.`;
}
