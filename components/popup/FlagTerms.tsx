import { useState } from 'react';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { countOf } from '@/components/std/format-day';
import type { PageStatus } from '@/lib/platform/tab-flags';
import type { SiteMode } from '@/lib/settings/site-policy';
import styles from './FlagTerms.module.css';
import { useFlagging } from './use-flagging';

const APPLY_WORDS: Record<SiteMode, string> = {
  off: 'Apply: flag only when I ask',
  'this-site': 'Apply: always flag on this site',
  'all-sites': 'Apply: flag on all sites',
  never: 'Apply: never flag on this site',
};

/** Flags the terms on the page behind the popup: this once, or from now on; or on no page for now. */
export function FlagTerms({ isPaused }: { isPaused: boolean }) {
  const flagging = useFlagging(isPaused);
  // Chosen and not applied yet: the arrow keys step through the choices, and some of them ask for a permission.
  const [wanted, setWanted] = useState<SiteMode>();
  if (!flagging) return null;
  const { error } = flagging;
  const pauseButton = (
    <Button
      aria-label={isPaused ? undefined : 'Pause flagging on all pages'}
      onClick={() => flagging.pause(!isPaused)}
    >
      {isPaused ? 'Resume flagging' : 'Pause'}
    </Button>
  );
  if (flagging.kind === 'not-allowed') {
    return (
      <div className={styles['flag']}>
        {isPaused && pauseButton}
        <p className={styles['soft']}>
          {isPaused && 'Flagging is paused on all pages. '}
          Terms cannot be flagged here. Open a web page to flag coding terms on it.
        </p>
        {error !== undefined && <ErrorNotice error={error} />}
      </div>
    );
  }
  const { host, mode, status } = flagging;
  const isOn = status !== undefined;
  return (
    <div className={styles['flag']}>
      <div className={styles['row']}>
        {!isPaused && mode === 'never' && (
          <Button className={styles['once']} onClick={flagging.takeOff}>
            Take off the never list
          </Button>
        )}
        {!isPaused && mode !== 'never' && (
          <Button
            className={styles['once']}
            data-on={isOn}
            onClick={isOn ? flagging.stop : flagging.flagOnce}
          >
            {isOn ? 'Stop flagging here' : 'Flag terms on this page'}
          </Button>
        )}
        {pauseButton}
      </div>
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
        {isPaused ? 'Flagging is paused on all pages.' : statusLine(status, mode)}
      </p>
      {error !== undefined && <ErrorNotice error={error} />}
    </div>
  );
}

function statusLine(status: PageStatus | undefined, mode: SiteMode): string {
  if (mode === 'never') return 'This site is on your never list.';
  if (!status) return 'Off on this page.';
  if (status.tooLarge)
    return `${countOf(status.count, 'term')} flagged; the page is too large to flag all of it.`;
  return status.count === 0
    ? 'No terms found on this page so far.'
    : `${countOf(status.count, 'term')} flagged on this page.`;
}
