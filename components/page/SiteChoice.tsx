import { useState } from 'react';
import { browser } from 'wxt/browser';
import { useAction } from '@/components/data/use-action';
import { useSitePolicy } from '@/components/data/use-site-policy';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { focusOnMount } from '@/components/std/focus-on-mount';
import { UndoLine } from '@/components/std/UndoLine';
import { hostPattern, listOf, listSite, type SiteList, type SitePolicy } from '@/lib/settings/site-policy';
import styles from './ConfirmChange.module.css';

type Props = { host: string; onBack: () => void };

/**
 * Where a web page's card asked for it: whether its site is to be flagged. A page can bring the user to click there, so
 * the change is made here alone, and undone here.
 */
export function SiteChoice({ host, onBack }: Props) {
  const policy = useSitePolicy();
  const [before, setBefore] = useState<{ list: SiteList | undefined }>();
  const [isRefused, setIsRefused] = useState(false);
  const { isBusy, error, run } = useAction();
  if (!policy) return null;
  const list = listOf(policy, host);
  const put = (next: SiteList | undefined, remembered: { list: SiteList | undefined } | undefined) => {
    // Asked first, inside the click.
    const asked =
      next === 'always'
        ? browser.permissions.request({ origins: [hostPattern(host)] })
        : Promise.resolve(true);
    run(async () => {
      const isGranted = await asked.catch(() => false);
      setIsRefused(!isGranted);
      if (!isGranted) return;
      await listSite(host, next);
      setBefore(remembered);
    });
  };
  return (
    <section className={styles['confirm']}>
      <h1 ref={focusOnMount} tabIndex={-1}>
        Flag terms on {host}?
      </h1>
      <p>{inForce(policy, host)}</p>
      <div role="status">
        {before && (
          <UndoLine key={list ?? 'none'} onUndo={() => put(before.list, undefined)}>
            Changed.
          </UndoLine>
        )}
        {isRefused && 'The browser did not give the permission for this site. Nothing was changed.'}
      </div>
      <div className={styles['choices']}>
        {choicesOf(policy, list).map(({ next, words }, at) => (
          <Button
            key={words}
            look={at === 0 && !before ? 'primary' : 'plain'}
            disabled={isBusy}
            onClick={() => put(next, { list })}
          >
            {words}
          </Button>
        ))}
        <Button look="quiet" onClick={onBack}>
          {before ? 'On this page' : 'Cancel'}
        </Button>
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
    </section>
  );
}

function inForce(policy: SitePolicy, host: string): string {
  switch (listOf(policy, host)) {
    case 'never':
      return 'It is on your never list: nothing is flagged on its pages.';
    case 'always':
      return 'You flag its pages always.';
    case undefined:
      return policy.allSites
        ? 'You flag all sites, this one too. To end that, open the popup or the settings.'
        : 'You flag its pages only when you ask.';
  }
}

type Choice = { next: SiteList | undefined; words: string };

/** What else there is than what is in force. */
function choicesOf(policy: SitePolicy, list: SiteList | undefined): Choice[] {
  const never: Choice = { next: 'never', words: 'Never flag on this site' };
  const always: Choice = { next: 'always', words: 'Always flag on this site' };
  const neither: Choice = {
    next: undefined,
    words: policy.allSites ? 'Flag as on all sites' : 'Flag only when I ask',
  };
  if (list === 'never') return policy.allSites ? [neither] : [neither, always];
  if (list === 'always') return [never, neither];
  return policy.allSites ? [never] : [never, always];
}
