import { useRef } from 'react';
import { browser } from 'wxt/browser';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Notice } from '@/components/std/Notice';
import { UndoLine } from '@/components/std/UndoLine';
import { flagAllSites, listOf, listSite, type SiteList } from '@/lib/settings/site-policy';
import { AddSite } from './AddSite';
import { SearchedList } from './SearchedList';
import styles from './SitesSection.module.css';
import { ALL, patternOf, type Sites } from './use-sites';

type Props = {
  list: SiteList;
  sites: Sites;
  /** What was done last on this list; undefined when that was on another one. */
  done: Done | undefined;
  onDone: (done: Done | undefined) => void;
};

export type Done =
  | { is: 'added'; host: string; from: SiteList | undefined }
  | { is: 'removed'; host: string }
  | { is: 'refused'; host: string };

/** One list of sites: add by hand, search, remove with undo. "Always" goes with the browser's permission. */
export function SiteListEditor({ list, sites: { policy, notAllowed }, done, onDone }: Props) {
  const { error, run } = useAction();
  const place = useRef<HTMLDivElement>(null);
  const hosts = list === 'never' ? policy.never : [...(policy.allSites ? [ALL] : []), ...policy.sites];
  const store = (host: string, to: SiteList | undefined) =>
    host === ALL ? flagAllSites(to !== undefined) : listSite(host, to);
  /** Must be called inside the click: the browser asks only then. */
  const put = (host: string, next: Done | undefined) => {
    const asked =
      list === 'always' ? browser.permissions.request({ origins: [patternOf(host)] }) : Promise.resolve(true);
    run(async () => {
      if (!(await asked.catch(() => false))) {
        onDone({ is: 'refused', host });
        return;
      }
      await store(host, list);
      onDone(next);
      if (!next) place.current?.focus();
    });
  };
  const remove = (host: string) =>
    run(async () => {
      await store(host, undefined);
      onDone({ is: 'removed', host });
    });
  return (
    <div className={styles['list']} ref={place} tabIndex={-1}>
      <AddSite
        list={list}
        policy={policy}
        onAdd={(host) => put(host, { is: 'added', host, from: listOf(policy, host) })}
      />
      <div role="status">
        {done?.is === 'added' && addedWords(done, list)}
        {done?.is === 'refused' &&
          `The browser did not give the permission for ${nameOf(done.host)}. Nothing was changed.`}
        {done?.is === 'removed' && (
          <UndoLine key={done.host} onUndo={() => put(done.host, undefined)}>
            Removed {nameOf(done.host)}.
          </UndoLine>
        )}
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
      {hosts.length === 0 ? (
        <EmptyList list={list} />
      ) : (
        <SearchedList
          label={list === 'always' ? 'Always flagged' : 'Never flagged'}
          what="site"
          entries={hosts.map((host) => ({ id: host, name: nameOf(host) }))}
          renderActions={({ id: host, name }) => (
            <>
              {notAllowed.has(host) && (
                <>
                  <span className={styles['warn']}>The browser does not allow it</span>
                  <Button look="quiet" aria-label={`Allow ${name}`} onClick={() => put(host, undefined)}>
                    Allow
                  </Button>
                </>
              )}
              <Button look="quiet" aria-label={`Remove ${name}`} onClick={() => remove(host)}>
                Remove
              </Button>
            </>
          )}
        />
      )}
    </div>
  );
}

function EmptyList({ list }: { list: SiteList }) {
  if (list === 'never') return <p className={styles['soft']}>No site.</p>;
  return (
    <Notice kind="empty" title="No site yet">
      Add one above, or open a page, then the popup, and choose “Always on” there.
    </Notice>
  );
}

function nameOf(host: string): string {
  return host === ALL ? 'All sites' : host;
}

function addedWords({ host, from }: { host: string; from: SiteList | undefined }, list: SiteList): string {
  const now = list === 'always' ? `${host} is always flagged.` : `${host} is never flagged.`;
  if (from === undefined || from === list) return now;
  return `${now} It is off the list “${from === 'never' ? 'Never' : 'Always'}”.`;
}
